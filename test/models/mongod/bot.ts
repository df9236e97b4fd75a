import { once } from 'node:events';
import { startMongod } from '../../../models/mongod/start-mongod.ts';

// A bot's process, as far as the database knows one: it starts its mongod, says which, and lives until it is told to stop or is killed.
const [binary = '', dataFolder = ''] = process.argv.slice(2);
const mongod = await startMongod({ binary, dataFolder, log: { info: () => {}, warn: () => {} } });
console.log(JSON.stringify({ pid: mongod.pid(), uri: mongod.uri }));
await once(process.stdin, 'data');
await mongod.stop();
process.exit(0);
