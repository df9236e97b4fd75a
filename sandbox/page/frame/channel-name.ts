import type { PageChannel } from '../../page-api.ts';

/** A conversation as it is called in sentences: "#approvals", "Countersign". */
export function channelName(channel: PageChannel): string {
  return channel.kind === 'dm' ? channel.name : `#${channel.name}`;
}
