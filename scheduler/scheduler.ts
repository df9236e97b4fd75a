import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { MongoServerError } from 'mongodb';
import type { Connection } from 'mongoose';

/** Something that wakes work that is due; safe to run twice. */
export interface Job {
  name: string;
  /** How often, in ms. */
  every: number;
  run(): Promise<void>;
}

/** How a job stands, over all bot processes. Moments are by the wall clock, in ms; null for never. */
export interface JobStanding {
  name: string;
  every: number;
  ranAt: number | null;
  nextAt: number | null;
  /** Why it failed when it ran last; null when it did not. */
  failed: string | null;
}

export interface Scheduler {
  start(): Promise<void>;
  stop(): Promise<void>;
  standing(): Promise<JobStanding[]>;
}

/** So far, in ms, the clocks of processes may be apart without a word. */
const slack = 30_000;
/** How often, in ms, is looked for what a wrong clock has put too far ahead. */
const lookEvery = 5_000;

const duplicateKey = 11000;
const isDuplicate = (error: unknown): boolean => error instanceof MongoServerError && error.code === duplicateKey;

/**
 * Runs jobs on any number of bot processes, each job in one of them at a time. Every job is defined once, here: Agenda unlocks a job that
 * is saved again while it runs.
 */
export function createScheduler(
  connection: Connection,
  jobs: readonly Job[],
  { wallClock, failed }: { wallClock: () => number; failed: (error: unknown) => void },
): Scheduler {
  const { db } = connection;
  if (!db) throw new Error('The database is not connected yet: connect before the jobs are made.');
  const shortest = Math.min(...jobs.map(({ every }) => every));
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db as never }),
    processEvery: shortest,
    // What a killed process was at is begun again after this; a job that takes longer may run twice at a time, which does no harm.
    defaultLockLifetime: 15_000,
  });
  agenda.on('error', failed);
  // A job that fails is noted by Agenda and runs again when it is due next.
  agenda.on('fail', failed);
  for (const { name, run } of jobs) agenda.define(name, run);

  /** A process whose clock is ahead puts the next run, and the lock, as far ahead: the others would wait for that, should it be gone by then. */
  async function broughtBack(): Promise<void> {
    const now = wallClock();
    for (const { name, every } of jobs) {
      const next = { nextRunAt: { $gt: new Date(now + every + slack) } };
      const lock = { lockedAt: { $gt: new Date(now + slack) } };
      const back = { $set: { nextRunAt: new Date(now), lockedAt: null } };
      await db?.collection('agendaJobs').updateMany({ name, $or: [next, lock] }, back);
    }
  }
  /** Agenda looks for a job before it makes it, and two processes that start at one moment would each make one. */
  async function eachOnce(): Promise<void> {
    const kept = db?.collection('agendaJobs');
    const found =
      (await kept
        ?.find({ type: 'single' }, { projection: { name: 1 } })
        .sort({ _id: 1 })
        .toArray()) ?? [];
    const doubled = found.filter(({ name }, place) => found.findIndex((one) => one.name === name) < place);
    await kept?.deleteMany({ _id: { $in: doubled.map(({ _id }) => _id) } });
    await kept?.createIndex({ name: 1 }, { unique: true, partialFilterExpression: { type: 'single' } });
  }

  async function made({ name, every }: Job): Promise<void> {
    try {
      await agenda.every(every, name);
    } catch (error) {
      // Another process has just made it.
      if (!isDuplicate(error)) throw error;
      await agenda.every(every, name);
    }
  }
  let watch: NodeJS.Timeout | undefined;

  return {
    async start() {
      await eachOnce();
      await broughtBack();
      await agenda.start();
      for (const job of jobs) await made(job);
      watch = setInterval(() => void broughtBack().catch(failed), lookEvery).unref();
    },
    async stop() {
      clearInterval(watch);
      await agenda.stop();
    },
    async standing() {
      const { jobs: kept } = await agenda.queryJobs({ names: jobs.map(({ name }) => name) });
      return jobs.map(({ name, every }) => {
        const job = kept.find((one) => one.name === name);
        const ranAt = job?.lastRunAt?.getTime() ?? null;
        const failedAt = job?.failedAt?.getTime() ?? null;
        return {
          name,
          every,
          ranAt,
          nextAt: job?.nextRunAt?.getTime() ?? null,
          failed: failedAt !== null && failedAt >= (ranAt ?? 0) ? (job?.failReason ?? '') : null,
        };
      });
    },
  };
}
