import type { Channel, Message } from './model.ts';
import type { Workspace } from './workspace.ts';

/** How many messages a person has not read in a channel, and how many of them call for them: mentions, and everything in a DM. */
export function unreadOf(workspace: Workspace, channel: Channel, user: string): { unread: number; mentions: number } {
  const read = channel.lastRead[user] ?? '';
  const list = workspace.messages.get(channel.id) ?? [];
  let unread = 0;
  let mentions = 0;
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const message = list[index];
    if (!message || message.ts <= read) break;
    if (!counts(message, user)) continue;
    const called = channel.kind === 'dm' || message.text.includes(`<@${user}>`);
    if (called) mentions += 1;
    if (!message.threadTs || called) unread += 1;
  }
  return { unread, mentions };
}

/** Remembers that the person has seen the channel up to its newest message. */
export function markRead(workspace: Workspace, channel: Channel, user: string): void {
  const newest = workspace.messages.get(channel.id)?.at(-1)?.ts;
  if (!newest || channel.lastRead[user] === newest) return;
  channel.lastRead[user] = newest;
  workspace.announce({ type: 'read', channel: channel.id, user });
}

function counts(message: Message, user: string): boolean {
  return message.user !== user && message.subtype !== 'channel_join' && (!message.onlyFor || message.onlyFor === user);
}
