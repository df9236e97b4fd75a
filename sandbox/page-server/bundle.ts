import { build } from 'esbuild';

export interface Asset {
  path: string;
  type: string;
  bytes: Uint8Array;
}

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  woff: 'font/woff',
  svg: 'image/svg+xml',
  png: 'image/png',
};

/** Bundles the page in memory: its script, its styles, and the fonts and pictures that they name. */
export async function bundlePage(entry: string): Promise<Map<string, Asset>> {
  const { outputFiles } = await build({
    entryPoints: { main: entry },
    bundle: true,
    write: false,
    outdir: '/page',
    publicPath: '/page',
    entryNames: '[name]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.svg': 'file', '.png': 'file' },
    logLevel: 'silent',
  });
  const assets = new Map<string, Asset>();
  for (const { path, contents } of outputFiles) {
    const ending = path.split('.').at(-1) ?? '';
    assets.set(path, { path, type: TYPES[ending] ?? 'application/octet-stream', bytes: contents });
  }
  return assets;
}
