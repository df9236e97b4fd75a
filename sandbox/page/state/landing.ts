import type { PageChannel } from '../../page-api.ts';
import type { World } from './world.ts';

/** The channel to show: the one asked for, else the approvals channel, else any. */
export function landingChannel(world: World, wanted: string | undefined): PageChannel | undefined {
  const { channels } = world;
  return (
    channels.find((channel) => channel.id === wanted) ??
    channels.find((channel) => channel.name === 'approvals') ??
    channels.find((channel) => channel.kind !== 'dm') ??
    channels[0]
  );
}

/** The conversation of the acting person with the app. */
export function appConversation(world: World): PageChannel | undefined {
  return world.channels.find((channel) => isWithApp(channel, world));
}

export function isWithApp(channel: PageChannel, world: World): boolean {
  return channel.kind === 'dm' && channel.members.includes(world.workspace.botUser);
}
