import PDFDocument from 'pdfkit';
import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';

export interface ReadPdf {
  title: string;
  author: string;
  language: string;
  /** The text of each page, one line for each line on paper. */
  pages: readonly string[];
}

const info = z.object({ Title: z.string(), Author: z.string(), Language: z.string() });

/** Reads a PDF back as a viewer does: by the characters its fonts map the glyphs to. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { Title, Author, Language } = info.parse((await document.getMetadata()).info);
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  return { title: Title, author: Author, language: Language, pages };
}

/** Text without spaces, line ends and hyphens: what was broken across lines reads whole again. */
export function unbroken(text: string): string {
  return text.replace(/[\s-]/g, '');
}

/** A PDF with a text on each page; a page whose text is '' has a picture only. */
export async function pdfOf(pages: readonly string[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, ...options });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((done) => document.on('end', done));
  for (const text of pages) {
    document.addPage();
    if (text === '') document.rect(100, 100, 200, 200).fill('gray');
    else document.text(text, { width: 300 });
  }
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}
