import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

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
const isPublic = (address: string): boolean =>
  isIP(address) !== 0 && !inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Whether an address is one where Microsoft keeps people's files, over https; `besides` is a host, with its port, that is trusted too. */
export async function isMicrosofts(url: URL, besides: string | null): Promise<boolean> {
  if (besides !== null && url.host === besides && /^https?:$/.test(url.protocol)) return true;
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return false;
  if (!microsofts.some((ending) => url.hostname.endsWith(ending))) return false;
  const found = await lookup(url.hostname, { all: true }).catch(() => []);
  return found.length > 0 && found.every((one) => isPublic(one.address));
}
