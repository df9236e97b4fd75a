import { type Connection, Schema } from 'mongoose';
import type { ApprovalId } from '../../flows/approval.ts';

/** A mail of ours, so that one which comes back is known. Whom it went to stands in the approval. */
export interface SentMail {
  /** Its Message-ID, angle brackets included. */
  id: string;
  approval: ApprovalId;
  exchange: string;
}

type SentMailRecord = Omit<SentMail, 'id'> & {
  _id: string;
  /** By the wall clock, as the database counts it. */
  at: Date;
};

/** In seconds. Mail servers give up after five days; a month is ample. */
const keptFor = 30 * 86_400;

const schema = new Schema<SentMailRecord>(
  {
    _id: { type: String, required: true },
    approval: { type: String, required: true },
    exchange: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: keptFor });

export type SentMails = Awaited<ReturnType<typeof createSentMails>>;

/** The mails that went to counterparties, by their Message-IDs. */
export async function createSentMails(connection: Connection) {
  const model = connection.model<SentMailRecord>('SentMail', schema, 'sentMails');
  await model.createIndexes();
  return {
    /** Notes a mail before it goes out: what comes back may be quicker than the answer. Sent again, it is noted again. */
    async note({ id, ...about }: SentMail): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { ...about, at: new Date() } }, { upsert: true });
    },
    /** Null for a mail that is not ours, or too old. */
    async find(id: string): Promise<SentMail | null> {
      const found = await model.findById(id).lean<SentMailRecord>().exec();
      return found && { id, approval: found.approval, exchange: found.exchange };
    },
  };
}
