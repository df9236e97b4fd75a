import { MongoServerError } from 'mongodb';
import { type Connection, Schema } from 'mongoose';
import type { Millis } from '../../flows/facts.ts';

interface Noticed {
  /** What was noticed, and who is asked: `status anna :palm_tree: …`, `gone tom irina`. */
  _id: string;
  at: Millis;
}

const schema = new Schema<Noticed>(
  { _id: { type: String, required: true }, at: { type: Number, required: true } },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);

const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;

export type NoticedAbsences = ReturnType<typeof createNoticedAbsences>;

/** What has been asked about absences that the chat shows: of several processes that notice the same, one asks. */
export function createNoticedAbsences(connection: Connection) {
  const model = connection.model<Noticed>('NoticedAbsence', schema, 'noticedAbsences');
  return {
    /** Claims a question; false when it has been claimed before. */
    async claim(key: string, at: Millis): Promise<boolean> {
      try {
        await model.create([{ _id: key, at }], majority);
        return true;
      } catch (error) {
        if (error instanceof MongoServerError && error.code === duplicateKey) return false;
        throw error;
      }
    },
    /** Lets it be asked again. */
    async release(key: string): Promise<void> {
      await model.deleteOne({ _id: key });
    },
  };
}
