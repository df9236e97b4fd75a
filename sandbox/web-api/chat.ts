import { z } from 'zod';
import type { JsonObject } from '../json.ts';
import { change, find, post, remove } from '../workspace/messages.ts';
import type { Channel, Message } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { flag, ids, json, object, text } from './fields.ts';
import { channelOr, destinationOr, fileOr, messageOr } from './find.ts';
import { checkMessage, checkMetadata } from './message-parts.ts';
import { type Method, method } from './method.ts';
import { presentMessage } from './present.ts';
import { Refusal } from './refusal.ts';

const parts = { text: text.optional(), blocks: json(z.array(object)).optional(), metadata: json(object).optional() };
const one = z.object({ channel: text, ts: text });

/** https://docs.slack.dev/reference/methods/chat.postMessage and its neighbours. */
export const chatMethods: Record<string, Method> = {
  'chat.postMessage': method(
    'posting',
    z.object({
      channel: text,
      ...parts,
      thread_ts: text.optional(),
      reply_broadcast: flag,
      unfurl_links: flag,
      unfurl_media: flag,
    }),
    ({ workspace }, args) => {
      const channel = destinationOr(workspace, args.channel);
      checkMessage(args);
      const message = post(workspace, {
        channel: channel.id,
        user: workspace.app.botUser,
        text: args.text ?? '',
        blocks: args.blocks,
        threadTs: rootOf(workspace, channel, args.thread_ts),
        subtype: args.thread_ts && args.reply_broadcast ? 'thread_broadcast' : undefined,
        metadata: args.metadata ? checkMetadata(args.metadata) : undefined,
      });
      return { channel: channel.id, ts: message.ts, message: presentMessage(workspace, message) };
    },
  ),
  'chat.postEphemeral': method(
    4,
    z.object({ channel: text, user: text, ...parts, thread_ts: text.optional() }),
    ({ workspace }, args) => {
      const channel = destinationOr(workspace, args.channel);
      if (!channel.members.includes(args.user)) throw new Refusal('user_not_in_channel');
      checkMessage(args);
      const threadTs = rootOf(workspace, channel, args.thread_ts);
      const message = post(workspace, {
        channel: channel.id,
        user: workspace.app.botUser,
        text: args.text ?? '',
        blocks: args.blocks,
        threadTs,
        onlyFor: args.user,
      });
      return { message_ts: message.ts };
    },
  ),
  'chat.update': method(
    3,
    z.object({ channel: text, ts: text, ...parts, file_ids: json(ids).optional() }),
    ({ workspace }, args) => {
      const message = ownMessage(workspace, args.channel, args.ts, 'cant_update_message');
      if (args.blocks?.length || !message.blocks || args.text !== undefined)
        checkMessage({ text: args.text ?? message.text, blocks: args.blocks });
      const fresh: Partial<Message> = {};
      if (args.text !== undefined) fresh.text = args.text;
      if (args.blocks) fresh.blocks = args.blocks;
      if (args.metadata) fresh.metadata = Object.keys(args.metadata).length > 0 ? checkMetadata(args.metadata) : {};
      if (args.file_ids) fresh.files = args.file_ids.map((id) => fileOr(workspace, id).id);
      if (!args.blocks?.length && !message.blocks?.length)
        fresh.edited = { user: workspace.app.botUser, ts: workspace.clock.ts() };
      change(workspace, message, fresh);
      return {
        channel: message.channel,
        ts: message.ts,
        text: message.text,
        message: presentMessage(workspace, message),
      };
    },
  ),
  'chat.delete': method(3, one, ({ workspace }, args) => {
    const message = ownMessage(workspace, args.channel, args.ts, 'cant_delete_message');
    remove(workspace, message);
    return { channel: message.channel, ts: message.ts };
  }),
  'chat.getPermalink': method(
    'lenient',
    z.object({ channel: text, message_ts: text }),
    ({ workspace }, args): JsonObject => {
      const channel = channelOr(workspace, args.channel);
      const message = messageOr(workspace, channel.id, args.message_ts);
      const thread = message.threadTs ? `?thread_ts=${message.threadTs}&cid=${channel.id}` : '';
      return {
        channel: channel.id,
        permalink: `${workspace.url}/archives/${channel.id}/p${message.ts.replace('.', '')}${thread}`,
      };
    },
  ),
};

/** The root of the thread that a reply goes to; a reply to a reply goes to the same thread. */
function rootOf(workspace: Workspace, channel: Channel, ts: string | undefined): string | undefined {
  if (!ts) return undefined;
  const named = find(workspace, channel.id, ts);
  if (!named) throw new Refusal('thread_not_found');
  if (named.onlyFor) throw new Refusal('cannot_reply_to_message');
  return named.threadTs ?? named.ts;
}

function ownMessage(workspace: Workspace, channelId: string, ts: string, otherwise: string): Message {
  const channel = channelOr(workspace, channelId);
  const message = messageOr(workspace, channel.id, ts);
  if (message.user !== workspace.app.botUser) throw new Refusal(otherwise);
  return message;
}
