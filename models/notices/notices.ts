import { MongoServerError } from 'mongodb';
import { type Connection, Schema, trusted } from 'mongoose';
import type { ApprovalId, TaskId } from '../../flows/approval.ts';
import type { Millis, PersonId } from '../../flows/facts.ts';

/** What somebody has to hear of, by the bot's clock. Several that are due together are one message. */
export interface Notice {
  /** Unique in the world, and the same however often it is noted. */
  _id: string;
  to: PersonId;
  about: Subject;
  /** When it was noted. */
  at: Millis;
  /** Not told earlier than this; null once it is over. */
  notBefore: Millis | null;
  /** waiting → gathered into a message → told, or dropped with the reason. */
  state: 'waiting' | 'gathered' | 'told' | 'dropped';
  /** The message that it is told in; null while it waits. */
  message: string | null;
  why: string;
  /** By the wall clock, as the database counts it. */
  kept: Date;
}

/** A task to be reminded of, or that hangs with somebody below; or a summary of all since a moment. */
export type Subject =
  | { is: 'reminder' | 'escalation'; approval: ApprovalId; task: TaskId }
  | { is: 'digest'; since: Millis };

/** In seconds: half a year, for a message that somebody may still click. */
const keptFor = 180 * 86_400;

const schema = new Schema<Notice>(
  {
    _id: { type: String, required: true },
    to: { type: String, required: true },
    about: { type: Schema.Types.Mixed, required: true },
    at: { type: Number, required: true },
    notBefore: { type: Number, default: null },
    state: { type: String, required: true },
    message: { type: String, default: null },
    why: { type: String, default: '' },
    kept: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
// Few at any time: what is still to be told.
const untold = { notBefore: { $gt: 0 } };
schema.index({ to: 1, notBefore: 1 }, { partialFilterExpression: untold });
schema.index({ notBefore: 1 }, { partialFilterExpression: untold });
schema.index({ kept: 1 }, { expireAfterSeconds: keptFor });
schema.index({ message: 1 }, { partialFilterExpression: { message: { $gt: '' } } });
schema.index({ 'about.approval': 1 }, { partialFilterExpression: { 'about.approval': { $gt: '' } } });

const duplicateKey = 11000;
const majority = { writeConcern: { w: 'majority', j: true } } as const;

export type Notices = Awaited<ReturnType<typeof createNotices>>;

/** What people have to hear of: noted once, told once, and known as long as it may be asked for again. */
export async function createNotices(connection: Connection) {
  const model = connection.model<Notice>('Notice', schema, 'notices');
  await model.createIndexes();

  return {
    /** Notes it; one that is known already stays as it is. */
    async note({ _id, to, about, at }: Pick<Notice, '_id' | 'to' | 'about' | 'at'>): Promise<void> {
      try {
        await model.updateOne(
          { _id },
          {
            $setOnInsert: { to, about, at, notBefore: at, state: 'waiting', message: null, why: '', kept: new Date() },
          },
          { upsert: true, ...majority },
        );
      } catch (error) {
        if (!(error instanceof MongoServerError && error.code === duplicateKey)) throw error;
      }
    },

    /** Those for whom something is due or was begun. */
    people: (now: Millis): Promise<PersonId[]> =>
      model.distinct('to', { notBefore: trusted({ $gt: 0, $lte: now }) }).exec(),

    /** What waits for somebody by now, the oldest first. */
    waiting: (to: PersonId, now: Millis, limit: number): Promise<Notice[]> =>
      model
        .find({ to, state: 'waiting', notBefore: trusted({ $gt: 0, $lte: now }) })
        .sort({ at: 1, _id: 1 })
        .limit(limit)
        .lean<Notice[]>()
        .exec(),

    /**
     * Gathers notices into one message, called after the first of them: whoever gets that one has the message, so that of several processes
     * one gathers. False when somebody else was quicker.
     */
    async gather([first, ...others]: readonly Notice[]): Promise<boolean> {
      if (!first) return false;
      const change = { $set: { state: 'gathered', message: first._id } };
      const { modifiedCount } = await model.updateOne({ _id: first._id, state: 'waiting' }, change, majority);
      if (modifiedCount === 0) return false;
      const ids = others.map(({ _id }) => _id);
      await model.updateMany({ _id: trusted({ $in: ids }), state: 'waiting' }, change, majority);
      return true;
    },

    /** The messages to somebody that were begun and are not known to stand. */
    begun: (to: PersonId, now: Millis): Promise<string[]> =>
      model.distinct('message', { to, state: 'gathered', notBefore: trusted({ $gt: 0, $lte: now }) }).exec(),

    /** What a message tells. */
    in: (message: string): Promise<Notice[]> => model.find({ message }).sort({ at: 1, _id: 1 }).lean<Notice[]>().exec(),

    /** The messages that tell of an approval. */
    messagesAbout: (approval: ApprovalId): Promise<string[]> =>
      model.distinct('message', { 'about.approval': approval, state: 'told' }).exec(),

    async told(ids: readonly string[]): Promise<void> {
      await model.updateMany(
        { _id: trusted({ $in: [...ids] }), state: 'gathered' },
        { $set: { state: 'told', notBefore: null } },
        majority,
      );
    },

    /** Leaves a message that was begun alone until then. */
    async rest(message: string, notBefore: Millis): Promise<void> {
      await model.updateMany({ message, state: 'gathered' }, { $set: { notBefore } }, majority);
    },

    async drop(id: string, why: string): Promise<void> {
      await model.updateOne(
        { _id: id, state: 'gathered' },
        { $set: { state: 'dropped', message: null, notBefore: null, why } },
        majority,
      );
    },

    /** Nothing is told to somebody before then. */
    async postpone(to: PersonId, notBefore: Millis): Promise<void> {
      await model.updateMany(
        { to, state: 'waiting', notBefore: trusted({ $lt: notBefore }) },
        { $set: { notBefore } },
        majority,
      );
    },
  };
}
