import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { errorCode } from './error-code.ts';

const lookAgainAfterMs = 20;

/** Whether the process lives; one that has ended and waits for its parent (a zombie, as in a container without init) does not. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
  // Only Linux has /proc; the state follows the name in brackets, which may itself hold spaces. A first thread that has ended is marked
  // like a zombie while others still hold the sockets and the data, so those must have gone too.
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (!stat.slice(stat.lastIndexOf(')')).startsWith(') Z')) return true;
  return (await readdir(`/proc/${pid}/task`).catch(() => [])).length > 1;
}

/** Whether the process is a mongod, as far as this platform tells; ids are used again, so a remembered one may be anyone's. */
export async function isMongod(pid: number): Promise<boolean> {
  const name =
    (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => undefined)) ??
    (await promisify(execFile)('ps', ['-p', String(pid), '-o', 'comm=']).then(
      ({ stdout }) => stdout,
      () => 'mongod',
    ));
  return name.includes('mongod');
}

/** Waits until the process has ended; false when it has not within `withinMs`. */
export async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (await isRunning(pid)) {
    if (Date.now() > until) return false;
    await pause(lookAgainAfterMs);
  }
  return true;
}
