import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, rename, stat } from 'node:fs/promises';
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

  const child = spawn(binary, flags(launch), { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<Exit>((resolve) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
    });
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2000);
    });
    child.once('error', (error) => resolve({ code: null, signal: null, said: error.message }));
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });

  const endedEarly = ended.then(async (exit) => {
    throw new Error(await exitReason(exit, { binary, dataPath, logFile, port }, logFrom));
  });
  const ready = async () => {
    if (child.pid !== undefined) await onSpawn(child.pid);
    await becomePrimary(port, readyWithinMs);
  };
  // Whichever loses the race must not become an unhandled rejection later.
  endedEarly.catch(() => {});
  const becoming = ready();
  becoming.catch(() => {});
  await Promise.race([becoming, endedEarly]);
  child.unref();
  return child;
}

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
