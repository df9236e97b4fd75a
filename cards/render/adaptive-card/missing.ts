import type { Language } from '../../../flows/facts.ts';
import type { Field, FieldErrors, Form } from '../../form.ts';
import { wordsIn } from '../../words/words.ts';

/** Fields that must be filled in and came back empty. Teams may be asked to look itself, and a client need not. */
export function missingIn(form: Form, values: Readonly<Record<string, string>>, language: Language): FieldErrors {
  const { missing } = wordsIn(language).forms.inCard;
  const empty = form.parts.filter(
    (part): part is Field =>
      part.part === 'field' && !part.optional && part.field !== 'file' && (values[part.name] ?? '').trim() === '',
  );
  return Object.fromEntries(empty.map(({ name }) => [name, missing]));
}
