import { MongoServerError } from 'mongodb';
import { type Connection, Schema } from 'mongoose';

interface SeenSignature {
  _id: string;
  goneAt: Date;
}

const schema = new Schema<SeenSignature>(
  { _id: { type: String, required: true }, goneAt: { type: Date, required: true, expires: 0 } },
  { strict: 'throw', minimize: false, versionKey: false, autoCreate: false, autoIndex: false },
);

const duplicateKey = 11000;
/** A signature is remembered this much longer than it holds, in ms: clocks of several machines differ. */
const margin = 300_000;

export interface ReplayGuard {
  /** Takes a signature for this one request; false when it was taken before, by any process. `validUntil` in ms by the wall clock. */
  claim(signature: string, validUntil: number): Promise<boolean>;
  /** Gives a signature back when its request could not be carried out, so that the sender may repeat it. */
  release(signature: string): Promise<void>;
}

/** Remembers signatures until they are stale by themselves. The document's id is the signature, so of several claims at once one wins. */
export async function createReplayGuard(connection: Connection): Promise<ReplayGuard> {
  const seen = connection.model<SeenSignature>('SeenSignature', schema, 'seenSignatures');
  await seen.createIndexes();
  return {
    async claim(signature, validUntil) {
      try {
        await seen.create([{ _id: signature, goneAt: new Date(validUntil + margin) }], {
          w: 'majority',
        });
        return true;
      } catch (error) {
        if (error instanceof MongoServerError && error.code === duplicateKey) return false;
        throw error;
      }
    },
    async release(signature) {
      await seen.deleteOne({ _id: signature });
    },
  };
}
