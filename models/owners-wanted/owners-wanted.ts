import { type Connection, Schema } from 'mongoose';
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

type Record = Omit<OwnerWanted, 'product'> & { _id: string };

const schema = new Schema<Record>(
  {
    _id: { type: String, required: true },
    since: { type: Number, required: true },
    blocked: { type: [String], required: true },
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
    async find(product: string): Promise<OwnerWanted | null> {
      const found = await model.findById(product).lean<Record>().exec();
      return found && { product, since: found.since, blocked: found.blocked, asked: found.asked };
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
