import { availableParallelism } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sheet } from '../cards/sheet/sheet.ts';
import { createSheetRenderer } from '../integrations/sheet-renderer/sheet-renderer.ts';
import { aSheet, voteRow, votes } from '../test/support/sheets.ts';
import { drawWithPdfkit } from './pdfkit-sheet.ts';

/** How the approval sheet is drawn: ms a page cold and warm, beside pdfkit, and the longest block of the main thread meanwhile. */
const warmRuns = 60;
/** So long the main thread is watched without work, in ms: what the machine itself holds up. */
const idle = 3_000;

const long = Array.from({ length: 60 }, (_, index) =>
  voteRow('Product owner', `Approver ${index + 1}`, 'Approved', 'With care.'),
);
for (const [name, sheet] of [
  ['a company approval in its cascade', aSheet()],
  ['60 approvers', aSheet({ tables: [votes(long)] })],
] as const) {
  const drawn = await reactPdf(sheet);
  const kit = await pdfkit(sheet);
  console.log(
    `Approval sheet: ${name}, ${drawn.pages} pages, ${(drawn.bytes / 1024).toFixed(0)} KB (${availableParallelism()} cores)`,
  );
  console.log(`  react-pdf, worker thread   cold ${ms(drawn.cold)}   warm ${ms(drawn.warm)} a page`);
  console.log(`  pdfkit, the same content   cold ${ms(kit.cold)}   warm ${ms(kit.warm)} a page   (${kit.pages} pages)`);
  console.log(
    `  ratio warm ${(drawn.warm / kit.warm).toFixed(2)}   longest block of the main thread ${ms(drawn.block)} (with nothing to do: ${ms(drawn.idleBlock)})`,
  );
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
  const settled = times.slice(runs / 2).sort((a, b) => a - b);
  return settled[Math.floor(settled.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
