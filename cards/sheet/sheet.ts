import type { Language } from '../../flows/facts.ts';

/**
 * One approval sheet, ready to be drawn: plain data that crosses to the worker thread as it is. Every text is already in the sheet's
 * language, every date already formatted with its zone, so that the drawing knows neither processes nor words.
 */
export interface Sheet {
  language: Language;
  /** The letterhead. */
  organization: string;
  /** `Approval sheet`. */
  title: string;
  /** `Company approval`. */
  process: string;
  /** The sheet's own number: the approval's and the version, e.g. `CA-2026-0001 / 3`. */
  number: string;
  /** What is under approval: the company's name, or the document's type and number. */
  subject: string;
  status: SheetStatus;
  /** Details of the company or the document. */
  facts: readonly SheetFact[];
  tables: readonly SheetTable[];
  /** What makes the sheet checkable: the revision's SHA-256, the head of the audit chain, when it was made. */
  foot: readonly SheetFact[];
  /** The page's number, with `{page}` and `{pages}` where the numbers go. */
  pageOf: string;
  qr: { url: string; caption: string };
  /** ISO 8601 in UTC; becomes the file's creation date, so that the same sheet gives the same bytes. */
  generatedAt: string;
}

export interface SheetStatus {
  label: string;
  /** `Running`, `Approved`, `Rejected`, `Withdrawn`. */
  text: string;
  tone: SheetTone;
  /** Lines below: the stage and since when, the reason of a failure or a withdrawal. */
  notes: readonly string[];
}

/** How something stands. Told by weight and shape as well as by colour, for it must survive a fax. */
export type SheetTone = 'good' | 'bad' | 'open' | 'void';

/** A labelled value; an empty value is drawn as an em dash. */
export interface SheetFact {
  label: string;
  value: string;
}

/** A table without rows is left out. */
export interface SheetTable {
  title: string;
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
}

export interface SheetColumn {
  title: string;
  /** Its part of the table's width, in percent: a table's columns make 100. */
  width: number;
}

export interface SheetRow {
  /** One for each column. */
  cells: readonly SheetCell[];
  tone: SheetTone | 'plain';
}

/** A cell: a leading line in semi-bold, the text, and a smaller note below; all may be empty, then an em dash is drawn. */
export interface SheetCell {
  lead?: string;
  text?: string;
  note?: string;
}
