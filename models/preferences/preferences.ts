import { type Connection, Schema } from 'mongoose';
import type { DigestChoice, PersonId } from '../../flows/facts.ts';

interface PreferencesRecord {
  _id: PersonId;
  digest: DigestChoice;
}

const schema = new Schema<PreferencesRecord>(
  { _id: { type: String, required: true }, digest: { type: String, required: true } },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);

/** What people have chosen for themselves. */
export function createPreferences(connection: Connection) {
  const model = connection.model<PreferencesRecord>('Preferences', schema, 'preferences');
  return {
    /** How often somebody wants the summary of their morning; null while they have not chosen. */
    async digestOf(person: PersonId): Promise<DigestChoice | null> {
      return (await model.findById(person).lean<PreferencesRecord>().exec())?.digest ?? null;
    },
    async chooseDigest(person: PersonId, digest: DigestChoice): Promise<void> {
      await model.updateOne({ _id: person }, { $set: { digest } }, { upsert: true });
    },
  };
}
