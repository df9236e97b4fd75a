import { z } from 'zod';
import { find, inChannel, repliesTo } from '../workspace/messages.ts';
import type { Message } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { flag, limit, text } from './fields.ts';
import { channelOr, isIn } from './find.ts';
import { type Method, method } from './method.ts';
import { page } from './paging.ts';
import { presentMessage } from './present.ts';
import { Refusal } from './refusal.ts';

const range = {
  channel: text,
  oldest: text.optional(),
  latest: text.optional(),
  inclusive: flag,
  cursor: z.string().optional(),
  include_all_metadata: flag,
};

/** https://docs.slack.dev/reference/methods/conversations.history and https://docs.slack.dev/reference/methods/conversations.replies */
export const historyMethods: Record<string, Method> = {
  'conversations.history': method(3, z.object({ ...range, limit: limit(100, 999) }), ({ workspace }, args) => {
    readable(workspace, args.channel);
    const newestFirst = inChannel(workspace, args.channel).filter(within(args)).reverse();
    const { items, next } = page(newestFirst, args.cursor, args.limit);
    return {
      messages: items.map((message) => presentMessage(workspace, message, args.include_all_metadata)),
      has_more: next !== '',
      pin_count: 0,
      ...(next ? { response_metadata: { next_cursor: next } } : {}),
    };
  }),
  'conversations.replies': method(
    3,
    z.object({ ...range, ts: text, limit: limit(1000, 1000) }),
    ({ workspace }, args) => {
      readable(workspace, args.channel);
      const named = find(workspace, args.channel, args.ts);
      if (!named || named.onlyFor) throw new Refusal('thread_not_found');
      const root = named.threadTs ? find(workspace, args.channel, named.threadTs) : named;
      const replies = repliesTo(workspace, args.channel, root?.ts ?? args.ts).filter(within(args));
      const { items, next } = page(replies, args.cursor, args.limit);
      const messages = root ? [root, ...items] : items;
      return {
        messages: messages.map((message) => {
          const parent = message === root ? {} : { parent_user_id: root?.user };
          return { ...presentMessage(workspace, message, args.include_all_metadata), ...parent };
        }),
        has_more: next !== '',
        ...(next ? { response_metadata: { next_cursor: next } } : {}),
      };
    },
  ),
};

function readable(workspace: Workspace, id: string): void {
  if (!isIn(workspace, channelOr(workspace, id))) throw new Refusal('not_in_channel');
}

function within(args: {
  oldest?: string | undefined;
  latest?: string | undefined;
  inclusive?: boolean | undefined;
}): (message: Message) => boolean {
  const oldest = args.oldest ? micros(args.oldest) : 0n;
  const latest = args.latest ? micros(args.latest) : undefined;
  return ({ ts }) => {
    const at = micros(ts);
    if (args.inclusive) return at >= oldest && (latest === undefined || at <= latest);
    return at > oldest && (latest === undefined || at < latest);
  };
}

/** Times are compared as whole microseconds: as a floating-point number the last digit would be lost. */
function micros(ts: string): bigint {
  const [seconds = '0', rest = ''] = ts.split('.');
  return /^\d+$/.test(seconds) ? BigInt(seconds) * 1_000_000n + BigInt(rest.padEnd(6, '0').slice(0, 6) || '0') : 0n;
}
