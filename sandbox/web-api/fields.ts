import { z } from 'zod';

/** A text argument. */
export const text = z.coerce.string();

/** A flag, as a boolean or in the words that forms use. */
export const flag = z.preprocess(
  (value) => (value === undefined ? undefined : value === true || value === 'true' || value === '1' || value === 1),
  z.boolean().optional(),
);

/** How many items a page has, never more than Slack's most. */
export function limit(usual: number, most: number) {
  return z.preprocess(
    (value) => (value === undefined || value === '' || value === '0' || value === 0 ? usual : Number(value)),
    z
      .number()
      .int()
      .positive()
      .transform((wanted) => Math.min(wanted, most)),
  );
}

/** Anything that comes as JSON in a form's field, or as itself in a JSON body. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }, schema);
}

/** An object whose fields somebody else defines. */
export const object = z.record(z.string(), z.unknown());

/** A list of ids, with commas between them or as JSON. */
export const ids = z.preprocess(
  (value) =>
    Array.isArray(value)
      ? value
      : String(value ?? '')
          .split(',')
          .map((id) => id.trim())
          .filter(Boolean),
  z.array(z.string()),
);
