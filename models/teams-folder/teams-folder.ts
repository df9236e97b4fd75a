import { MongoServerError } from 'mongodb';
import { type Connection, Schema, trusted } from 'mongoose';
import type { Millis } from '../../flows/facts.ts';

interface Entry {
  _id: string;
  /** Since when it has been so, in ms. */
  at: Millis;
  /** Whether all is done about it; what a process has begun and not finished is begun again by another. */
  done: boolean;
}

const schema = new Schema<Entry>(
  {
    _id: { type: String, required: true },
    at: { type: Number, required: true },
    done: { type: Boolean, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);

/** In ms: so long a file that was begun is left to whoever has begun it. */
const lease = 60_000;
const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;
const beginning = 'the beginning';

export type TeamsFolder = Awaited<ReturnType<typeof createTeamsFolder>>;

/** Which versions of files in the channel's folder have been looked at, so that each counts once, on any number of processes. */
export async function createTeamsFolder(connection: Connection, wallClock: () => number) {
  const model = connection.model<Entry>('TeamsFolder', schema, 'teamsFolder');

  /** False when the entry is there already. */
  async function made(entry: Entry): Promise<boolean> {
    try {
      await model.create([entry], majority);
      return true;
    } catch (error) {
      if (error instanceof MongoServerError && error.code === duplicateKey) return false;
      throw error;
    }
  }

  return {
    /** The moment from which on files count: the first that was ever named. */
    async since(now: Millis): Promise<Millis> {
      const known = (await model.findById(beginning).lean<Entry>().exec()) ?? null;
      if (known) return known.at;
      if (await made({ _id: beginning, at: now, done: true })) return now;
      return (await model.findById(beginning).lean<Entry>().exec())?.at ?? now;
    },
    /** Those about which all is done. */
    async done(ids: readonly string[]): Promise<ReadonlySet<string>> {
      const found = await model
        .find({ _id: trusted({ $in: [...ids] }), done: true }, { _id: 1 })
        .lean<Entry[]>()
        .exec();
      return new Set(found.map(({ _id }) => _id));
    },
    /** Takes a file to look at, perhaps again, when whoever had it did not finish; null while another has it, or when all is done about it. */
    async take(id: string): Promise<'taken' | 'taken again' | null> {
      const at = wallClock();
      if (await made({ _id: id, at, done: false })) return 'taken';
      const left = { _id: id, done: false, at: trusted({ $lt: at - lease }) };
      const { modifiedCount } = await model.updateOne(left, { $set: { at } }, { writeConcern: majority });
      return modifiedCount === 1 ? 'taken again' : null;
    },
    /** All is done about a file. */
    async finish(id: string): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { done: true } }, { writeConcern: majority });
    },
    /** A file that could not be brought to its end is to be looked at again, by anybody. */
    async release(id: string): Promise<void> {
      await model.updateOne({ _id: id, done: false }, { $set: { at: 0 } }, { writeConcern: majority });
    },
  };
}
