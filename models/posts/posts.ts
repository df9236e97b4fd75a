import { MongoServerError } from 'mongodb';
import { type Connection, Schema, trusted } from 'mongoose';
import type { ApprovalId } from '../../flows/approval.ts';

/** A card that stands, or is about to stand, in a chat. */
export interface Post {
  /** `<approval>/<key>`: unique in the world. */
  _id: string;
  /** The approval that it shows; of what reminds a person of several, whose notices they are. */
  approval: ApprovalId;
  key: string;
  /** The platform's channel and message; null until it was sent. */
  channel: string | null;
  message: string | null;
  /** Hash of what it shows. */
  shows: string;
  /** The approval's version of whoever claimed it last: one that knows an older version may not draw over it. */
  version: number;
  /** Who is at it, until when, in ms. */
  leasedUntil: number;
  fence: number;
  /** When an attempt to send it began of which nobody knows the outcome; null otherwise. */
  intendedAt: number | null;
}

/** A post in somebody's hands; `doubtfulSince` is set when it may have been sent already. */
export interface Claimed {
  post: Post;
  doubtfulSince: number | null;
}

const schema = new Schema<Post>(
  {
    _id: { type: String, required: true },
    approval: { type: String, required: true },
    key: { type: String, required: true },
    channel: { type: String, default: null },
    message: { type: String, default: null },
    shows: { type: String, default: '' },
    version: { type: Number, required: true },
    leasedUntil: { type: Number, required: true },
    fence: { type: Number, required: true },
    intendedAt: { type: Number, default: null },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ approval: 1 });
schema.index({ channel: 1, message: 1 });
// Few at any time: those that are being sent.
schema.index({ intendedAt: 1 }, { partialFilterExpression: { intendedAt: { $gt: 0 } } });

const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;

export type Posts = Awaited<ReturnType<typeof createPosts>>;

/** Where cards stand and what they show. A post is claimed by its unique key before it is sent, for the time of a lease (ms). */
export async function createPosts(
  connection: Connection,
  { lease, wallClock = Date.now }: { lease: number; wallClock?: () => number },
) {
  const model = connection.model<Post>('Post', schema, 'posts');
  await model.createIndexes();

  return {
    of: (approval: ApprovalId): Promise<Post[]> => model.find({ approval }).lean<Post[]>().exec(),

    get: (approval: ApprovalId, key: string): Promise<Post | null> =>
      model.findById(`${approval}/${key}`).lean<Post>().exec(),

    at: (channel: string, message: string): Promise<Post | null> =>
      model.findOne({ channel, message }).lean<Post>().exec(),

    /** Forgets what it shows, so that it is drawn again though it would show the same. */
    async forgetShown(channel: string, message: string): Promise<void> {
      await model.updateOne({ channel, message }, { $set: { shows: '' } });
    },

    /** Whether a post with this key may stand of which nobody has noted where: whoever sends it is at it still, or was killed. */
    async mayStandUnnoted(key: string): Promise<boolean> {
      return (await model.exists({ key, message: null, intendedAt: trusted({ $gt: 0 }) })) !== null;
    },

    /** Takes a post, new or known, to draw this version of its approval; null when somebody else is at it or has drawn a newer one. */
    async claim(approval: ApprovalId, key: string, version: number, now = wallClock()): Promise<Claimed | null> {
      const _id = `${approval}/${key}`;
      try {
        const post = await model
          .findOneAndUpdate(
            { _id, leasedUntil: trusted({ $lte: now }), version: trusted({ $lte: version }) },
            {
              $set: { leasedUntil: now + lease, version },
              $inc: { fence: 1 },
              $setOnInsert: { approval, key, channel: null, message: null, shows: '', intendedAt: null },
            },
            { upsert: true, returnDocument: 'after', writeConcern: majority },
          )
          .lean<Post>()
          .exec();
        return post && { post, doubtfulSince: post.intendedAt };
      } catch (error) {
        if (error instanceof MongoServerError && error.code === duplicateKey) return null;
        throw error;
      }
    },

    /** Notes that it is being sent, before it is, and holds it for another lease; false when somebody else has taken it since. */
    async intend({ post }: Claimed, now = wallClock()): Promise<boolean> {
      const { matchedCount } = await model.updateOne(
        { _id: post._id, fence: post.fence },
        { $set: { intendedAt: now, leasedUntil: now + lease } },
        { writeConcern: majority },
      );
      return matchedCount === 1;
    },

    /** It stands and shows this. */
    async stands({ post }: Claimed, at: { channel: string; message: string }, shows: string): Promise<void> {
      await model.updateOne(
        { _id: post._id, fence: post.fence },
        { $set: { ...at, shows, intendedAt: null, leasedUntil: 0 } },
        { writeConcern: majority },
      );
    },

    /** Gives it back: this attempt surely did not send it, or (`doubtful`) it may have. An earlier doubt stays until it is looked up. */
    async release(
      { post, doubtfulSince }: Claimed,
      { doubtful, pause = 0 }: { doubtful: boolean; pause?: number },
    ): Promise<void> {
      await model.updateOne(
        { _id: post._id, fence: post.fence },
        { $set: { leasedUntil: wallClock() + pause, ...(doubtful ? {} : { intendedAt: doubtfulSince }) } },
        { writeConcern: majority },
      );
    },
  };
}
