import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';

const fixtures = join(dirname(fileURLToPath(import.meta.url)), '..', 'fixtures');

/** Compares a text with a fixture, e.g. `cards/home.en.txt`. With UPDATE_FIXTURES=1 the fixture is written anew: read it before it is committed. */
export function expectFixture(name: string, text: string): void {
  const file = join(fixtures, name);
  if (process.env.UPDATE_FIXTURES === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  expect(`${text}\n`).toBe(readFileSync(file, 'utf8'));
}
