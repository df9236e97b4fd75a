import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
    const holder = await readFile(path, 'utf8').catch(() => '');
    if (holder && !(await isRunning(Number(holder)))) await clearAway(path, holder);
    else await pause(lookAgainAfterMs);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

/** A link appears with its content in it, or not at all: nobody reads a lock that does not say whose it is. */
async function take(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, String(process.pid));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Two may find the same dead holder: the slower one has then moved the lock of the quicker, and gives it back. */
async function clearAway(path: string, holder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== holder) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
