import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface BundledBot {
  /** Its `held-bot.ts`, to be run by node. */
  program: string;
  remove(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** What CommonJS packages look for. */
const commonJs = `import { createRequire as requireIn } from 'node:module';
const require = requireIn(import.meta.url);
const __dirname = import.meta.dirname;
const __filename = import.meta.filename;`;

/** The bot and all that it needs in few files: it then starts in a quarter of the time, and a test that kills it often starts it often. */
export async function bundleBot(): Promise<BundledBot> {
  const cache = join(root, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  // Beside the packages: fonts are still looked for there.
  const folder = await mkdtemp(join(cache, 'bundled-bot-'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await build({
    entryPoints: [
      { in: join(root, 'test/faults/support/held-bot.ts'), out: 'held-bot' },
      { in: join(root, 'integrations/sheet-renderer/worker.ts'), out: 'worker' },
    ],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    // The one finds its own files, the other is hardly ever asked for.
    external: ['@react-pdf/*', 'react', 'mongodb-memory-server-core'],
    banner: { js: commonJs },
    logLevel: 'error',
  });
  return { program: join(folder, 'held-bot.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}
