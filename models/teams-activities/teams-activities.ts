import { MongoServerError } from 'mongodb';
import { type Connection, Schema, trusted } from 'mongoose';

interface Entry {
  _id: string;
  done: boolean;
  /** Until when whoever is at it has it for themselves, in ms. */
  leasedUntil: number;
  at: Date;
}

/** In seconds: so long an activity that comes again is known. */
const keptFor = 86_400;
const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;

const schema = new Schema<Entry>(
  {
    _id: { type: String, required: true },
    done: { type: Boolean, required: true },
    leasedUntil: { type: Number, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: keptFor });

export type TeamsActivities = Awaited<ReturnType<typeof createTeamsActivities>>;

/** The activities that have come, each carried out once. One whose process was killed is free again after the lease (ms), for when Teams repeats it. */
export async function createTeamsActivities(
  connection: Connection,
  { lease, wallClock = Date.now }: { lease: number; wallClock?: () => number },
) {
  const model = connection.model<Entry>('TeamsActivity', schema, 'teamsActivities');
  await model.createIndexes();
  return {
    /**
     * Takes an activity; says when it was in somebody's hands before who did not bring it to its end, is done already, or is in somebody's hands
     * just now.
     */
    async take(id: string): Promise<'taken' | 'taken again' | 'done' | 'busy'> {
      const now = wallClock();
      const free = { _id: id, done: false, leasedUntil: trusted({ $lte: now }) };
      const taken = { $set: { leasedUntil: now + lease }, $setOnInsert: { at: new Date() } };
      try {
        const { matchedCount } = await model.updateOne(free, taken, { upsert: true, writeConcern: majority });
        return matchedCount === 0 ? 'taken' : 'taken again';
      } catch (error) {
        if (!(error instanceof MongoServerError) || error.code !== duplicateKey) throw error;
        return (await model.exists({ _id: id, done: true })) ? 'done' : 'busy';
      }
    },
    async done(id: string): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { done: true } }, { writeConcern: majority });
    },
    /** It could not be carried out: it may be repeated at once. */
    async release(id: string): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { leasedUntil: 0 } });
    },
  };
}
