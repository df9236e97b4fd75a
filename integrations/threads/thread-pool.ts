import { Worker } from 'node:worker_threads';
import type { ThreadAnswer, ThreadJob } from './answer-jobs.ts';

export interface ThreadPool<Task, Result> {
  /** Hands a task to a thread. Rejects with an `Error` when it cannot be done. */
  run(task: Task): Promise<Result>;
  /** Stops the threads; tasks not yet done reject. */
  close(): Promise<void>;
}

export interface ThreadPoolOptions<Task> {
  /** What a thread runs; it answers through `answerJobs`. */
  program: URL;
  /** Tasks done at once; each thread holds its own libraries. */
  threads?: number;
  /** A task that takes longer, in ms, counts as a crash of its thread. */
  timeout?: number;
  /** How often a task is begun anew after a crash. */
  retries?: number;
  /** Megabytes a thread may keep; one that needs more crashes. */
  memory?: number;
  /** The words of the errors: "The approval sheet 7 could not be drawn", "The sheet renderer". */
  words: { failed: (task: Task) => string; pool: string };
}

interface Waiting<Task, Result> {
  task: Task;
  crashes: number;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

interface Thread<Task, Result> {
  worker: Worker;
  /** What it works at now; null while it is idle. */
  at: { waiting: Waiting<Task, Result>; job: number; timer: NodeJS.Timeout } | null;
}

/**
 * Threads for work that would block the event loop. They start with the first task and never keep the process alive while idle. When one
 * crashes, another takes its place.
 */
export function createThreadPool<Task, Result>(options: ThreadPoolOptions<Task>): ThreadPool<Task, Result> {
  const { threads: most = 1, timeout = 30_000, retries = 0, words } = options;
  const queue: Waiting<Task, Result>[] = [];
  const threads = new Set<Thread<Task, Result>>();
  let jobs = 0;
  let closed = false;

  function start(): Thread<Task, Result> {
    const thread: Thread<Task, Result> = { worker: newWorker(options.program, options.memory), at: null };
    threads.add(thread);
    thread.worker.unref();
    thread.worker.on('message', (answer: ThreadAnswer<Result>) => answered(thread, answer));
    thread.worker.on('error', (error) => crashed(thread, error.message));
    thread.worker.on('exit', (code) => crashed(thread, `it ended with code ${code}`));
    return thread;
  }

  function next(): void {
    if (closed || queue.length === 0) return;
    const idle = [...threads].find((thread) => !thread.at);
    const thread = idle ?? (threads.size < most ? start() : null);
    const waiting = thread && queue.shift();
    if (!waiting) return;
    jobs += 1;
    const timer = setTimeout(() => crashed(thread, `it took longer than ${timeout} ms`), timeout);
    thread.at = { waiting, job: jobs, timer };
    thread.worker.ref();
    thread.worker.postMessage({ job: jobs, task: waiting.task } satisfies ThreadJob<Task>);
  }

  function answered(thread: Thread<Task, Result>, answer: ThreadAnswer<Result>): void {
    if (thread.at?.job !== answer.job) return;
    const { waiting } = release(thread) ?? {};
    if (answer.ok) waiting?.resolve(answer.result);
    else waiting?.reject(new Error(`${words.failed(waiting.task)}: ${answer.error}`));
    next();
  }

  function crashed(thread: Thread<Task, Result>, why: string): void {
    if (!threads.delete(thread)) return;
    const { waiting } = release(thread) ?? {};
    void thread.worker.terminate();
    if (waiting && waiting.crashes < retries && !closed) queue.unshift({ ...waiting, crashes: waiting.crashes + 1 });
    else waiting?.reject(new Error(`${words.failed(waiting.task)}: its thread stopped, ${why}.`));
    next();
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error(`${words.failed(task)}: ${words.pool} is closed.`));
        queue.push({ task, crashes: 0, resolve, reject });
        next();
      }),
    close: async () => {
      closed = true;
      for (const { task, reject } of queue.splice(0))
        reject(new Error(`${words.failed(task)}: ${words.pool} was closed before.`));
      await Promise.all([...threads].map(({ worker }) => worker.terminate()));
    },
  };
}

function release<Task, Result>(thread: Thread<Task, Result>): Thread<Task, Result>['at'] {
  const { at } = thread;
  if (at) clearTimeout(at.timer);
  thread.at = null;
  thread.worker.unref();
  return at;
}

function newWorker(program: URL, memory: number | undefined): Worker {
  // React's production build is the quicker one; the parent's loaders are left out, for the boot brings its own.
  return new Worker(program, {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
    // A page makes many short-lived objects: with room for them, less time goes into collecting.
    resourceLimits: { maxYoungGenerationSizeMb: 64, ...(memory ? { maxOldGenerationSizeMb: memory } : {}) },
  });
}
