#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { built } from '../launch/built.mjs';

const { countersign } = await import(await built(fileURLToPath(new URL('./countersign.ts', import.meta.url))));
try {
  process.loadEnvFile();
} catch {
  // There need not be a .env.
}
process.exitCode = await countersign(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: Date.now,
});
