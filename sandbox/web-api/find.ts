import { channelNamed, openDm } from '../workspace/channels.ts';
import { find } from '../workspace/messages.ts';
import type { Channel, Message, StoredFile, User } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { Refusal } from './refusal.ts';

/** The channel by its id; private channels and direct messages only where the app is a member. */
export function channelOr(workspace: Workspace, id: string): Channel {
  const channel = workspace.channels.get(id);
  if (!channel) throw new Refusal('channel_not_found');
  if (channel.kind !== 'channel' && !isIn(workspace, channel)) throw new Refusal('channel_not_found');
  return channel;
}

/** The channel that a message goes to: by id, by name, or the direct messages with a person by their user id. */
export function destinationOr(workspace: Workspace, wanted: string): Channel {
  const user = workspace.users.get(wanted);
  if (user && !user.bot) return openDm(workspace, user);
  const channel = channelOr(workspace, channelNamed(workspace, wanted.replace(/^#/, ''))?.id ?? wanted);
  if (channel.archived) throw new Refusal('is_archived');
  if (!isIn(workspace, channel)) throw new Refusal('not_in_channel');
  return channel;
}

export function userOr(workspace: Workspace, id: string): User {
  const user = workspace.users.get(id);
  if (!user) throw new Refusal('user_not_found');
  return user;
}

/** A message that everyone in the channel can see. */
export function messageOr(workspace: Workspace, channel: string, ts: string): Message {
  const message = find(workspace, channel, ts);
  if (!message || message.onlyFor) throw new Refusal('message_not_found');
  return message;
}

/** A file that the app uploaded, or that was given to it in a form or shared where it is. */
export function fileOr(workspace: Workspace, id: string): StoredFile {
  const file = workspace.files.get(id);
  if (!file || !appSees(workspace, file)) throw new Refusal('file_not_found');
  if (file.state === 'deleted') throw new Refusal('file_deleted');
  return file;
}

export function appSees(workspace: Workspace, file: StoredFile): boolean {
  return (
    file.user === workspace.app.botUser ||
    file.given === true ||
    file.shares.some((share) => workspace.channels.get(share.channel)?.members.includes(workspace.app.botUser))
  );
}

export function isIn(workspace: Workspace, channel: Channel): boolean {
  return channel.members.includes(workspace.app.botUser);
}
