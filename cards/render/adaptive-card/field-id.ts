import type { Field } from '../../form.ts';

/** How a field's value comes back: as it was typed, as one choice, or as choices with commas between. */
type Kind = 'text' | 'choice' | 'choices';

const kinds: Readonly<Record<Exclude<Field['field'], 'file'>, Kind>> = {
  line: 'text',
  paragraph: 'text',
  email: 'text',
  day: 'text',
  choice: 'choice',
  search: 'choice',
  'search several': 'choices',
  checks: 'choices',
};

/**
 * The id of a field's input, e.g. `choices:documents~2`: its name never meets what a button carries. When the form was filled by itself the
 * number of the filling stands in it too, as a client may keep what was typed in an input that it knows.
 */
export const fieldId = ({ name, field }: { name: string; field: keyof typeof kinds }, filled: number): string =>
  `${kinds[field]}:${name}${filled === 0 ? '' : `~${filled}`}`;

/** Of several choices the values come back with commas between, so that none may have one itself. */
export const writeChoice = (value: string): string => value.replace(/[%,]/g, (sign) => (sign === ',' ? '%2C' : '%25'));

const readChoice = (value: string): string => value.replace(/%2C/g, ',').replace(/%25/g, '%');

/** The values of inputs by field name; several choices stand on lines of their own. */
export function readValues(sent: Readonly<Record<string, unknown>>): Record<string, string> {
  const values = Object.entries(sent).flatMap(([id, value]) => {
    const [, kind, name] = /^(text|choice|choices):(.+?)(?:~\d+)?$/su.exec(id) ?? [];
    return kind && name ? [[name, readValue(kind, typeof value === 'string' ? value : '')] as const] : [];
  });
  return Object.fromEntries(values);
}

function readValue(kind: string, value: string): string {
  if (kind === 'text') return value;
  if (kind === 'choice') return readChoice(value);
  return value
    .split(',')
    .filter((one) => one !== '')
    .map(readChoice)
    .join('\n');
}
