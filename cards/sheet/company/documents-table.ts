import type { Approval } from '../../../flows/approval.ts';
import type { SheetTable } from '../sheet.ts';
import { packageNumber } from './package.ts';
import type { Writing } from './writing.ts';

/** The documents that count, each file with its SHA-256. */
export function documentsTable(approval: Approval, { words, time }: Writing): SheetTable {
  const { documents } = words;
  return {
    title: documents.title(packageNumber(approval)),
    columns: [
      { title: documents.document, width: 20 },
      { title: documents.file, width: 58 },
      { title: documents.filed, width: 22 },
    ],
    rows: approval.documents
      .filter(({ replacedAt }) => replacedAt === null)
      .map(({ field, file, at }) => ({
        tone: 'plain',
        cells: [
          { lead: field },
          { text: `${file.name}, ${words.fileSize(kilobytes(file.size))}`, note: file.sha256 },
          { text: time(at) },
        ],
      })),
  };
}

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1024))}`;
