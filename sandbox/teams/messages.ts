import { findMessage } from './find.ts';
import type { Message, Shown } from './model.ts';
import type { World } from './world.ts';

/** Puts a message into its conversation and tells who listens. */
export function post(world: World, given: Omit<Message, 'id' | 'at'>): Message {
  const at = world.clock.now();
  world.lastId = Math.max(Math.floor(at), world.lastId + 1);
  const message: Message = { ...given, id: String(world.lastId), at };
  const list = world.messages.get(message.conversation) ?? [];
  list.push(message);
  world.messages.set(message.conversation, list);
  world.announce({ type: 'message', message });
  return message;
}

/** Puts other contents into a message; whatever single persons saw of it is gone. */
export function change(
  world: World,
  message: Message,
  contents: Pick<Message, 'text' | 'attachments' | 'entities'> & { summary?: string; textFormat?: string },
): void {
  delete message.summary;
  delete message.textFormat;
  Object.assign(message, contents, { edited: true });
  world.shown.delete(keyOf(message));
  world.announce({ type: 'message', message });
}

/** Takes a message back; it leaves a mark of having been there. */
export function remove(world: World, message: Message): void {
  Object.assign(message, { text: '', attachments: [], entities: [], deleted: true });
  world.shown.delete(keyOf(message));
  world.announce({ type: 'message', message });
}

/** The message that began the thread in which this one stands. */
export function rootOf(world: World, message: Message): Message {
  return (message.root && findMessage(world, message.conversation, message.root)) || message;
}

/** What the person sees of the message in place of what everyone sees. */
export function shownTo(world: World, message: Message, handle: string): Shown | undefined {
  return world.shown.get(keyOf(message))?.get(handle);
}

/** Shows a message differently to one person. */
export function show(world: World, message: Message, handle: string, shown: Shown): void {
  const views = world.shown.get(keyOf(message)) ?? new Map<string, Shown>();
  const { notice: _gone, ...before } = views.get(handle) ?? {};
  views.set(handle, { ...before, ...shown });
  world.shown.set(keyOf(message), views);
  world.announce({ type: 'shown', message, to: handle });
}

function keyOf({ conversation, id }: Message): string {
  return `${conversation} ${id}`;
}
