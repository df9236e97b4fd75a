import type { Sheet } from '../../cards/sheet/sheet.ts';
import { answerJobs } from '../threads/answer-jobs.ts';
import { loadFonts } from './fonts.ts';
import { type RenderedSheet, renderPdf } from './render-pdf.ts';

/** Versions of one sheet mostly have as many pages as the one before. */
const usualPages = 2;
let lastPages = usualPages;

const fonts = loadFonts();
answerJobs<Sheet, RenderedSheet>(draw, ({ pdf }) => [pdf.buffer]);

async function draw(sheet: Sheet): Promise<RenderedSheet> {
  const rendered = await renderPdf(sheet, await fonts, lastPages);
  lastPages = rendered.pages;
  return rendered;
}
