import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

/** What the host sends and gets back; jobs come one at a time. */
export interface ThreadJob<Task> {
  job: number;
  task: Task;
}
export type ThreadAnswer<Result> =
  | { job: number; ok: true; result: Result }
  | { job: number; ok: false; error: string };

/**
 * Makes this thread answer what its pool sends: `work` does a task, and what it throws is told as an error.
 * @param handOver the buffers of a result that go over without being copied; they must be whole buffers of their own
 */
export function answerJobs<Task, Result>(
  work: (task: Task) => Promise<Result>,
  handOver: (result: Result) => ArrayBuffer[] = () => [],
): void {
  const port = parentPort;
  if (!port) throw new Error('This file runs in a worker thread: start it through createThreadPool.');
  beNice();
  port.on('message', ({ job, task }: ThreadJob<Task>) => {
    work(task).then(
      (result) => port.postMessage({ job, ok: true, result } satisfies ThreadAnswer<Result>, handOver(result)),
      (error: unknown) => {
        const said = error instanceof Error ? error.message : String(error);
        port.postMessage({ job, ok: false, error: said } satisfies ThreadAnswer<Result>);
      },
    );
  });
}

/** A nice value (https://man7.org/linux/man-pages/man7/sched.7.html) that leaves a thread about a quarter of what an ordinary one gets beside it. */
const niceness = 6;

/** Pages can wait, answers to clicks cannot. Only Linux has a priority for each thread; elsewhere it would be the whole process's. */
function beNice(): void {
  if (process.platform === 'linux') setPriority(0, niceness);
}
