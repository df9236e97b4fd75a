import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

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

/** Each of two parts has a `worker.js` beside it; in one folder one of them has another name. */
const documentsWorker: Plugin = {
  name: 'documents-worker',
  setup({ onLoad }) {
    onLoad({ filter: /integrations\/documents\/documents\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replace('./worker.js', './documents-worker.js'), loader: 'ts' };
    });
  },
};

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
      { in: join(root, 'integrations/documents/worker.ts'), out: 'documents-worker' },
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
    plugins: [documentsWorker],
    logLevel: 'error',
  });
  return { program: join(folder, 'held-bot.js'), remove: () => rm(folder, { recursive: true, force: true }) };
}
