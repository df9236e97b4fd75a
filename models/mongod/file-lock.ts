import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from './error-code.ts';
import { isRunning } from './processes.ts';

const lookAgainAfterMs = 50;

/**
 * Runs `work` while this process alone holds the lock file at `path`, waiting for another process that has it. A lock whose process is
 * gone is taken over; the folder is made when it is missing.
 */
export async function holdingLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await take(path))) {
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    // An empty file is one that its holder is just writing.
    if (holder && !(await isRunning(holder))) await rm(path, { force: true });
    await pause(lookAgainAfterMs);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.write(String(process.pid));
    await file.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}
