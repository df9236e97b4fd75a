// Makes JavaScript of our TypeScript, so that a program starts without a loader between it and its files.
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, stop } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Beside the packages, so that these are found from there. */
const folder = join(root, 'node_modules/.cache/countersign');
/** What no start has asked for so long is thrown away, in ms. */
const keptFor = 30 * 86_400_000;

/**
 * Bundles a program (an absolute path) and all of ours that it imports into a few files that are named by what is in them; packages stay
 * where they are. Takes half a second, where loading a thousand files one by one takes several. Answers with the URL to import.
 */
export async function built(program) {
  const { outputFiles, metafile } = await build({
    entryPoints: [program],
    absWorkingDir: root,
    outdir: folder,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    jsx: 'automatic',
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    metafile: true,
    plugins: [whereItWas],
    logLevel: 'error',
  });
  await Promise.all([stop(), keep(outputFiles)]);
  const [entry] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint);
  return pathToFileURL(join(root, entry)).href;
}

/** A file goes on finding what lies beside it: it is asked where it was written, not where the bundle is. */
const whereItWas = {
  name: 'where-it-was',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.')) return null;
      const contents = text
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};

async function keep(files) {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(keepOne));
  await forgetOld(new Set(files.map(({ path }) => basename(path))));
}

/** Of several that start at once, also threads of one process, each writes whole files. */
async function keepOne({ path, contents }) {
  const now = new Date();
  const known = await utimes(path, now, now).then(
    () => true,
    () => false,
  );
  if (known) return;
  const whole = `${path}.${randomUUID()}`;
  await writeFile(whole, contents);
  await rename(whole, path);
}

async function forgetOld(inUse) {
  for (const name of await readdir(folder)) {
    if (inUse.has(name)) continue;
    const file = join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > keptFor) await rm(file, { force: true });
  }
}
