import { type Connection, Schema, trusted } from 'mongoose';
import type { Millis, PersonId } from '../../flows/facts.ts';

/** An administrator who was asked, and where in the chat the question stands. */
export interface AskedOfOne {
  person: PersonId;
  channel: string;
  message: string;
}

/** A product that nobody owns, and that contracts wait for. */
export interface OwnerWanted {
  product: string;
  since: Millis;
  /** Whose contracts cannot start. */
  blocked: readonly PersonId[];
  asked: readonly AskedOfOne[];
}

type Record = Omit<OwnerWanted, 'product'> & {
  _id: string;
  /** Until when whoever is at it has it for themselves, in ms. */
  claimedUntil: Millis;
};

const schema = new Schema<Record>(
  {
    _id: { type: String, required: true },
    since: { type: Number, required: true },
    blocked: { type: [String], required: true },
    claimedUntil: { type: Number, default: 0 },
    asked: {
      type: [new Schema({ person: String, channel: String, message: String }, { _id: false, strict: 'throw' })],
      default: [],
    },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);

const majority = { writeConcern: { w: 'majority', j: true } } as const;

export type OwnersWanted = ReturnType<typeof createOwnersWanted>;

/** The products whose owner has to be named, until it is. */
export function createOwnersWanted(connection: Connection) {
  const model = connection.model<Record>('OwnerWanted', schema, 'ownersWanted');
  return {
    /** Notes that somebody's contract waits for a product's owner. */
    async want(product: string, by: PersonId, at: Millis): Promise<void> {
      await model.updateOne(
        { _id: product },
        { $addToSet: { blocked: by }, $setOnInsert: { since: at } },
        { upsert: true, setDefaultsOnInsert: true, ...majority },
      );
    },
    /**
     * Takes a product for oneself until then, so that one of several processes asks about it; null while another has it, or when nothing is wanted.
     * Its id is its product: there is one to take.
     */
    async claim(product: string, now: Millis, until: Millis): Promise<OwnerWanted | null> {
      const free = { _id: product, claimedUntil: trusted({ $not: { $gt: now } }) };
      const found = await model
        .findOneAndUpdate(free, { $set: { claimedUntil: until } }, { returnDocument: 'after', ...majority })
        .lean<Record>()
        .exec();
      return found && { product, since: found.since, blocked: found.blocked, asked: found.asked };
    },
    /** Lets a product go that was taken until then, for whoever is next. */
    async release(product: string, until: Millis): Promise<void> {
      await model.updateOne({ _id: product, claimedUntil: until }, { $set: { claimedUntil: 0 } }, majority);
    },
    async products(): Promise<string[]> {
      return (await model.find({}, { _id: 1 }).lean().exec()).map(({ _id }) => _id);
    },
    /** Notes that an administrator was asked. */
    async asked(product: string, one: AskedOfOne): Promise<void> {
      await model.updateOne({ _id: product }, { $push: { asked: one } }, majority);
    },
    async drop(product: string): Promise<void> {
      await model.deleteOne({ _id: product });
    },
  };
}
