import type { Connection } from 'mongoose';

/** A conditional write of one approval: it happens only to the version that was read. */
export interface Write {
  id: string;
  version: number;
  update: object;
}

/** What the database says of a group: each statement that failed, by its place. */
interface Answer {
  writeErrors?: { index: number; code: number; errmsg: string }[];
  writeConcernError?: { code: number; errmsg: string };
}

const duplicateKey = 11000;

/**
 * Writes a group in one unordered command with majority and journal; answers with the places of those who lost. The command's answer has
 * only totals, so each statement is an upsert: one that finds another version tries to insert, and comes back as a duplicate key. It is
 * said to the server directly: the driver's bulkWrite would have the server note a transaction number for every statement, an eighth of
 * all its work, to repeat the command after a lost answer; here whoever asked reads again and finds its deliveries, or not.
 */
export async function writeAll(
  { db }: Connection,
  collection: string,
  writes: readonly Write[],
): Promise<ReadonlySet<number>> {
  if (!db) throw new Error('The database is not connected.');
  const command = {
    update: collection,
    updates: writes.map(({ id, version, update }) => ({ q: { _id: id, version }, u: update, upsert: true })),
    ordered: false,
    writeConcern: { w: 'majority', j: true },
  };
  const { writeErrors = [], writeConcernError } = (await db.command(command, { ignoreUndefined: true })) as Answer;
  const failure = writeConcernError ?? writeErrors.find(({ code }) => code !== duplicateKey);
  if (failure) throw new Error(`The database did not take a group of writes: ${failure.errmsg} (${failure.code})`);
  return new Set(writeErrors.map(({ index }) => index));
}
