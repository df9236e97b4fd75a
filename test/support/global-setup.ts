import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { findMongod } from '../../models/mongod/find-mongod.ts';
import { startMongod } from '../../models/mongod/start-mongod.ts';
import { testMongod } from './test-mongod.ts';

/**
 * Starts the one mongod of a test run and names it to the workers: its address in `TEST_MONGODB_URI`, its binary in `MONGOD`. With a
 * `MONGODB_URI` from outside, that database is used. Journal and majority are those of a real one: tests ask what survives.
 */
export default async function setUp(): Promise<void> {
  const log = pino({ level: 'warn' });
  if (process.env.MONGODB_URI) {
    process.env.TEST_MONGODB_URI = process.env.MONGODB_URI;
    return;
  }
  const { path: binary } = await findMongod({ log: pino() });
  testMongod.folder = await mkdtemp(join(tmpdir(), 'countersign-test-'));
  testMongod.running = await startMongod({ binary, dataFolder: testMongod.folder, log });
  process.env.MONGOD = binary;
  process.env.TEST_MONGODB_URI = testMongod.running.uri;
}
