import { rm } from 'node:fs/promises';
import { testMongod } from './test-mongod.ts';

/** Ends the mongod of the test run and removes its data. */
export default async function tearDown(): Promise<void> {
  await testMongod.running?.stop();
  if (testMongod.folder) await rm(testMongod.folder, { recursive: true, force: true });
}
