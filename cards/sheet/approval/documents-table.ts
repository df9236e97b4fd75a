import type { Approval, FiledDocument, StoredFile } from '../../../flows/approval.ts';
import type { Millis } from '../../../flows/facts.ts';
import { besides } from '../../../flows/papers.ts';
import { taskOf } from '../../../flows/tasks.ts';
import { documentText } from '../../naming.ts';
import { sizeText } from '../../times.ts';
import type { SheetColumn, SheetRow, SheetTable } from '../sheet.ts';
import { packageNumber } from './package.ts';
import type { Writing } from './writing.ts';

/** The documents that count, each file with its SHA-256: a company's package, or what of a contract came back signed. */
export function documentsTable(approval: Approval, writing: Writing): SheetTable {
  const { documents } = writing.words;
  return {
    title: approval.contract ? documents.originals : documents.title(packageNumber(approval)),
    columns: columns(documents.document, writing),
    rows: countingDocuments(approval).map(({ field, file, at }) =>
      fileRow(documentText(field, writing.language), file, at, writing),
    ),
  };
}

/** The proof of an answer that was given elsewhere stands with that answer. */
const countingDocuments = (approval: Approval): readonly FiledDocument[] =>
  approval.contract
    ? besides(approval).filter(({ task }) => taskOf(approval, task)?.kind === 'return originals')
    : approval.documents.filter(({ replacedAt }) => replacedAt === null);

/** Every revision of a contract, with the SHA-256 that votes name. */
export function revisionsTable({ contract }: Approval, writing: Writing): SheetTable {
  const { words } = writing;
  return {
    title: words.documents.revisions,
    columns: columns(words.documents.revision, writing),
    rows: (contract?.revisions ?? []).map(({ number, file, at }) => fileRow(words.revision(number), file, at, writing)),
  };
}

function columns(first: string, { words: { documents } }: Writing): SheetColumn[] {
  return [
    { title: first, width: 20 },
    { title: documents.file, width: 58 },
    { title: documents.filed, width: 22 },
  ];
}

function fileRow(lead: string, file: StoredFile, at: Millis, { time, language }: Writing): SheetRow {
  const name = `${file.name}, ${sizeText(file.size, { language })}`;
  return { tone: 'plain', cells: [{ lead }, { text: name, note: file.sha256 }, { text: time(at) }] };
}
