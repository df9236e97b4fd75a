import type { Sheet } from '../../cards/sheet/sheet.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import type { RenderedSheet } from './render-pdf.ts';

export interface SheetRenderer {
  /** Draws a sheet as a PDF: the same sheet gives the same bytes. Rejects with an `Error` when it cannot be drawn. */
  render(sheet: Sheet): Promise<RenderedSheet>;
  /** Stops the threads; sheets not yet drawn reject. */
  close(): Promise<void>;
}

export interface SheetRendererOptions {
  /** Sheets drawn at once; each thread holds its own fonts and libraries. */
  threads?: number;
  /** A sheet that takes longer, in ms, counts as a crash of its thread. */
  timeout?: number;
  /** What a thread runs. */
  program?: URL;
}

const program = new URL(import.meta.url.endsWith('.ts') ? './boot.mjs' : './worker.js', import.meta.url);

/**
 * Draws sheets in worker threads, for react-pdf would block the event loop for as long as it draws. When a thread crashes, its sheet is tried
 * once more in another.
 */
export function createSheetRenderer(options: SheetRendererOptions = {}): SheetRenderer {
  const { run, close } = createThreadPool<Sheet, RenderedSheet>({
    program,
    ...options,
    retries: 1,
    words: { failed: ({ number }) => `The approval sheet ${number} could not be drawn`, pool: 'the sheet renderer' },
  });
  return { render: run, close };
}
