import { idOf, newId } from './ids.ts';
import { post } from './messages.ts';
import type { Channel, User } from './model.ts';
import type { Workspace } from './workspace.ts';

/** The direct messages between a person and the app; opened when there are none yet. */
export function openDm(workspace: Workspace, user: User): Channel {
  const id = idOf('D', user.id);
  const known = workspace.channels.get(id);
  if (known) return known;
  const dm = newChannel(workspace, {
    id,
    kind: 'dm',
    name: user.handle,
    creator: user.id,
    members: [user.id, workspace.app.botUser],
  });
  workspace.announce({ type: 'channel changed', channel: id });
  return dm;
}

/** A new channel with its creator in it. */
export function createChannel(
  workspace: Workspace,
  name: string,
  kind: 'channel' | 'private',
  creator: string,
): Channel {
  const channel = newChannel(workspace, { id: newId('C'), kind, name, creator, members: [creator] });
  workspace.announce({ type: 'channel changed', channel: channel.id });
  return channel;
}

/** Makes the person a member; nothing changes when they are one. */
export function join(workspace: Workspace, channel: Channel, user: string, inviter: string): void {
  if (channel.members.includes(user)) return;
  channel.members.push(user);
  workspace.announce({ type: 'channel changed', channel: channel.id });
  workspace.announce({ type: 'member joined', channel: channel.id, user, inviter });
  post(workspace, { channel: channel.id, user, text: `<@${user}> has joined the channel`, subtype: 'channel_join' });
}

/** The channel with this name, without "#"; undefined when there is none. */
export function channelNamed(workspace: Workspace, name: string): Channel | undefined {
  for (const channel of workspace.channels.values()) if (channel.kind !== 'dm' && channel.name === name) return channel;
  return undefined;
}

/** The channels that stand in a person's sidebar. */
export function channelsOf(workspace: Workspace, user: string): Channel[] {
  return [...workspace.channels.values()].filter((channel) => channel.members.includes(user) && !channel.archived);
}

function newChannel(
  workspace: Workspace,
  given: Pick<Channel, 'id' | 'kind' | 'name' | 'creator' | 'members'>,
): Channel {
  const created = Math.floor(workspace.clock.now() / 1000);
  const channel: Channel = { ...given, topic: '', created, archived: false, lastRead: {} };
  workspace.channels.set(channel.id, channel);
  return channel;
}
