import { maxText } from '../../flows/texts.ts';
import type { Field } from '../form.ts';

/** What somebody writes in a form: a remark, a reason, a question. */
export const textField = (
  name: 'text' | 'remark' | 'reason',
  words: { label: string; hint?: string },
  typed = '',
): Field => ({
  part: 'field',
  field: 'paragraph',
  name,
  label: words.label,
  max: maxText,
  ...(words.hint ? { hint: words.hint } : {}),
  ...(typed === '' ? {} : { value: typed }),
});
