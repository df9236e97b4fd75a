import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import type { Connection } from 'mongoose';

/** Something that wakes work that is due; safe to run twice. */
export interface Job {
  name: string;
  /** How often, in ms. */
  every: number;
  run(): Promise<void>;
}

export interface Scheduler {
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs jobs on any number of bot processes, each job in one of them at a time. Every job is defined once, here: Agenda unlocks a job that
 * is saved again while it runs.
 */
export function createScheduler(
  connection: Connection,
  jobs: readonly Job[],
  failed: (error: unknown) => void,
): Scheduler {
  const { db } = connection;
  if (!db) throw new Error('The database is not connected yet: connect before the jobs are made.');
  const shortest = Math.min(...jobs.map(({ every }) => every));
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db as never }),
    processEvery: shortest,
    defaultLockLifetime: 60_000,
  });
  agenda.on('error', failed);
  for (const { name, run } of jobs) {
    agenda.define(name, async () => {
      await run().catch(failed);
    });
  }
  return {
    async start() {
      await agenda.start();
      for (const { name, every } of jobs) await agenda.every(every, name);
    },
    async stop() {
      await agenda.stop();
    },
  };
}
