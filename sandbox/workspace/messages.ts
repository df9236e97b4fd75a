import type { JsonObject } from '../json.ts';
import { withIds } from './block-ids.ts';
import type { Message } from './model.ts';
import type { Workspace } from './workspace.ts';

export interface NewMessage {
  channel: string;
  user: string;
  text: string;
  threadTs?: string | undefined;
  subtype?: Message['subtype'] | undefined;
  blocks?: JsonObject[] | undefined;
  files?: string[] | undefined;
  metadata?: JsonObject | undefined;
  onlyFor?: string | undefined;
}

/** Puts a message into its channel and tells everyone. */
export function post(workspace: Workspace, wanted: NewMessage): Message {
  const message: Message = { channel: wanted.channel, ts: workspace.clock.ts(), user: wanted.user, text: wanted.text };
  if (wanted.threadTs) message.threadTs = wanted.threadTs;
  if (wanted.subtype) message.subtype = wanted.subtype;
  if (wanted.blocks) message.blocks = withIds(wanted.blocks);
  if (wanted.files) message.files = wanted.files;
  if (wanted.metadata) message.metadata = wanted.metadata;
  if (wanted.onlyFor) message.onlyFor = wanted.onlyFor;
  keep(workspace, message);
  workspace.announce({ type: 'message posted', message });
  return message;
}

/** Adds a message to the workspace's lists without telling anyone. */
export function keep(workspace: Workspace, message: Message): void {
  add(workspace.messages, message.channel, message);
  if (message.threadTs && !message.onlyFor) add(workspace.threads, `${message.channel}:${message.threadTs}`, message);
}

/** Replaces parts of a message and tells everyone. */
export function change(workspace: Workspace, message: Message, parts: Partial<Message>): Message {
  const before = { ...message };
  Object.assign(message, parts, parts.blocks ? { blocks: withIds(parts.blocks) } : {});
  workspace.announce({ type: 'message changed', message, before });
  return message;
}

/** Takes a message out of its channel and tells everyone. */
export function remove(workspace: Workspace, message: Message): void {
  for (const list of [
    workspace.messages.get(message.channel),
    workspace.threads.get(`${message.channel}:${message.threadTs}`),
  ]) {
    const index = list?.lastIndexOf(message) ?? -1;
    if (index >= 0) list?.splice(index, 1);
  }
  workspace.announce({ type: 'message deleted', message });
}

/** The message of a channel at a time, ephemeral ones included. */
export function find(workspace: Workspace, channel: string, ts: string): Message | undefined {
  const list = workspace.messages.get(channel) ?? [];
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle];
    if (!found || found.ts === ts) return found;
    if (found.ts < ts) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** What stands in the channel itself, oldest first: no ephemeral messages, and thread replies only when they were broadcast. */
export function inChannel(workspace: Workspace, channel: string): Message[] {
  const list = workspace.messages.get(channel) ?? [];
  return list.filter((message) => !message.onlyFor && (!message.threadTs || message.subtype === 'thread_broadcast'));
}

/** The replies of a thread, oldest first, without its root and without ephemeral messages. */
export function repliesTo(workspace: Workspace, channel: string, rootTs: string): Message[] {
  return workspace.threads.get(`${channel}:${rootTs}`) ?? [];
}

/** How a thread looks from its root: how many replies, by whom, the newest; undefined when there is none. */
export function threadOf(
  workspace: Workspace,
  root: Message,
): { count: number; users: string[]; latest: string } | undefined {
  if (root.threadTs) return undefined;
  const replies = repliesTo(workspace, root.channel, root.ts);
  const latest = replies.at(-1);
  if (!latest) return undefined;
  return { count: replies.length, users: [...new Set(replies.map((reply) => reply.user))], latest: latest.ts };
}

function add(lists: Map<string, Message[]>, key: string, message: Message): void {
  const list = lists.get(key);
  if (list) list.push(message);
  else lists.set(key, [message]);
}
