import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Logger } from 'pino';
import { openDatabase } from '../models/mongod/open-database.ts';
import type { Bot } from './compose/compose.ts';
import type { Config } from './config.ts';

export interface Running {
  port: number;
  stop(): Promise<void>;
}

/** Opens the database and starts the bot on it, once `chatReady` says that the chat can be reached. */
export async function run(config: Config, log: Logger, chatReady: Promise<void> = Promise.resolve()): Promise<Running> {
  const uriGiven = config.mongodbUri === null ? {} : { uri: config.mongodbUri };
  const opening = openDatabase({ ...uriGiven, dataFolder: config.dataFolder, log });
  // The bot's parts take as long to load as the database to start.
  const loading = import('./compose/compose.ts');
  const database = await opening;
  const uri = database.uri;
  let bot: Bot;
  const start = async () => (await loading).compose({ config, uri, log, reset });

  /** Everything is forgotten and the bot begins anew, in the same process. */
  async function reset(): Promise<void> {
    await bot.stop();
    const connection = await mongoose.createConnection(uri).asPromise();
    await connection.dropDatabase();
    await connection.close();
    bot = await start();
  }

  try {
    await chatReady;
    bot = await start();
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    port: bot.port,
    async stop() {
      // What is stuck outside must not keep the process: it is carried on at the next start.
      await Promise.race([bot.stop(), pause(8_000, undefined, { ref: false })]);
      await database.close();
    },
  };
}
