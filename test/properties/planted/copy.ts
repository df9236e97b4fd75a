import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { Bug } from './bug.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = [
  'flows',
  'cards',
  'models',
  'integrations',
  'bot',
  'test/support',
  'test/models/people',
  'test/properties',
];
const run = promisify(execFile);
/** What CommonJS packages look for. */
const commonJs =
  "import { createRequire as requireIn } from 'node:module';\nconst require = requireIn(import.meta.url);";

export type Copy = Awaited<ReturnType<typeof copied>>;

/** A copy of the product and of its property tests, in which bugs are planted one at a time. */
export async function copied() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-planted-'));
  await Promise.all(folders.map((name) => cp(join(root, name), join(folder, name), { recursive: true })));
  let tried = 0;

  /** What some histories show to be wrong; null when nothing is. Throws when they cannot be tried at all. */
  async function wrong(properties: Bug['noticedBy']): Promise<string | null> {
    tried += 1;
    const program = join(folder, `try-${tried}.mjs`);
    await build({
      entryPoints: [join(folder, 'test/properties/planted/try.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      nodePaths: [join(root, 'node_modules')],
      banner: { js: commonJs },
      logLevel: 'silent',
    });
    const { stdout } = await run(process.execPath, [program, properties]);
    return (JSON.parse(stdout) as { wrong: string | null }).wrong;
  }

  return {
    wrong,

    /** What is wrong with a bug in the code. The code is as it was afterwards. */
    async wrongWith(bug: Bug): Promise<string | null> {
      const path = join(folder, bug.file);
      const before = await readFile(path, 'utf8');
      await writeFile(path, patched(before, bug));
      try {
        return await wrong(bug.noticedBy);
      } finally {
        await writeFile(path, before);
      }
    },

    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The text with the bug in it. Throws when what the bug replaces does not stand there once. */
function patched(text: string, { bug, file, find, put }: Bug): string {
  const times = text.split(find).length - 1;
  if (times === 1) return text.replace(find, () => put);
  throw new Error(`"${bug}" cannot be planted: ${file} has ${times} times\n${find}`);
}

/** Throws when a bug can no longer be planted. */
export async function plantable(bug: Bug): Promise<void> {
  patched(await readFile(join(root, bug.file), 'utf8'), bug);
}
