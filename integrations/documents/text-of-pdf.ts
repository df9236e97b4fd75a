import { extractTextItems, getDocumentProxy } from 'unpdf';
import type { DocumentText, TextParagraph } from './document-text.ts';
import { measurePdf } from './measure-pdf.ts';
import { type Line, linesOfPage, paragraphsOfPage } from './pdf-lines.ts';
import { Unreadable } from './unreadable.ts';

const mostPages = 1_000;
const mostLetters = 5_000_000;

/** The text of a PDF by lines and paragraphs as they stand on paper; lines with nothing but the page's number are left out. Throws `Unreadable`. */
export async function textOfPdf(bytes: Uint8Array): Promise<DocumentText> {
  const pages = await linesOfPages(bytes);
  const numbers = isPageNumber(pages);
  const paragraphs = pages.flatMap((lines, index) =>
    paragraphsOfPage(lines.filter((line) => !numbers(line, index + 1))).map(
      (text): TextParagraph => ({ text, label: '', labelWords: '', where: '', page: index + 1 }),
    ),
  );
  const pagesWithoutText = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  return { paragraphs, pages: pages.length, pagesWithoutText, notRead: [] };
}

async function linesOfPages(bytes: Uint8Array): Promise<Line[][]> {
  measurePdf(bytes);
  // The library takes the bytes over: it is given a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false }).catch(
    (error: unknown) => {
      throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged');
    },
  );
  try {
    if (document.numPages > mostPages) throw new Unreadable('too large');
    const { items } = await extractTextItems(document);
    const letters = items.flat().reduce((sum, { str }) => sum + str.length, 0);
    if (letters > mostLetters) throw new Unreadable('too large');
    return items.map(linesOfPage);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  } finally {
    await document.cleanup().catch(() => undefined);
  }
}

/** A short line at the top or foot that is the same on every page but for the page's own number. */
function isPageNumber(pages: readonly Line[][]): (line: Line, page: number) => boolean {
  const without = ({ text }: Line, page: number) => {
    const named = new RegExp(`(?<!\\d)${page}(?!\\d)`);
    return text.length <= 40 && named.test(text) ? text.replace(named, '#') : null;
  };
  const edges = pages.map((lines) => [lines.at(0), lines.at(-1)].filter((line) => line !== undefined));
  const counts = new Map<string, number>();
  for (const [index, lines] of edges.entries()) {
    for (const form of new Set(lines.map((line) => without(line, index + 1))))
      if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const withText = edges.filter((lines) => lines.length > 0).length;
  return (line, page) => {
    const form = without(line, page);
    const repeated = form !== null && edges[page - 1]?.includes(line) === true && counts.get(form) === withText;
    return repeated && (withText > 1 || /^(?:page|страница|стр\.?)?\s*#(?:\s*(?:of|из|\/)\s*\d+)?$/i.test(form));
  };
}
