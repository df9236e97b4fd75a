import { type Connection, Schema, trusted } from 'mongoose';
import type { Millis, PersonId } from '../../flows/facts.ts';
import type { Platform } from './identity-schema.ts';

/** An administrator who was asked, and where in the chat the question stands. */
export interface AskedOfOne {
  person: PersonId;
  channel: string;
  message: string;
}

/** A user of a chat who has a person's e-mail; who they are is an administrator's to decide. */
export interface Suggestion {
  platform: Platform;
  tenant: string;
  user: string;
  person: PersonId;
  /** What the chat calls the user. */
  called: string;
  email: string;
  state: 'suggested' | 'confirmed' | 'declined';
  /** Who decided; null until then. */
  by: PersonId | null;
  /** When it was decided, and before that when it was suggested. */
  at: Millis;
  asked: readonly AskedOfOne[];
}

/** What is suggested: this user may be this person. */
export type Pair = Pick<Suggestion, 'platform' | 'tenant' | 'user' | 'person'>;

interface Document extends Suggestion {
  /** `teams/0d5c…/9a41… anna`. */
  _id: string;
  /** Whether something is still to be done: to ask, or to carry out what was decided. */
  open: boolean;
  /** Until when whoever is at it has it for themselves, in ms. */
  claimedUntil: Millis;
}

const schema = new Schema<Document>(
  {
    _id: { type: String, required: true },
    platform: { type: String, enum: ['slack', 'teams'], required: true },
    tenant: { type: String, required: true },
    user: { type: String, required: true },
    person: { type: String, required: true },
    called: { type: String, required: true },
    email: { type: String, required: true },
    state: { type: String, enum: ['suggested', 'confirmed', 'declined'], required: true },
    by: { type: String, default: null },
    at: { type: Number, required: true },
    open: { type: Boolean, required: true },
    claimedUntil: { type: Number, default: 0 },
    asked: {
      type: [new Schema({ person: String, channel: String, message: String }, { _id: false, strict: 'throw' })],
      default: [],
    },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ open: 1 });

const majority = { writeConcern: { w: 'majority', j: true } } as const;
const changed = { returnDocument: 'after', ...majority } as const;

export const suggestionId = ({ platform, tenant, user, person }: Pair): string =>
  `${platform}/${tenant}/${user} ${person}`;

/** The collection of suggestions on this connection. */
export const suggestionModel = (connection: Connection) =>
  connection.model<Document>('IdentitySuggestion', schema, 'identitySuggestions');

export type Suggestions = Awaited<ReturnType<typeof createSuggestions>>;

/** Who may be whom by their e-mail, and what an administrator said of it. Each pair is suggested once; its id is the pair. */
export async function createSuggestions(connection: Connection) {
  const model = suggestionModel(connection);
  await model.createIndexes();

  return {
    /** Suggests a pair; one that was suggested before stays as it is, also when it was declined. */
    async suggest(pair: Pair & Pick<Suggestion, 'called' | 'email'>, at: Millis): Promise<void> {
      const fresh = { ...pair, state: 'suggested', by: null, at, open: true };
      await model.updateOne(
        { _id: suggestionId(pair) },
        { $setOnInsert: fresh },
        { upsert: true, setDefaultsOnInsert: true, ...majority },
      );
    },
    async find(id: string): Promise<Suggestion | null> {
      const found = await model.findById(id).lean<Document>().exec();
      return found && read(found);
    },
    /** Whether somebody may be one of the people, and nobody has decided yet. */
    async waits({ platform, tenant, user }: Omit<Pair, 'person'>): Promise<boolean> {
      return (await model.exists({ open: true, platform, tenant, user, state: 'suggested' })) !== null;
    },
    /** Decides once: answers with what was decided, now or before; null when nothing is suggested. */
    async decide(id: string, state: 'confirmed' | 'declined', by: PersonId, at: Millis): Promise<Suggestion | null> {
      const free = { _id: id, state: 'suggested' } as const;
      const now = await model.findOneAndUpdate(free, { $set: { state, by, at } }, changed).lean<Document>().exec();
      const found = now ?? (await model.findById(id).lean<Document>().exec());
      return found && read(found);
    },
    /** Takes one for oneself until then, so that one of several processes works on it; null while another has it, or when nothing is to do. */
    async claim(id: string, now: Millis, until: Millis): Promise<Suggestion | null> {
      const free = { _id: id, open: true, claimedUntil: trusted({ $not: { $gt: now } }) };
      const taken = { $set: { claimedUntil: until } };
      const found = await model.findOneAndUpdate(free, taken, changed).lean<Document>().exec();
      return found && read(found);
    },
    /** Lets one go that was taken until then, for whoever is next. */
    async release(id: string, until: Millis): Promise<void> {
      await model.updateOne({ _id: id, claimedUntil: until }, { $set: { claimedUntil: 0 } }, majority);
    },
    /** Notes that an administrator was asked. */
    async asked(id: string, one: AskedOfOne): Promise<void> {
      await model.updateOne({ _id: id }, { $push: { asked: one } }, majority);
    },
    /** What was decided is carried out. */
    async settle(id: string): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { open: false } }, majority);
    },
    /** Forgets one that has become pointless. */
    async drop(id: string): Promise<void> {
      await model.deleteOne({ _id: id }, majority);
    },
    /** Those at which something is still to be done. */
    async open(): Promise<Suggestion[]> {
      return (await model.find({ open: true }).lean<Document[]>().exec()).map(read);
    },
  };
}

function read({ _id, open: _open, claimedUntil: _claimed, ...suggestion }: Document): Suggestion {
  return suggestion;
}
