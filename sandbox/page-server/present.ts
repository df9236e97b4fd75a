import type { JsonObject } from '../json.ts';
import type { PageChannel, PageFile, PageMessage, PageUser, PageView } from '../page-api.ts';
import { threadOf } from '../workspace/messages.ts';
import type { Channel, Message, User, View } from '../workspace/model.ts';
import { stateValues } from '../workspace/state-values.ts';
import { unreadOf } from '../workspace/unread.ts';
import type { Workspace } from '../workspace/workspace.ts';

export function pageUser(user: User): PageUser {
  const { id, name, title, locale, timeZone, guest, bot, colour } = user;
  return { id, name, title, locale, timeZone, guest, bot, colour, initials: initialsOf(name) };
}

/** Two letters that stand for a name. */
export function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();
}

export function pageChannel(workspace: Workspace, channel: Channel, viewer: string): PageChannel {
  const { id, kind, topic, members } = channel;
  const other = members.find((member) => member !== viewer);
  const name = kind === 'dm' ? (workspace.users.get(other ?? '')?.name ?? channel.name) : channel.name;
  return { id, kind, name, topic, members, ...unreadOf(workspace, channel, viewer) };
}

export function pageMessage(workspace: Workspace, message: Message): PageMessage {
  const shown: PageMessage = { channel: message.channel, ts: message.ts, user: message.user, text: message.text };
  const replies = threadOf(workspace, message);
  if (message.threadTs) shown.threadTs = message.threadTs;
  if (message.blocks?.length) shown.blocks = message.blocks;
  if (message.files) shown.files = message.files.map((id) => pageFile(workspace, id));
  if (message.edited) shown.edited = true;
  if (message.onlyFor) shown.ephemeral = true;
  if (message.subtype === 'thread_broadcast') shown.broadcast = true;
  if (message.subtype === 'channel_join') shown.notice = true;
  if (message.reactions?.length) shown.reactions = message.reactions;
  if (replies) shown.replies = replies;
  return shown;
}

export function pageView(view: View): PageView {
  const blocks = view.content.blocks as JsonObject[];
  const state = { values: stateValues(blocks, view.values) };
  return {
    id: view.id,
    kind: view.kind,
    view: { ...view.content, state, hash: view.hash },
    pushed: view.previous !== undefined,
    ...(view.errors ? { errors: view.errors } : {}),
  };
}

function pageFile(workspace: Workspace, id: string): PageFile {
  const file = workspace.files.get(id);
  if (!file || file.state === 'deleted')
    return { id, name: file?.name ?? '', mimetype: '', size: 0, url: '', deleted: true };
  return { id, name: file.name, mimetype: file.mimetype, size: file.size, url: `/sandbox/file/${id}` };
}
