import type { PageMessage } from '../../page-api.ts';
import { type MessageNews, threadKey, type World } from './world.ts';

/** Takes up news of a message: in the opened lists in which it stands, and for those that are still being read. */
export function takeNews(world: World, news: MessageNews): World {
  return {
    ...world,
    lists: mapped(world.lists, (list, key) => withNews(list, key, news)),
    meanwhile: mapped(world.meanwhile, (before) => [...before, news]),
  };
}

/** A list is about to be read; what was known of it is shown until then. */
export function askFor(world: World, key: string): World {
  return { ...world, lists: { [key]: [], ...world.lists }, meanwhile: { ...world.meanwhile, [key]: [] } };
}

/** Takes up a list as it was read. It may be older than the news that came while it was on its way. */
export function takeList(world: World, key: string, messages: PageMessage[]): World {
  const { [key]: news = [], ...meanwhile } = world.meanwhile;
  const list = news.reduce((before, one) => withNews(before, key, one), messages);
  return { ...world, lists: { ...world.lists, [key]: list }, meanwhile, fresh: new Set([...world.fresh, key]) };
}

function withNews(list: PageMessage[], key: string, news: MessageNews): PageMessage[] {
  switch (news.type) {
    case 'message':
    case 'message changed':
      return standsIn(news.message, key) ? put(list, news.message) : list;
    case 'message deleted':
      return list.filter(({ channel, ts }) => ts !== news.ts || channel !== news.channel);
  }
}

function standsIn({ channel, ts, threadTs, broadcast }: PageMessage, key: string): boolean {
  return key === threadKey(channel, threadTs ?? ts) || (key === channel && (!threadTs || broadcast === true));
}

function put(list: PageMessage[], message: PageMessage): PageMessage[] {
  const at = list.findIndex((known) => known.ts === message.ts);
  if (at >= 0) return list.with(at, message);
  const before = list.findLastIndex((known) => known.ts < message.ts);
  return list.toSpliced(before + 1, 0, message);
}

function mapped<Value>(record: Readonly<Record<string, Value>>, to: (value: Value, key: string) => Value) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]));
}
