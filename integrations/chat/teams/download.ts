import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import { readAtMost } from '../read-at-most.ts';

/** Where Microsoft keeps people's files: SharePoint of the public and the sovereign clouds, and OneDrive. */
const microsofts = [
  '.sharepoint.com',
  '.sharepoint.us',
  '.sharepoint-mil.us',
  '.sharepoint.cn',
  '.svc.ms',
  '.1drv.com',
];

/** Addresses that are no public ones: of this machine, of networks inside, and such as are for nobody. */
const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 128],
  ['::1', 128],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/** Whether an address is one of the public network. */
export const isPublic = (address: string): boolean =>
  isIP(address) !== 0 && !inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

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
  if (!url || !(await mayFetch(url, alsoFrom))) {
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

async function mayFetch(url: URL, alsoFrom: string | null): Promise<boolean> {
  if (alsoFrom !== null && url.host === alsoFrom && /^https?:$/.test(url.protocol)) return true;
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
  if (!microsofts.some((ending) => url.hostname.endsWith(ending))) return false;
  const found = await lookup(url.hostname, { all: true }).catch(() => []);
  return found.length > 0 && found.every((one) => isPublic(one.address));
}
