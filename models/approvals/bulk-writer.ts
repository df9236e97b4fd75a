import { type AnyBulkWriteOperation, type Collection, type Document, MongoBulkWriteError } from 'mongodb';

const duplicateKey = 11000;
const atMost = 500;

/** A conditional write of one approval: it happens only to the version that was read. */
export interface Write {
  id: string;
  version: number;
  update: Document;
}

interface Waiting extends Write {
  resolve: (won: boolean) => void;
  reject: (error: unknown) => void;
}

export type BulkWriter = ReturnType<typeof createBulkWriter>;

/**
 * Groups conditional writes of different approvals into one unordered bulkWrite with majority and journal. The answer of a bulkWrite has
 * only totals, so each write is an upsert: one that finds another version tries to insert, and comes back as a duplicate key with its place.
 */
export function createBulkWriter<D extends Document & { _id: string }>(collection: Collection<D>) {
  let queue: Waiting[] = [];
  let busy = false;

  async function flush(): Promise<void> {
    busy = true;
    // Those who were told in the same turn of the loop go together.
    await new Promise(setImmediate);
    while (queue.length > 0) {
      const batch = queue.slice(0, atMost);
      queue = queue.slice(atMost);
      await writeAll(batch);
    }
    busy = false;
  }

  async function writeAll(batch: readonly Waiting[]): Promise<void> {
    try {
      const lost = await losersOf(batch);
      for (const [index, { resolve }] of batch.entries()) resolve(!lost.has(index));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async function losersOf(batch: readonly Write[]): Promise<ReadonlySet<number>> {
    const operations = batch.map(({ id, version, update }) => ({
      updateOne: { filter: { _id: id, version }, update, upsert: true },
    }));
    try {
      await collection.bulkWrite(operations as unknown as AnyBulkWriteOperation<D>[], {
        ordered: false,
        writeConcern: { w: 'majority', j: true },
      });
      return new Set();
    } catch (error) {
      if (!(error instanceof MongoBulkWriteError)) throw error;
      const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
      const unconfirmed = error.result.getWriteConcernError() !== undefined;
      if (unconfirmed || errors.some(({ code }) => code !== duplicateKey)) throw error;
      return new Set(errors.map(({ index }) => index));
    }
  }

  return {
    /** Answers whether the write won; false when another version was there. Rejects when it is not known. */
    write(write: Write): Promise<boolean> {
      return new Promise((resolve, reject) => {
        queue.push({ ...write, resolve, reject });
        if (!busy) void flush();
      });
    },
  };
}
