import { uuidOf } from './ids.ts';
import type { Conversation, Message, Person } from './model.ts';
import { personalId, type World } from './world.ts';

/** A person by any of the names that Teams takes: handle, `29:` id, AAD object id, user principal name. */
export function findPerson(world: World, name: string): Person | undefined {
  const wanted = name.replace(/^8:orgid:/, '');
  return [...world.people.values()].find(
    ({ handle, id, aadObjectId, userPrincipalName }) =>
      wanted === handle || wanted === id || wanted === aadObjectId || wanted === userPrincipalName,
  );
}

/** The person called so; an error when nobody is. */
export function personCalled(world: World, handle: string): Person {
  const person = world.people.get(handle);
  if (!person) throw new Error(`nobody in Teams is called ${handle}`);
  return person;
}

export function findMessage(world: World, conversation: string, id: string): Message | undefined {
  return world.messages.get(conversation)?.find((message) => message.id === id);
}

/** The person's chat with the bot. */
export function personalChat(world: World, handle: string): Conversation {
  return conversationOf(world, personalId(handle));
}

/** The conversation with this id; an error when there is none. */
export function conversationOf(world: World, id: string): Conversation {
  const conversation = world.conversations.get(id);
  if (!conversation) throw new Error(`there is no conversation ${id}`);
  return conversation;
}

/** The team's channels, by name. */
export function channelsOf(world: World): Conversation[] {
  return [...world.conversations.values()].filter(({ kind }) => kind === 'channel');
}

/** The channel called so; an error when there is none. */
export function channelCalled(world: World, name: string): Conversation {
  const found = channelsOf(world).find((channel) => channel.name.toLowerCase() === name.toLowerCase());
  if (!found) throw new Error(`no channel of the team is called ${name}`);
  return found;
}

/** The SharePoint drive of the team. */
export function driveOf(world: World): string {
  return `b!${uuidOf(`drive ${world.team.aadGroupId}`)}`;
}

/** The folder of a channel in the team's drive. */
export function folderOf(channel: string): string {
  return `01${uuidOf(`folder ${channel}`).replaceAll('-', '').toUpperCase()}`;
}
