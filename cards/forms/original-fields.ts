import type { Approval, FileRefusal } from '../../flows/approval.ts';
import { type DocumentField, documentEndings } from '../../flows/documents.ts';
import { isOpen } from '../../flows/tasks.ts';
import type { Audience } from '../audience.ts';
import type { Field, FieldErrors } from '../form.ts';
import { documentText } from '../naming.ts';
import { uploadWords } from '../pages/upload-words.ts';
import { wordsIn } from '../words/words.ts';

/** A file for each field of the originals; what stands there already is named. None once they are no longer collected. */
export function originalFields({ tasks, documents }: Approval, { language }: Audience): Field[] {
  const { stands } = wordsIn(language).deeds.forms['attach originals'];
  const task = tasks.find((one) => one.kind === 'return originals' && isOpen(one));
  const fields = task?.kind === 'return originals' ? task.fields : [];
  return fields.map((name) => {
    const standing = documents.find((one) => one.task === task?.id && one.field === name && one.replacedAt === null);
    return {
      part: 'field',
      field: 'file',
      name,
      label: documentText(name, language),
      endings: documentEndings,
      ...(standing ? { hint: stands(standing.file.name) } : {}),
      // Of several one may come today and the other tomorrow.
      optional: fields.length > 1,
    };
  });
}

/** Why a file was not taken, or that none was chosen, at its field. */
export const fileErrors = (
  wrong: readonly { field: DocumentField; why: FileRefusal | 'file missing' }[],
  { language }: Audience,
): FieldErrors => Object.fromEntries(wrong.map(({ field, why }) => [field, uploadWords[language].trouble[why]]));
