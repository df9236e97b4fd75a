import { randomUUID } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';

export type FreshDatabase = {
  connection: Connection;
  /** The address with this database's name in it, for a client or a process of one's own. */
  uri: string;
  name: string;
  /** Drops the database and closes the connection. */
  close: () => Promise<void>;
};

/** A database of its own on the test run's mongod. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env.TEST_MONGODB_URI;
  if (!server)
    throw new Error('TEST_MONGODB_URI is missing: start the tests with npm test, whose setup starts a mongod');
  const name = `test-${randomUUID()}`;
  // Not a URL for the URL class: it may name several hosts.
  const uri = server.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);
  const connection = await mongoose.createConnection(uri).asPromise();
  return {
    connection,
    uri,
    name,
    close: async () => {
      await connection.dropDatabase();
      await connection.close();
    },
  };
}
