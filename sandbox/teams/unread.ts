import type { Conversation, Message } from './model.ts';
import type { World } from './world.ts';

const keyOf = ({ id }: Conversation, handle: string) => `${id} ${handle}`;

/** How many messages of others a person has not seen in a conversation. */
export function unreadIn(world: World, conversation: Conversation, handle: string): number {
  const read = Number(world.read.get(keyOf(conversation, handle)) ?? 0);
  const counts = ({ id, from, deleted }: Message) => Number(id) > read && from !== handle && !deleted;
  return (world.messages.get(conversation.id) ?? []).filter(counts).length;
}

/** Remembers that a person has seen all that stands in a conversation. */
export function markSeen(world: World, conversation: Conversation, handle: string): void {
  const newest = world.messages.get(conversation.id)?.at(-1)?.id;
  if (newest === undefined || world.read.get(keyOf(conversation, handle)) === newest) return;
  world.read.set(keyOf(conversation, handle), newest);
  world.announce({ type: 'read' });
}
