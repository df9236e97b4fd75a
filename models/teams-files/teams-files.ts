import { type Connection, Schema } from 'mongoose';

/** A file that somebody gave to the bot in Teams, and where it is had for a short while. */
export interface TeamsFile {
  id: string;
  name: string;
  address: string;
}

interface Entry {
  _id: string;
  name: string;
  address: string;
  at: Date;
}

/** In seconds: Teams' addresses of files are good for less. */
const keptFor = 7 * 86_400;

const schema = new Schema<Entry>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    address: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { strict: 'throw', minimize: false, versionKey: false, autoIndex: false, autoCreate: false },
);
schema.index({ at: 1 }, { expireAfterSeconds: keptFor });

export type TeamsFiles = Awaited<ReturnType<typeof createTeamsFiles>>;

/** Files by the ids under which they are offered to approvals. */
export async function createTeamsFiles(connection: Connection) {
  const model = connection.model<Entry>('TeamsFile', schema, 'teamsFiles');
  await model.createIndexes();
  return {
    async keep({ id, name, address }: TeamsFile): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { name, address, at: new Date() } }, { upsert: true });
    },
    async find(id: string): Promise<TeamsFile | null> {
      const found = await model.findById(id).lean<Entry>().exec();
      return found && { id, name: found.name, address: found.address };
    },
  };
}
