import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const launcher = fileURLToPath(new URL('../../launch/built.mjs', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'launched-'));
  await writeFile(join(folder, 'beside.txt'), 'what lies beside it');
  await writeFile(
    join(folder, 'part.ts'),
    `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
export const read = () => [new URL('beside.txt', import.meta.url), join(import.meta.dirname, 'beside.txt')].map((file) => readFileSync(file, 'utf8'));`,
  );
  await writeFile(
    join(folder, 'program.ts'),
    `import type { Part } from './nowhere.ts';
const { read }: Part = await import('./part.ts');
process.stdout.write(read().join(' and '));`,
  );
  await writeFile(join(folder, 'wrong.ts'), 'const one = ;');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a program of the folder in a process of its own; answers with what it wrote. */
async function run(file: string): Promise<string> {
  const script = `const { built } = await import(${JSON.stringify(launcher)});
await import(await built(${JSON.stringify(join(folder, file))}));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return stdout;
}

describe('a program of ours', () => {
  it('runs without a loader and finds what lies beside its files, also when several start at once', async () => {
    const outputs = await Promise.all([run('program.ts'), run('program.ts'), run('program.ts')]);
    expect(new Set(outputs)).toEqual(new Set(['what lies beside it and what lies beside it']));
  });

  it('that is no TypeScript is refused with its place', async () => {
    await expect(run('wrong.ts')).rejects.toThrow(/wrong\.ts:1:12/);
  });
});
