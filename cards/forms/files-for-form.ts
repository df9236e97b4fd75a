import type { Approval } from '../../flows/approval.ts';
import { subjectOf } from '../../flows/processes.ts';
import type { Audience } from '../audience.ts';
import type { Form } from '../form.ts';
import { joined } from '../joined.ts';
import { wordsIn } from '../words/words.ts';

/** Asks for which of several approvals files are meant; `files` is what comes back with the answer. */
export function filesForForm(
  waiting: readonly Approval[],
  { files, names }: { files: string; names: readonly string[] },
  { language }: Pick<Audience, 'language'>,
): Form {
  const { forms, teams } = wordsIn(language);
  const options = waiting.map((approval) => ({
    value: approval.number,
    label: joined(approval.number, subjectOf(approval)),
  }));
  return {
    name: 'files for',
    title: teams.filesFor.title,
    submit: teams.filesFor.submit,
    close: forms.cancel,
    about: { files },
    parts: [
      { part: 'text', text: names.join(', ') },
      { part: 'field', field: 'choice', name: 'number', label: teams.filesFor.approval, options },
    ],
  };
}
