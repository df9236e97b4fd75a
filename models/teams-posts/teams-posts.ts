import { MongoServerError } from 'mongodb';
import { type Connection, Schema } from 'mongoose';

/** Where a message stands in Teams, by the key under which it was sent. */
export interface TeamsPost {
  conversation: string;
  message: string;
}

interface Entry extends TeamsPost {
  _id: string;
  at: Date;
}

/** In seconds. Nobody doubts a message that long. */
const keptFor = 90 * 86_400;
const duplicateKey = 11000;
const majority = { w: 'majority', j: true } as const;

const schema = new Schema<Entry>(
  {
    _id: { type: String, required: true },
    conversation: { type: String, required: true },
    message: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: keptFor });

export type TeamsPosts = Awaited<ReturnType<typeof createTeamsPosts>>;

/** What was sent to Teams, which cannot be asked. The first message that is known of a key is the one that counts. */
export async function createTeamsPosts(connection: Connection) {
  const model = connection.model<Entry>('TeamsPost', schema, 'teamsPosts');
  await model.createIndexes();

  async function find(key: string): Promise<TeamsPost | null> {
    const found = await model.findById(key).lean<Entry>().exec();
    return found && { conversation: found.conversation, message: found.message };
  }

  return {
    find,
    /** Notes that a message stands; answers with the one that counts, which may be another. */
    async note(key: string, post: TeamsPost): Promise<TeamsPost> {
      try {
        await model.create([{ _id: key, ...post, at: new Date() }], majority);
        return post;
      } catch (error) {
        if (error instanceof MongoServerError && error.code === duplicateKey) return (await find(key)) ?? post;
        throw error;
      }
    },
    async forget(key: string): Promise<void> {
      await model.deleteOne({ _id: key }, { writeConcern: majority });
    },
  };
}
