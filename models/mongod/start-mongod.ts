import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { holdingLock } from './file-lock.ts';
import { launchMongod } from './launch.ts';
import { readMongodFile, writeMongodFile } from './mongod-file.ts';
import { findFreePort, isFree } from './ports.ts';
import { hasEnded, isMongod, isRunning } from './processes.ts';
import { mongodUri, whoAnswers } from './replica-set.ts';

export type StartMongodOptions = {
  binary: string;
  /** Holds `mongo/` (the data), `mongod.log` and `mongod.json` (process id, port, who uses it). */
  dataFolder: string;
  log: Pick<Logger, 'info' | 'warn'>;
  /** Only this port; otherwise the remembered one, or a free one. */
  port?: number;
};

export type RunningMongod = {
  uri: string;
  port: number;
  /** The process now; another one after a restart. */
  pid: () => number;
  stop: () => Promise<void>;
};

const answersWithinMs = 15_000;
/** So long it is asked before it is looked whether it lives still. */
const asksForMs = 3_000;
const endsWithinMs = 30_000;
const lookEveryMs = 250;
const pausesMs = [100, 500, 1000, 2000, 5000, 10_000, 30_000];
const steadyAfterMs = 60_000;

/**
 * Starts the embedded database, a one-node replica set on 127.0.0.1, or adopts the mongod that already runs on this data (left by a bot that
 * was killed, or used by another bot). It is watched: when it dies it is started again on the same port, after growing pauses, and clients
 * reconnect by themselves. Every bot on the data is noted; whichever stops last ends the mongod, whoever started it. Throws with what to do
 * when it cannot start.
 */
export async function startMongod({ binary, dataFolder, log, port }: StartMongodOptions): Promise<RunningMongod> {
  const folder = resolve(dataFolder);
  const places = { binary, dataPath: join(folder, 'mongo'), logFile: join(folder, 'mongod.log') };
  const file = join(folder, 'mongod.json');
  const lock = join(folder, 'mongod.starting');
  await mkdir(places.dataPath, { recursive: true }).catch((error: unknown) => refuseFolder(folder, error));
  await access(folder, constants.W_OK).catch((error: unknown) => refuseFolder(folder, error));

  let now = await holdingLock(lock, () => adoptOrStart(port));
  let stopping = false;
  const stopped = new AbortController();
  const watching = watch();

  return {
    uri: mongodUri(now.port),
    port: now.port,
    pid: () => now.pid,
    stop: async () => {
      if (stopping) return;
      stopping = true;
      stopped.abort();
      await watching;
      await holdingLock(lock, leave);
    },
  };

  async function adoptOrStart(wanted: number | undefined): Promise<{ pid: number; port: number }> {
    const left = await readMongodFile(file);
    const users = await living(left?.users ?? []);
    if (left?.pid && (await livesAndAnswers(left.pid, left.port))) {
      await writeMongodFile(file, { ...left, users: [...users, process.pid] });
      log.info(`The embedded database runs already (process ${left.pid}, port ${left.port})`);
      return { pid: left.pid, port: left.port };
    }
    const chosen = await choosePort(wanted, left?.port);
    const child = await launchMongod({ ...places, port: chosen }, (pid) =>
      writeMongodFile(file, { pid, port: chosen, users: [...users, process.pid] }),
    );
    log.info(`The embedded database is ready (process ${child.pid}, port ${chosen})`);
    return { pid: child.pid ?? 0, port: chosen };
  }

  /** Whether a mongod that was left works on our data; not when it has ended, or ends meanwhile: one that is killed takes a moment to go. */
  async function livesAndAnswers(pid: number, at: number): Promise<boolean> {
    const until = Date.now() + answersWithinMs;
    while ((await isRunning(pid)) && (await isMongod(pid))) {
      const who = await whoAnswers(at, asksForMs);
      if (who?.pid === pid && who.dataPath === places.dataPath) return true;
      if (who || Date.now() > until) {
        throw new Error(
          `mongod (process ${pid}) runs on the data in ${folder} but does not answer on port ${at}. End it (kill ${pid}) and start again.`,
        );
      }
    }
    return false;
  }

  async function choosePort(wanted: number | undefined, remembered: number | undefined): Promise<number> {
    if (wanted !== undefined) {
      if (await isFree(wanted)) return wanted;
      throw new Error(
        `Port ${wanted} for the embedded database is taken by another program. End it, or choose another port.`,
      );
    }
    if (remembered !== undefined && (await isFree(remembered))) return remembered;
    const chosen = await findFreePort();
    if (remembered !== undefined) log.warn(`Port ${remembered} is taken now, the embedded database moves to ${chosen}`);
    return chosen;
  }

  /** Looks at the process rather than at its exit event: an adopted one is nobody's child. */
  async function watch(): Promise<void> {
    let tries = 0;
    let since = Date.now();
    while (!stopping) {
      await quietPause(lookEveryMs);
      if (stopping || (await isRunning(now.pid))) continue;
      if (Date.now() - since > steadyAfterMs) tries = 0;
      const afterMs = pausesMs[Math.min(tries++, pausesMs.length - 1)] ?? 0;
      log.warn(`The embedded database (process ${now.pid}) has ended; starting it again in ${afterMs} ms`);
      await quietPause(afterMs);
      if (stopping) return;
      try {
        now = await holdingLock(lock, async () => {
          await forgetOne();
          // The clients know this port only.
          return await adoptOrStart(now.port);
        });
        since = Date.now();
      } catch (error) {
        log.warn(`The embedded database could not be started again: ${error instanceof Error ? error.message : error}`);
      }
    }
  }

  async function quietPause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
  }

  async function leave(): Promise<void> {
    const left = await forgetOne();
    if (!left?.pid || left.users.length > 0) return;
    if (await isRunning(left.pid)) {
      process.kill(left.pid, 'SIGTERM');
      if (!(await hasEnded(left.pid, endsWithinMs))) {
        log.warn(
          `The embedded database (process ${left.pid}) did not end within ${endsWithinMs / 1000} s and was killed; its journal recovers it`,
        );
        process.kill(left.pid, 'SIGKILL');
        await hasEnded(left.pid, endsWithinMs);
      }
    }
    await writeMongodFile(file, { port: left.port, users: [] });
  }

  /** Takes one mention of this process off the users, with all that live no more. */
  async function forgetOne() {
    const left = await readMongodFile(file);
    if (!left) return undefined;
    const users = await living(left.users);
    const mine = users.indexOf(process.pid);
    const rest = { ...left, users: users.filter((_, index) => index !== mine) };
    await writeMongodFile(file, rest);
    return rest;
  }
}

async function living(pids: readonly number[]): Promise<number[]> {
  const alive = await Promise.all(pids.map(isRunning));
  return pids.filter((_, index) => alive[index]);
}

function refuseFolder(folder: string, error: unknown): never {
  throw new Error(`The data folder ${folder} cannot be written. Give this user the folder, or choose another.`, {
    cause: error,
  });
}
