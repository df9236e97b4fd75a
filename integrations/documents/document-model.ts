import type { Language } from '../../flows/facts.ts';

/** What of a Word document is read: its text in order, as it is set. Lengths in points. */
export interface DocumentModel {
  title: string;
  language: Language;
  /** When the document was last changed, as it says itself; null when it does not. */
  modified: string | null;
  page: PageSetup;
  blocks: readonly Block[];
  /** Text that stands beside the body: headers, footers, notes, text boxes. */
  aside: readonly Aside[];
  /** In plain words, what the document has that is neither drawn nor, where it says so, read. */
  cannot: readonly string[];
}

export interface PageSetup {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

export interface Aside {
  where: 'header' | 'footer' | 'footnote' | 'endnote' | 'text box';
  text: string;
}

export type Block = Paragraph | Table;

export interface Paragraph {
  kind: 'paragraph';
  /** 1 to 6 for headings, 0 for text. */
  heading: number;
  runs: readonly Run[];
  /** The number or bullet of a list's item, e.g. `2.1.`. */
  label: Label | null;
  align: 'left' | 'right' | 'center' | 'justify';
  /** From the left edge of the text, and of the first line beside that (negative: it hangs). */
  indent: { left: number; right: number; first: number };
  before: number;
  after: number;
  /** The pitch of lines as a multiple of the usual one. */
  lines: number;
  onNewPage: boolean;
  withNext: boolean;
}

export interface Label {
  text: string;
  /** The words of the label without its counters, for a comparison; mostly empty. */
  words: string;
  look: Look;
}

export interface Run {
  text: string;
  look: Look;
}

export interface Look {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  capitals: boolean;
  /** Text that Word does not show. */
  hidden: boolean;
  size: number;
  /** As `#17406d`; null is the document's usual colour. */
  color: string | null;
}

export interface Table {
  kind: 'table';
  /** The columns' widths; only their proportions count. */
  widths: readonly number[];
  lines: boolean;
  rows: readonly Row[];
}

export interface Row {
  /** Repeated on every page that the table runs over. */
  header: boolean;
  cells: readonly Cell[];
}

export interface Cell {
  span: number;
  /** Goes on from the cell above it. */
  merged: boolean;
  fill: string | null;
  blocks: readonly Block[];
}
