import type { Logger } from 'pino';
import { findMongod } from './find-mongod.ts';
import { startMongod } from './start-mongod.ts';

export type OpenDatabaseOptions = {
  /** A MongoDB of one's own, as in `MONGODB_URI`; without it the embedded one is used. */
  uri?: string | undefined;
  /** Where the embedded one keeps its data, `.data` as a rule. */
  dataFolder: string;
  log: Pick<Logger, 'info' | 'warn'>;
};

export type OpenedDatabase = {
  uri: string;
  /** Ends the embedded mongod; a database given by its address is left alone. */
  close: () => Promise<void>;
};

/** Says where the database is, and starts the embedded one when none is given; says in the log which mongod it took. */
export async function openDatabase({ uri, dataFolder, log }: OpenDatabaseOptions): Promise<OpenedDatabase> {
  if (uri) return { uri, close: async () => {} };
  const found = await findMongod({ log });
  log.info(`The embedded database uses mongod from ${found.from}: ${found.path}`);
  const mongod = await startMongod({ binary: found.path, dataFolder, log });
  return { uri: mongod.uri, close: mongod.stop };
}
