import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createScheduler, type Scheduler } from '../../scheduler/scheduler.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';

const minute = 60_000;

let database: FreshDatabase;
let schedulers: Scheduler[];
let failures: unknown[];
beforeEach(async () => {
  database = await freshDatabase();
  schedulers = [];
  failures = [];
});
afterEach(async () => {
  await Promise.all(schedulers.map((one) => one.stop()));
  await database.close();
});

/** A process's scheduler whose only job counts how often it ran. */
function counting(job: string): { scheduler: Scheduler; ran: Promise<void> } {
  const { promise: ran, resolve } = withResolvers();
  const scheduler = createScheduler(database.connection, [{ name: job, every: 200, run: async () => resolve() }], {
    wallClock: Date.now,
    failed: (error) => failures.push(error),
  });
  schedulers.push(scheduler);
  return { scheduler, ran };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const kept = () => database.connection.collection('agendaJobs');

describe('the scheduler', () => {
  it('has each job once, however many processes start at one moment', async () => {
    const all = Array.from({ length: 6 }, () => counting('sweep'));
    await Promise.all(all.map(({ scheduler }) => scheduler.start()));
    expect(await kept().countDocuments({ name: 'sweep' })).toBe(1);
    expect(failures).toEqual([]);
  });

  it('makes one of a job that stands twice', async () => {
    await kept().insertMany([1, 2].map(() => ({ name: 'sweep', type: 'single', nextRunAt: null, lockedAt: null })));
    await counting('sweep').scheduler.start();
    expect(await kept().countDocuments({ name: 'sweep' })).toBe(1);
  });

  it('runs at once what a process whose clock was ahead has locked before it was killed', async () => {
    const ahead = new Date(Date.now() + 15 * minute);
    await kept().insertOne({ name: 'sweep', type: 'single', nextRunAt: ahead, lockedAt: ahead, priority: 0 });
    const { scheduler, ran } = counting('sweep');
    await scheduler.start();
    await ran;
    expect(failures).toEqual([]);
  });
});
