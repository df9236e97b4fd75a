import { type Connection, Schema } from 'mongoose';
import type { PersonId } from '../../flows/facts.ts';

/** What somebody has typed into a form that they have not sent yet, by field name. */
export type Draft = Readonly<Record<string, string>>;

interface DraftRecord {
  _id: PersonId;
  values: Draft;
  /** By the wall clock, as the database counts it. */
  keptAt: Date;
}

const day = 86_400;
/** A draft is kept for so long after it was last typed at, in seconds. */
const keptFor = 30 * day;

const schema = new Schema<DraftRecord>(
  {
    _id: { type: String, required: true },
    values: { type: Schema.Types.Mixed, required: true },
    keptAt: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ keptAt: 1 }, { expireAfterSeconds: keptFor });

export type Drafts = Awaited<ReturnType<typeof createDrafts>>;

/** Each person's draft of a contract approval: it survives a closed form. */
export async function createDrafts(connection: Connection) {
  const model = connection.model<DraftRecord>('Draft', schema, 'drafts');
  await model.createIndexes();
  return {
    /** Empty when there is none. */
    async of(person: PersonId): Promise<Draft> {
      const found = await model.findById(person).lean<DraftRecord>().exec();
      return found?.values ?? {};
    },
    async keep(person: PersonId, values: Draft): Promise<void> {
      await model.updateOne({ _id: person }, { $set: { values, keptAt: new Date() } }, { upsert: true });
    },
    /** Adds to a draft that is there, field by field; one that was dropped stays so, whatever of it comes late. */
    async add(person: PersonId, values: Draft): Promise<void> {
      const fields = Object.entries(values).map(([field, value]) => [`values.${field}`, value]);
      await model.updateOne({ _id: person }, { $set: { ...Object.fromEntries(fields), keptAt: new Date() } });
    },
    async drop(person: PersonId): Promise<void> {
      await model.deleteOne({ _id: person });
    },
  };
}
