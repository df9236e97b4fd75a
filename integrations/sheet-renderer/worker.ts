import { parentPort } from 'node:worker_threads';
import type { Sheet } from '../../cards/sheet/sheet.ts';
import { loadFonts } from './fonts.ts';
import { renderPdf } from './render-pdf.ts';

/** What the host sends and gets back; jobs come one at a time. */
export interface SheetJob {
  job: number;
  sheet: Sheet;
}
export type SheetAnswer =
  | { job: number; ok: true; pdf: Uint8Array<ArrayBuffer>; pages: number }
  | { job: number; ok: false; error: string };

/** Versions of one sheet mostly have as many pages as the one before. */
const usualPages = 2;
let lastPages = usualPages;

const port = parentPort;
if (!port) throw new Error('worker.ts draws sheets in a worker thread: start it through createSheetRenderer.');
const fonts = loadFonts();
port.on('message', ({ job, sheet }: SheetJob) => {
  draw(sheet).then(
    ({ pdf, pages }) => {
      lastPages = pages;
      // A copy of its own: Node's small buffers share a pool that must not be transferred.
      const bytes = new Uint8Array(pdf);
      const answer: SheetAnswer = { job, ok: true, pdf: bytes, pages };
      port.postMessage(answer, [bytes.buffer]);
    },
    (error: unknown) => {
      const answer: SheetAnswer = { job, ok: false, error: error instanceof Error ? error.message : String(error) };
      port.postMessage(answer);
    },
  );
});

async function draw(sheet: Sheet) {
  return renderPdf(sheet, await fonts, lastPages);
}
