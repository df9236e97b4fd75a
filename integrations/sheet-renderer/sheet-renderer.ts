import { Worker } from 'node:worker_threads';
import type { Sheet } from '../../cards/sheet/sheet.ts';
import type { RenderedSheet } from './render-pdf.ts';
import type { SheetAnswer, SheetJob } from './worker.ts';

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

interface Waiting {
  sheet: Sheet;
  crashes: number;
  resolve: (rendered: RenderedSheet) => void;
  reject: (error: Error) => void;
}

interface Thread {
  worker: Worker;
  /** What it draws now; null while it is idle. */
  drawing: { waiting: Waiting; job: number; timer: NodeJS.Timeout } | null;
}

const program = new URL(import.meta.url.endsWith('.ts') ? './boot.mjs' : './worker.js', import.meta.url);

/**
 * Draws sheets in worker threads, for react-pdf would block the event loop for as long as it draws. Threads start with the first sheet and
 * never keep the process alive while idle. When one crashes, another takes its place and its sheet is tried once more.
 */
export function createSheetRenderer(options: SheetRendererOptions = {}): SheetRenderer {
  const { threads: most = 1, timeout = 30_000 } = options;
  const queue: Waiting[] = [];
  const threads = new Set<Thread>();
  let jobs = 0;
  let closed = false;

  function start(): Thread {
    // React's production build is the quicker one; the parent's loaders are left out, for the boot brings its own.
    const worker = new Worker(options.program ?? program, {
      env: { ...process.env, NODE_ENV: 'production' },
      execArgv: [],
      // A page makes many short-lived objects: with room for them, less time goes into collecting.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    const thread: Thread = { worker, drawing: null };
    threads.add(thread);
    worker.unref();
    worker.on('message', (answer: SheetAnswer) => answered(thread, answer));
    worker.on('error', (error) => crashed(thread, error.message));
    worker.on('exit', (code) => crashed(thread, `it ended with code ${code}`));
    return thread;
  }

  function next(): void {
    if (closed || queue.length === 0) return;
    const idle = [...threads].find((thread) => !thread.drawing);
    const thread = idle ?? (threads.size < most ? start() : null);
    const waiting = thread && queue.shift();
    if (!waiting) return;
    jobs += 1;
    const timer = setTimeout(() => crashed(thread, `it took longer than ${timeout} ms`), timeout);
    thread.drawing = { waiting, job: jobs, timer };
    thread.worker.ref();
    thread.worker.postMessage({ job: jobs, sheet: waiting.sheet } satisfies SheetJob);
  }

  function answered(thread: Thread, answer: SheetAnswer): void {
    if (thread.drawing?.job !== answer.job) return;
    const { waiting } = release(thread) ?? {};
    if (answer.ok) waiting?.resolve({ pdf: answer.pdf, pages: answer.pages });
    else waiting?.reject(new Error(`The approval sheet ${waiting.sheet.number} could not be drawn: ${answer.error}`));
    next();
  }

  function crashed(thread: Thread, why: string): void {
    if (!threads.delete(thread)) return;
    const { waiting } = release(thread) ?? {};
    void thread.worker.terminate();
    if (waiting && waiting.crashes === 0 && !closed) queue.unshift({ ...waiting, crashes: 1 });
    else
      waiting?.reject(
        new Error(`The approval sheet ${waiting.sheet.number} could not be drawn: its thread stopped, ${why}.`),
      );
    next();
  }

  function release(thread: Thread): Thread['drawing'] {
    const { drawing } = thread;
    if (drawing) clearTimeout(drawing.timer);
    thread.drawing = null;
    thread.worker.unref();
    return drawing;
  }

  return {
    render: (sheet) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The sheet renderer is closed: no more sheets are drawn.'));
        queue.push({ sheet, crashes: 0, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      for (const waiting of queue.splice(0))
        waiting.reject(new Error('The sheet renderer was closed before this sheet was drawn.'));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}
