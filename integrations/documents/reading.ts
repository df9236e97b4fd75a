import type { Cannot } from './cannot.ts';
import type { Aside } from './document-model.ts';
import type { Numbering } from './read-numbering.ts';
import type { Styles } from './read-styles.ts';
import { Unreadable } from './unreadable.ts';

/** What is known while a document is read from its first element to its last. */
export interface Reading {
  styles: Styles;
  numbering: Numbering;
  cannot: Set<Cannot>;
  aside: Aside[];
  /** Fields that are open here (ECMA-376, part 1, 17.16.18): what stands in a field's code is no text. */
  fields: ('code' | 'result')[];
  /** In headers and footers what a field says is no text either: it is a page number or a date. */
  fieldsAreText: boolean;
  /** How many tables stand around this place. */
  tables: number;
  /** Letters and blocks that may still come: 3 million letters are more than 1,000 pages. */
  left: { letters: number; blocks: number };
}

export function newReading(styles: Styles, numbering: Numbering): Reading {
  return {
    styles,
    numbering,
    cannot: new Set(),
    aside: [],
    fields: [],
    fieldsAreText: true,
    tables: 0,
    left: { letters: 3_000_000, blocks: 40_000 },
  };
}

/** Counts what was read. Throws `Unreadable` beyond the limits. */
export function spend(reading: Reading, kind: 'letters' | 'blocks', amount: number): void {
  reading.left[kind] -= amount;
  if (reading.left[kind] < 0) throw new Unreadable('too large');
}
