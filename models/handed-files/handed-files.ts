import { type Connection, Schema } from 'mongoose';
import type { Millis } from '../../flows/facts.ts';
import { hashOf, newToken } from '../token.ts';

interface Entry {
  /** The hash of the token. */
  _id: string;
  file: string;
  name: string;
  type: string;
  expiresAt: Millis;
  /** When it is forgotten, by the wall clock. */
  goneAt: Date;
}

/** A file of ours that somebody may fetch by an address of their own. */
export type HandedFile = Pick<Entry, 'file' | 'name' | 'type'>;

const hour = 3_600_000;

const schema = new Schema<Entry>(
  {
    _id: { type: String, required: true },
    file: { type: String, required: true },
    name: { type: String, required: true },
    type: { type: String, required: true },
    expiresAt: { type: Number, required: true },
    goneAt: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ goneAt: 1 }, { expireAfterSeconds: 0 });

export type HandedFiles = Awaited<ReturnType<typeof createHandedFiles>>;

/** Files that are handed out by a link, for an hour, where a chat takes no file from a bot. */
export async function createHandedFiles(connection: Connection) {
  const model = connection.model<Entry>('HandedFile', schema, 'handedFiles');
  await model.createIndexes();
  return {
    async hand(file: HandedFile, now: Millis): Promise<{ token: string; until: Millis }> {
      const token = newToken();
      const until = now + hour;
      const { file: id, name, type } = file;
      const goneAt = new Date(Date.now() + 2 * hour);
      await model.create([{ _id: hashOf(token), file: id, name, type, expiresAt: until, goneAt }]);
      return { token, until };
    },
    /** Null when the token is nobody's or has expired. */
    async find(token: string, now: Millis): Promise<HandedFile | null> {
      const found = await model.findById(hashOf(token)).lean<Entry>().exec();
      return found && found.expiresAt > now ? { file: found.file, name: found.name, type: found.type } : null;
    },
  };
}
