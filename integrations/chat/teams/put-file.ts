import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import { isMicrosofts } from './microsoft-hosts.ts';

interface Options {
  /** A host besides Microsoft's own, with its port where it has one, e.g. of a test. */
  alsoTo: string | null;
  now(): number;
  timeout?: number;
}

/**
 * Puts a file, in one piece, where Teams has named an address for it after a person's consent: to Microsoft's hosts only, as for downloads. The
 * address itself is the key; no token of ours goes there
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#upload-files-to-personal-chat).
 */
export async function putFile(
  { name, address, bytes }: { name: string; address: string; bytes: Uint8Array },
  { alsoTo, now, timeout = 5_000 }: Options,
): Promise<void> {
  const what = `The upload of ${name}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !(await isMicrosofts(url, alsoTo))) {
    throw new OutsideFailure('refused', `${what} leads to ${url?.host ?? 'nowhere'}, which is not Microsoft's`);
  }
  const { length } = bytes;
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: {
        'content-type': 'application/octet-stream',
        'content-range': `bytes 0-${length - 1}/${length}`,
      },
      body: Buffer.from(bytes),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    if (response.ok) return;
    throw response.status < 400
      ? new OutsideFailure('refused', `${what} was sent elsewhere`)
      : failureOfStatus(what, response, '', now());
  } catch (error) {
    throw failureOfError(what, error);
  }
}
