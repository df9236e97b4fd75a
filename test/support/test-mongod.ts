import type { RunningMongod } from '../../models/mongod/start-mongod.ts';

/** What the setup of a test run hands to its teardown; both run in jest's own process. */
export const testMongod: { folder?: string; running?: RunningMongod } = {};
