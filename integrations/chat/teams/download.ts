import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import { readAtMost } from '../read-at-most.ts';
import { isMicrosofts } from './microsoft-hosts.ts';

interface Options {
  maxBytes: number;
  /** A host besides Microsoft's own, with its port where it has one, e.g. of a test. */
  alsoFrom: string | null;
  now(): number;
  timeout?: number;
}

/**
 * Fetches a file that Teams has named an address for: over https from Microsoft's hosts at public addresses only, without following anywhere
 * else, and no more than `maxBytes`. The address itself is the key; no token of ours goes there.
 */
export async function downloadFrom(
  { name, address }: { name: string; address: string },
  { maxBytes, alsoFrom, now, timeout = 60_000 }: Options,
): Promise<Uint8Array> {
  const what = `The download of ${name}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !(await isMicrosofts(url, alsoFrom))) {
    throw new OutsideFailure('refused', `${what} leads to ${url?.host ?? 'nowhere'}, which is not Microsoft's`);
  }
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    if (response.ok) return await readAtMost(response, maxBytes, name);
    await response.body?.cancel();
    throw response.status < 400
      ? new OutsideFailure('refused', `${what} was sent elsewhere`)
      : gone(what, response, now());
  } catch (error) {
    // Reading changes nothing: a download that broke may be done again.
    const failure = failureOfError(what, error);
    throw failure.kind === 'unanswered' ? new OutsideFailure('later', failure.message, { cause: error }) : failure;
  }
}

/** An address that has expired stays so. */
const gone = (what: string, response: Response, now: number): OutsideFailure =>
  response.status === 401 || response.status === 403
    ? new OutsideFailure('refused', `${what} came too late: its address has expired`)
    : failureOfStatus(what, response, '', now);
