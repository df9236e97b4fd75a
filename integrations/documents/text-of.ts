import type { DocumentFile, DocumentText } from './document-text.ts';
import { textOfDocx } from './text-of-docx.ts';
import { textOfPdf } from './text-of-pdf.ts';
import { Unreadable } from './unreadable.ts';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The text of a DOCX or PDF. Throws `Unreadable`, also for files of another type. */
export async function textOf({ bytes, type }: DocumentFile): Promise<DocumentText> {
  switch (type) {
    case docxType:
      return textOfDocx(bytes);
    case 'application/pdf':
      return textOfPdf(bytes);
    default:
      throw new Unreadable('not supported');
  }
}
