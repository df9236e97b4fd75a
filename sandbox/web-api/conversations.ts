import { z } from 'zod';
import { channelNamed, createChannel, join, openDm } from '../workspace/channels.ts';
import type { Channel } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { flag, ids, limit, text } from './fields.ts';
import { channelOr, isIn, userOr } from './find.ts';
import { type Method, method } from './method.ts';
import { page } from './paging.ts';
import { presentChannel } from './present.ts';
import { Refusal } from './refusal.ts';

const one = z.object({ channel: text });
const paged = { cursor: z.string().optional(), limit: limit(100, 1000) };
const KINDS: Record<string, Channel['kind']> = { public_channel: 'channel', private_channel: 'private', im: 'dm' };

/** Channels and their members: https://docs.slack.dev/reference/methods/conversations.list and its neighbours. */
export const conversationMethods: Record<string, Method> = {
  'conversations.list': method(
    2,
    z.object({ ...paged, types: text.default('public_channel'), exclude_archived: flag }),
    ({ workspace }, args) => {
      const kinds = args.types.split(',').map((type) => KINDS[type.trim()]);
      const all = [...workspace.channels.values()].filter(
        (channel) =>
          kinds.includes(channel.kind) &&
          (channel.kind === 'channel' || isIn(workspace, channel)) &&
          !(args.exclude_archived && channel.archived),
      );
      const { items, next } = page(all, args.cursor, args.limit);
      return {
        channels: items.map((channel) => presentChannel(workspace, channel)),
        response_metadata: { next_cursor: next },
      };
    },
  ),
  'conversations.info': method(3, one, ({ workspace }, args) => ({
    channel: presentChannel(workspace, channelOr(workspace, args.channel)),
  })),
  'conversations.members': method(4, z.object({ channel: text, ...paged }), ({ workspace }, args) => {
    const { items, next } = page(channelOr(workspace, args.channel).members, args.cursor, args.limit);
    return { members: items, response_metadata: { next_cursor: next } };
  }),
  'conversations.open': method(
    3,
    z.object({ users: ids, channel: text.optional(), return_im: flag }),
    ({ workspace }, args) => {
      if (args.channel)
        return { channel: presentChannel(workspace, channelOr(workspace, args.channel)), already_open: true };
      if (args.users.length !== 1)
        throw new Refusal(
          args.users.length === 0 ? 'users_list_not_supplied' : 'method_not_supported_for_channel_type',
        );
      const user = userOr(workspace, args.users[0] ?? '');
      if (user.bot) throw new Refusal('cannot_dm_bot');
      const dm = openDm(workspace, user);
      return { channel: args.return_im ? presentChannel(workspace, dm) : { id: dm.id } };
    },
  ),
  'conversations.create': method(2, z.object({ name: text, is_private: flag }), ({ workspace }, args) => {
    const name = channelName(workspace, args.name);
    const channel = createChannel(workspace, name, args.is_private ? 'private' : 'channel', workspace.app.botUser);
    return { channel: presentChannel(workspace, channel) };
  }),
  'conversations.join': method(3, one, ({ workspace }, args) => {
    const channel = channelOr(workspace, args.channel);
    if (channel.kind === 'dm') throw new Refusal('method_not_supported_for_channel_type');
    if (channel.archived) throw new Refusal('is_archived');
    join(workspace, channel, workspace.app.botUser, workspace.app.botUser);
    return { channel: presentChannel(workspace, channel) };
  }),
  'conversations.invite': method(3, z.object({ channel: text, users: ids, force: flag }), ({ workspace }, args) => {
    const channel = memberChannel(workspace, args.channel);
    const problems = args.users
      .map((id) => ({ user: id, ok: false, error: inviteProblem(workspace, channel, id) }))
      .filter((problem) => problem.error);
    if (problems.length > 0 && !args.force) throw new Refusal(problems[0]?.error ?? '', { errors: problems });
    const bad = problems.map((problem) => problem.user);
    for (const id of args.users) if (!bad.includes(id)) join(workspace, channel, id, workspace.app.botUser);
    return { channel: presentChannel(workspace, channel), ...(bad.length > 0 ? { errors: problems } : {}) };
  }),
  'conversations.setTopic': method(2, z.object({ channel: text, topic: text }), ({ workspace }, args) => {
    const channel = memberChannel(workspace, args.channel);
    if (args.topic.length > 250) throw new Refusal('too_long');
    return changed(workspace, channel, { topic: args.topic });
  }),
  'conversations.rename': method(2, z.object({ channel: text, name: text }), ({ workspace }, args) =>
    changed(workspace, memberChannel(workspace, args.channel), { name: channelName(workspace, args.name) }),
  ),
  'conversations.archive': method(2, one, ({ workspace }, args) => {
    const channel = memberChannel(workspace, args.channel);
    if (channel.archived) throw new Refusal('already_archived');
    return changed(workspace, channel, { archived: true });
  }),
};

/** A channel that the app is in, for the methods that only a member may call. */
function memberChannel(workspace: Workspace, id: string): Channel {
  const channel = channelOr(workspace, id);
  if (channel.kind === 'dm') throw new Refusal('method_not_supported_for_channel_type');
  if (!isIn(workspace, channel)) throw new Refusal('not_in_channel');
  return channel;
}

function changed(workspace: Workspace, channel: Channel, parts: Partial<Channel>): { channel: unknown } {
  Object.assign(channel, parts);
  workspace.announce({ type: 'channel changed', channel: channel.id });
  return { channel: presentChannel(workspace, channel) };
}

function inviteProblem(workspace: Workspace, channel: Channel, id: string): string | undefined {
  const user = workspace.users.get(id);
  if (!user) return 'user_not_found';
  if (id === workspace.app.botUser) return 'cant_invite_self';
  if (channel.members.includes(id)) return 'already_in_channel';
  if (channel.archived) return 'is_archived';
  return undefined;
}

/** A free name in Slack's rules: https://docs.slack.dev/reference/methods/conversations.create#naming */
function channelName(workspace: Workspace, wanted: string): string {
  if (wanted === '') throw new Refusal('invalid_name_required');
  if (wanted.length > 80) throw new Refusal('invalid_name_maxlength');
  if (!/^[\p{Ll}\p{Lo}\p{N}_-]+$/u.test(wanted)) throw new Refusal('invalid_name_specials');
  if (channelNamed(workspace, wanted)) throw new Refusal('name_taken');
  return wanted;
}
