#!/usr/bin/env node
// Runs from a clone without a build: tsx reads the TypeScript.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { countersign } = await import('./countersign.ts');
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
