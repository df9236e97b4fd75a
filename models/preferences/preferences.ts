import { type Connection, Schema } from 'mongoose';
import type { DigestChoice, PersonId } from '../../flows/facts.ts';
import type { Platform } from '../people/identity-schema.ts';

interface PreferencesRecord {
  _id: PersonId;
  digest?: DigestChoice;
  /** Where they last gave a command. */
  chat?: Platform;
}

const schema = new Schema<PreferencesRecord>(
  { _id: { type: String, required: true }, digest: String, chat: String },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);

export type Preferences = ReturnType<typeof createPreferences>;

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
    /** Where somebody wants to be spoken to; null while they have given no command. */
    async chatOf(person: PersonId): Promise<Platform | null> {
      return (await model.findById(person).lean<PreferencesRecord>().exec())?.chat ?? null;
    },
    async chooseChat(person: PersonId, chat: Platform): Promise<void> {
      await model.updateOne({ _id: person }, { $set: { chat } }, { upsert: true });
    },
  };
}
