import { z } from 'zod';
import type { TemplateData, TemplateValue } from './template.ts';
import { lineOfList } from './template-scope.ts';

/** Letters in a value at most: about 30 pages. */
const longest = 100_000;
const mostLines = 2_000;

/** What may be filled in. Numbers and dates should come as they are to be written. */
export const templateData: z.ZodType<TemplateData> = z.record(
  z.string(),
  z.union([
    z.string().max(longest),
    z.number(),
    z.boolean(),
    z.null(),
    z.undefined(),
    z.array(z.lazy(() => templateData)).max(mostLines),
    z.lazy(() => templateData),
  ]),
);

/**
 * A text as it goes into a document: without what XML has no way to write (control characters, half of a surrogate pair) and without marks that
 * turn the direction of text, which could make a contract read otherwise than it is. Line ends become `\n`.
 */
export function cleanValue(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '');
}

/** The same for all values within. */
export function cleanData(data: TemplateData): TemplateData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, cleanAny(value)]));
}

function cleanAny(value: TemplateValue): TemplateValue {
  if (typeof value === 'string') return value.trim() === '' ? '' : cleanValue(value);
  if (typeof value !== 'object' || value === null) return value;
  return isList(value) ? value.map((line) => ({ ...cleanData(line), [lineOfList]: true })) : cleanData(value);
}

const isList = (value: TemplateData | readonly TemplateData[]): value is readonly TemplateData[] =>
  Array.isArray(value);
