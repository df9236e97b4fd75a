import { renderToBuffer } from '@react-pdf/renderer';
import type { DocumentModel } from './document-model.ts';
import { drawDocument } from './draw-document.tsx';
import type { DocumentFonts } from './fonts.ts';
import { printableDocument } from './printable-document.ts';
import { readDocx } from './read-docx.ts';

export interface RenderedDocument {
  pdf: Uint8Array<ArrayBuffer>;
  pages: number;
  /** In plain words, what the document had and the PDF has not, or has otherwise. */
  cannot: readonly string[];
}

/** Letters on a page, about: the number of pages is guessed from it, and a wrong guess draws again. */
const lettersOnPage = 3_200;

/** Draws a DOCX as a PDF: the same bytes give the same bytes. Throws `Unreadable`. */
export async function renderDocx(docx: Uint8Array, fonts: DocumentFonts): Promise<RenderedDocument> {
  const model = printableDocument(readDocx(docx), (codePoint) => fonts.regular.hasGlyphForCodePoint(codePoint));
  const guess = Math.max(1, Math.round(JSON.stringify(model.blocks).length / 10 / lettersOnPage));
  const first = await write(model, fonts, guess);
  const { pdf, pages } = first.pages === guess ? first : await write(model, fonts, first.pages);
  return { pdf, pages, cannot: model.cannot };
}

async function write(model: DocumentModel, fonts: DocumentFonts, expected: number) {
  let pages = 0;
  const document = drawDocument(model, fonts, expected, (page) => {
    pages = page;
  });
  return { pdf: new Uint8Array(await renderToBuffer(document)), pages };
}
