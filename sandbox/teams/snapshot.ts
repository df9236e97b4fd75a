import type { Conversation, Message, StoredFile } from './model.ts';
import type { World } from './world.ts';

/** What is kept of Teams between runs; single persons' views end with the process. */
export interface SavedTeams {
  lastId: number;
  conversations: Conversation[];
  messages: Message[];
  files: StoredFile[];
  /** Missing in what was saved before it was counted. */
  read?: [string, string][];
}

/** What an ended run leaves. */
export function savedTeams(world: World): SavedTeams {
  return {
    lastId: world.lastId,
    conversations: [...world.conversations.values()],
    messages: [...world.messages.values()].flat(),
    files: [...world.files.values()],
    read: [...world.read],
  };
}

/** Takes up what an earlier run left. */
export function restoreTeams(world: World, saved: SavedTeams): void {
  world.lastId = saved.lastId;
  for (const conversation of saved.conversations) {
    const id = idNow(world, conversation);
    world.conversations.set(id, { ...conversation, id });
  }
  for (const file of saved.files) world.files.set(file.id, file);
  for (const [where, message] of saved.read ?? []) world.read.set(where, message);
  for (const message of saved.messages) {
    const list = world.messages.get(message.conversation) ?? [];
    list.push(message);
    world.messages.set(message.conversation, list);
  }
}

/** A channel is known by its name: it may go by another id than in the run before. */
function idNow({ channels }: World, { id, kind, name }: Conversation): string {
  return (kind === 'channel' && channels.find((channel) => channel.name === name)?.id) || id;
}
