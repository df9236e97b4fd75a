import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sheet } from '../cards/sheet/sheet.ts';
import { createSheetRenderer } from '../integrations/sheet-renderer/sheet-renderer.ts';
import { aSheet, voteRow, votes } from '../test/support/sheets.ts';
import { median, ms } from './figures.ts';
import type { Goal } from './goals.ts';
import { drawWithPdfkit } from './pdfkit-sheet.ts';

const warmRuns = 60;
/** So long the main thread is watched without work, in ms: what the machine itself holds up. */
const idle = 3_000;

const long = Array.from({ length: 60 }, (_, index) =>
  voteRow('Product owner', `Approver ${index + 1}`, 'Approved', 'With care.'),
);

/** How the approval sheet is drawn: ms a page cold and warm, beside pdfkit, and the longest block of the main thread meanwhile. */
export async function measureSheets(): Promise<Goal[]> {
  const goals: Goal[] = [];
  for (const [name, sheet] of [
    ['a company approval in its cascade', aSheet()],
    ['60 approvers', aSheet({ tables: [votes(long)] })],
  ] as const) {
    const { pages, bytes, cold, warm, block, idleBlock } = await reactPdf(sheet);
    const kit = await pdfkit(sheet);
    console.log(`  ${name}, ${pages} pages, ${(bytes / 1024).toFixed(0)} KB`);
    console.log(`    react-pdf, worker thread   cold ${ms(cold)}   warm ${ms(warm)} a page`);
    console.log(
      `    pdfkit, the same content   cold ${ms(kit.cold)}   warm ${ms(kit.warm)} a page   (${kit.pages} pages)`,
    );
    console.log(`    ratio warm ${(warm / kit.warm).toFixed(2)}`);
    console.log(`    longest block of the main thread ${ms(block)} (with nothing to do: ${ms(idleBlock)})`);
    goals.push(
      { name: `a page warm, ${name}`, figure: warm, goal: 25, good: 25, unit: ms, better: 'less' },
      { name: `longest block, ${name}`, figure: block, goal: 50, good: 50, unit: ms, better: 'less' },
    );
  }
  return goals;
}

/** Times one fresh thread: its first sheet (thread, modules and fonts included), then the median of many. */
async function reactPdf(sheet: Sheet) {
  const renderer = createSheetRenderer();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await pause(50);
  delay.enable();
  const started = performance.now();
  const { pages, pdf } = await renderer.render(sheet);
  const cold = (performance.now() - started) / pages;
  const warm = (await medianOf(warmRuns, () => renderer.render(sheet))) / pages;
  const block = delay.max / 1e6;
  await renderer.close();
  delay.reset();
  await pause(idle);
  delay.disable();
  return { pages, bytes: pdf.length, cold, warm, block, idleBlock: delay.max / 1e6 };
}

async function pdfkit(sheet: Sheet) {
  const started = performance.now();
  const { pages } = await drawWithPdfkit(sheet);
  const cold = (performance.now() - started) / pages;
  const warm = (await medianOf(warmRuns / 2, () => drawWithPdfkit(sheet))) / pages;
  return { pages, cold, warm };
}

/** Median ms of the second half of the runs, when the compiler has settled. */
async function medianOf(runs: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const started = performance.now();
    await run();
    times.push(performance.now() - started);
  }
  return median(times.slice(runs / 2));
}
