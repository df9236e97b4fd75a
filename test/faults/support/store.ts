import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { readMongodFile } from '../../../models/mongod/mongod-file.ts';
import { hasEnded } from '../../../models/mongod/processes.ts';
import { mongodUri } from '../../../models/mongod/replica-set.ts';
import { freshDatabase } from '../../support/mongo.ts';
import type { Killer } from './killer.ts';
import { openMongoGate } from './mongo-gate.ts';

/** Where bots keep what they keep. */
export interface Store {
  /** The settings that lead a bot there. */
  env: Readonly<Record<string, string>>;
  /** Looks into it past the bot, once a bot has started. */
  look(): Promise<Connection>;
  close(): Promise<void>;
}

/** A database of its own on the test run's mongod, behind a gate. */
export async function gatedStore(killer: () => Killer): Promise<Store> {
  const database = await freshDatabase();
  const { primary, me } = (await database.connection.db?.admin().command({ hello: 1 })) ?? {};
  const gate = await openMongoGate({ to: Number(String(primary ?? me).split(':')[1]), killer });
  return {
    env: { MONGODB_URI: `mongodb://127.0.0.1:${gate.port}/${database.name}?directConnection=true` },
    look: async () => database.connection,
    async close() {
      await gate.close();
      await database.close();
    },
  };
}

/** The bot's own mongod, in this folder. */
export function embeddedStore(folder: string): Store {
  let connection: Connection | null = null;
  return {
    env: { MONGODB_URI: '' },
    async look() {
      const { port } = (await readMongodFile(join(folder, 'mongod.json'))) ?? {};
      if (port === undefined) throw new Error('the bot has started no mongod');
      connection ??= await mongoose.createConnection(mongodUri(port)).asPromise();
      return connection;
    },
    async close() {
      await connection?.close();
      // Its bot was killed and could not end it.
      const pid = await mongodIn(folder);
      process.kill(pid, 'SIGKILL');
      await hasEnded(pid, 10_000);
    },
  };
}

/** The process id of the mongod that works on this folder. */
export async function mongodIn(folder: string): Promise<number> {
  const { pid } = (await readMongodFile(join(folder, 'mongod.json'))) ?? {};
  if (pid === undefined) throw new Error('no mongod was started');
  return pid;
}
