import { createHash, randomUUID } from 'node:crypto';

/** The UUID that belongs to a name, the same in every run. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`teams:${name}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Letters and digits that belong to a name, as in Teams' ids of people and chats. */
export function opaque(name: string): string {
  return createHash('sha256').update(`teams:${name}`).digest('base64url');
}

/** The id of a team's channel that belongs to its name. */
export function channelId(name: string): string {
  return `19:${opaque(`channel ${name}`)}@thread.tacv2`;
}

/** The id of an activity that is no message, such as an invoke. */
export function newActivityId(): string {
  return `f:${randomUUID()}`;
}

/** A conversation's id taken apart: the chat or channel, and in a channel the message that began the thread. */
export function readConversationId(id: string): { base: string; root?: string } {
  const [base = '', rest] = id.split(';messageid=');
  return rest ? { base, root: rest } : { base };
}

/** The id under which the bot knows a thread of a channel, or a chat. */
export function conversationId(base: string, root?: string): string {
  return root ? `${base};messageid=${root}` : base;
}
