import type { PageMessage } from '../../page-api.ts';
import { threadKey, type World } from './world.ts';

/** Puts a new or changed message into the opened lists in which it stands. */
export function applyMessage(world: World, message: PageMessage): World {
  const { channel, ts, threadTs } = message;
  const keys = [threadKey(channel, threadTs ?? ts)];
  if (!threadTs || message.broadcast) keys.push(channel);
  const lists = { ...world.lists };
  for (const key of keys) {
    const list = lists[key];
    if (list) lists[key] = put(list, message);
  }
  return { ...world, lists };
}

/** Takes a message out of every list. */
export function removeMessage(world: World, channel: string, ts: string): World {
  const without = (list: PageMessage[]) => list.filter((message) => message.ts !== ts || message.channel !== channel);
  const lists = Object.fromEntries(Object.entries(world.lists).map(([key, list]) => [key, without(list)]));
  return { ...world, lists };
}

/** Takes up a list as it was read; messages that came while it was on its way stay. */
export function mergeLoaded(world: World, key: string, messages: PageMessage[]): World {
  const end = messages.at(-1)?.ts ?? '';
  const since = (world.lists[key] ?? []).filter((message) => message.ts > end);
  return { ...world, lists: { ...world.lists, [key]: [...messages, ...since] }, fresh: new Set([...world.fresh, key]) };
}

function put(list: PageMessage[], message: PageMessage): PageMessage[] {
  const at = list.findIndex((known) => known.ts === message.ts);
  if (at >= 0) return list.with(at, message);
  const before = list.findLastIndex((known) => known.ts < message.ts);
  return list.toSpliced(before + 1, 0, message);
}
