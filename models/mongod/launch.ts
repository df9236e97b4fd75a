import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { type Exit, exitReason } from './exit-reason.ts';
import { becomePrimary, setName } from './replica-set.ts';

export type Launch = { binary: string; dataPath: string; logFile: string; port: number; readyWithinMs?: number };

const rotateAtBytes = 10 * 1024 * 1024;

/**
 * Starts a mongod and waits until it takes writes. It is a process group of its own: Ctrl-C reaches the bot only, which ends it when it has
 * finished. `onSpawn` hears the process id at once, so that a mongod can be found again even when this process dies while it starts.
 */
export async function launchMongod(launch: Launch, onSpawn: (pid: number) => Promise<void>): Promise<ChildProcess> {
  const { binary, dataPath, logFile, port, readyWithinMs = 60_000 } = launch;
  await mkdir(dataPath, { recursive: true });
  await rotate(logFile);
  const logFrom = await sizeOf(logFile);

  // Its last words land in its log: a pipe would break when the bot is killed and mongod lives on.
  const words = await open(logFile, 'a');
  const child = spawn(binary, flags(launch), { detached: true, stdio: ['ignore', words.fd, words.fd] });
  const ended = new Promise<Exit>((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, refused: error.message }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const gone = new AbortController();
  const endedEarly = ended.then(async (exit) => {
    gone.abort();
    throw new Error(await exitReason(exit, { binary, dataPath, logFile, port }, logFrom));
  });
  const ready = async () => {
    if (child.pid === undefined) return await endedEarly;
    await onSpawn(child.pid);
    await becomePrimary(port, readyWithinMs, gone.signal);
  };
  const becoming = ready();
  // Whichever loses the race must not become an unhandled rejection later.
  endedEarly.catch(() => {});
  becoming.catch(() => {});
  try {
    await Promise.race([becoming, endedEarly]);
  } catch (error) {
    throw gone.signal.aborted ? await endedEarly : error;
  } finally {
    await words.close();
  }
  child.unref();
  return child;
}

/**
 * Of a small cache, the share that may be changed before pages are written out, in percent. With mongod's own 5 and 20 it wrote every
 * page of an approval many times between two checkpoints: a seventh of all that a vote costs. What is committed is in the journal.
 */
const eviction = [
  'eviction_dirty_target=40,eviction_dirty_trigger=60',
  'eviction_updates_target=30,eviction_updates_trigger=50',
].join(',');

/** Small and quiet, for one bot; durability is left as it is: journal on, majority acknowledged after it is flushed. */
function flags({ dataPath, logFile, port }: Launch): string[] {
  const parameters = [
    // Written all the time, read by MongoDB's support only.
    'diagnosticDataCollectionEnabled=false',
    // A primary waits 15 s for clients to find another before it ends; there is no other.
    'shutdownTimeoutMillisForSignaledShutdown=0',
  ];
  return [
    ...['--replSet', setName, '--dbpath', dataPath, '--port', String(port), '--bind_ip', '127.0.0.1'],
    ...['--logpath', logFile, '--logappend', '--quiet', '--slowms', '1000'],
    ...['--wiredTigerCacheSizeGB', '0.5', '--oplogSize', '256'],
    ...['--wiredTigerEngineConfigString', eviction],
    ...(process.platform === 'win32' ? [] : ['--nounixsocket']),
    ...parameters.flatMap((parameter) => ['--setParameter', parameter]),
  ];
}

async function rotate(logFile: string): Promise<void> {
  if ((await sizeOf(logFile)) > rotateAtBytes) await rename(logFile, `${logFile}.1`);
}

async function sizeOf(file: string): Promise<number> {
  return await stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
