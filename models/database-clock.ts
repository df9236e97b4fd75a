import type { Connection } from 'mongoose';

export interface DatabaseClock {
  /** The wall clock's time as the database has it, in ms. */
  now(): number;
  stop(): void;
}

const minute = 60_000;
/** A difference as small as this, in ms, may be the way there and back, and does no harm to a lease. */
const small = 1_000;

/**
 * The time by which several processes agree on leases: the clocks of their machines may be far apart. How far this machine's is from the
 * database's is asked once a minute; while the database does not answer, it is taken to be as it was.
 */
export async function createDatabaseClock(connection: Connection): Promise<DatabaseClock> {
  let apart = 0;
  async function measure(): Promise<void> {
    const before = Date.now();
    const hello: { localTime?: Date } | undefined = await connection.db?.command({ hello: 1 });
    if (!hello?.localTime) return;
    const measured = hello.localTime.getTime() - (before + Date.now()) / 2;
    apart = Math.abs(measured) < small ? 0 : Math.round(measured);
  }
  await measure();
  const timer = setInterval(() => void measure().catch(() => undefined), minute).unref();
  return { now: () => Date.now() + apart, stop: () => clearInterval(timer) };
}
