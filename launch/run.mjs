// Runs a program of ours: `node launch/run.mjs bot/start.ts …`, by its path in the repository.
import { fileURLToPath } from 'node:url';
import { built } from './built.mjs';

const [, , program = 'bot/start.ts', ...given] = process.argv;
const path = fileURLToPath(new URL(`../${program}`, import.meta.url));
process.argv = [process.argv[0], path, ...given];
process.setSourceMapsEnabled(true);
await import(await built(path));
