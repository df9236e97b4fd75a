import type { Sheet, SheetCell, SheetFact, SheetTable } from './sheet.ts';

/** Says whether the font has a glyph for a code point. */
export type Covers = (codePoint: number) => boolean;

/** Shown for a character the font does not have: it is seen that something stood there. */
const replacement = '\ufffd';

/**
 * Makes a text clean to be drawn: composed, without control characters, lone surrogates and invisible marks (a right-to-left override could
 * turn "not approved" around), with plain spaces, no more than two line breaks and three accents in a row, and a visible
 * replacement for what the font cannot draw.
 */
export function printable(text: string, covers: Covers): string {
  if (/^(?! )[ -~]*(?<! )$/.test(text)) return text;
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f\p{Zs}]/gu, (space) => (space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' '))
    .replace(/[^\P{C}\n\p{Co}\p{Cn}]/gu, '')
    .replace(/(\p{M}{3})\p{M}+/gu, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return Array.from(plain, (character) => (drawable(character, covers) ? character : replacement)).join('');
}

function drawable(character: string, covers: Covers): boolean {
  return character === '\n' || covers(character.codePointAt(0) ?? 0);
}

/** The sheet with every text made printable; what machines read (the QR code's address, the time) stays as it is. */
export function printableSheet(sheet: Sheet, covers: Covers): Sheet {
  const clean = (text: string) => printable(text, covers);
  const facts = (list: readonly SheetFact[]) =>
    list.map(({ label, value }) => ({ label: clean(label), value: clean(value) }));
  return {
    ...sheet,
    organization: clean(sheet.organization),
    title: clean(sheet.title),
    process: clean(sheet.process),
    number: clean(sheet.number),
    subject: clean(sheet.subject),
    status: {
      ...sheet.status,
      label: clean(sheet.status.label),
      text: clean(sheet.status.text),
      notes: sheet.status.notes.map(clean),
    },
    facts: facts(sheet.facts),
    tables: sheet.tables.map((table) => printableTable(table, clean)),
    foot: facts(sheet.foot),
    pageOf: clean(sheet.pageOf),
    qr: { ...sheet.qr, caption: clean(sheet.qr.caption) },
  };
}

function printableTable(table: SheetTable, clean: (text: string) => string): SheetTable {
  return {
    title: clean(table.title),
    columns: table.columns.map(({ title, width }) => ({ title: clean(title), width })),
    rows: table.rows.map(({ tone, cells }) => ({ tone, cells: cells.map((cell) => printableCell(cell, clean)) })),
  };
}

function printableCell({ lead = '', text = '', note = '' }: SheetCell, clean: (text: string) => string): SheetCell {
  return { lead: clean(lead), text: clean(text), note: clean(note) };
}
