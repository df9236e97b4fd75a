import { renderToBuffer } from '@react-pdf/renderer';
import { drawSheet, type SheetFont } from '../../cards/sheet/draw-sheet.tsx';
import { printableSheet } from '../../cards/sheet/printable.ts';
import type { Sheet } from '../../cards/sheet/sheet.ts';

export interface RenderedSheet {
  pdf: Uint8Array<ArrayBuffer>;
  pages: number;
}

/**
 * Writes a sheet as a PDF. "Page x of y" needs the number of pages beforehand: it is guessed, and the sheet is written again when the guess
 * was wrong. A good guess is what the sheet before it had; the result does not depend on it.
 */
export async function renderPdf(sheet: Sheet, font: SheetFont, guess: number): Promise<RenderedSheet> {
  const clean = printableSheet(sheet, (codePoint) => font.regular.hasGlyphForCodePoint(codePoint));
  const first = await write(clean, font, guess);
  return first.pages === guess ? first : write(clean, font, first.pages);
}

async function write(sheet: Sheet, font: SheetFont, expected: number): Promise<RenderedSheet> {
  let pages = 0;
  const document = drawSheet(sheet, font, expected, (page) => {
    pages = page;
  });
  const pdf = await renderToBuffer(document);
  // A copy of its own: Node's small buffers share a pool that must not be transferred.
  return { pdf: new Uint8Array(pdf), pages };
}
