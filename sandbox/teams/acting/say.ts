import type { JsonObject } from '../../json.ts';
import { post } from '../messages.ts';
import type { Conversation, Message, Person } from '../model.ts';
import { activityOf } from '../to-bot/activity.ts';
import type { Reply } from '../to-bot/deliveries.ts';
import type { World } from '../world.ts';
import type { TeamsScene } from './scene.ts';

export interface Saying {
  conversation: Conversation;
  /** The thread in a channel; without one a new thread begins. */
  root?: string;
  text: string;
  attachments?: JsonObject[];
}

/** What was said, and how the bot took it; null when it did not hear of it. */
export interface Said {
  message: Message;
  reply: Reply | null;
}

/** A person says something. In a chat with the bot alone it hears everything, elsewhere only what mentions it as `@Countersign`. */
export async function say(scene: TeamsScene, person: Person, saying: Saying): Promise<Said> {
  const { world } = scene;
  const { conversation, root, attachments = [] } = saying;
  const { text, entities } = withMention(world, saying.text);
  const message = post(world, {
    conversation: conversation.id,
    ...(root === undefined ? {} : { root }),
    from: person.handle,
    text,
    attachments,
    entities,
  });
  const heard = conversation.kind === 'personal' || entities.length > 0;
  if (!conversation.botIn || !heard) return { message, reply: null };
  const where = conversation.kind === 'channel' ? { conversation, root: root ?? message.id } : { conversation };
  const activity = activityOf(world, 'message', person, where);
  const reply = await scene.deliveries.send({
    ...activity,
    id: message.id,
    text,
    textFormat: 'plain',
    attachments: [...attachments, ...asHtml(text, conversation)],
    entities: [...entities, ...(Array.isArray(activity.entities) ? activity.entities : [])],
  });
  return { message, reply };
}

function withMention({ bot }: World, said: string): { text: string; entities: JsonObject[] } {
  const typed = `@${bot.name}`;
  if (!said.includes(typed)) return { text: said, entities: [] };
  const mention = `<at>${bot.name}</at>`;
  return {
    text: said.replaceAll(typed, mention),
    entities: [{ type: 'mention', text: mention, mentioned: { id: bot.id, name: bot.name } }],
  };
}

/** Outside a chat with the bot alone Teams adds what was said as HTML. */
function asHtml(text: string, { kind }: Conversation): JsonObject[] {
  return kind === 'personal' ? [] : [{ contentType: 'text/html', content: `<div><div>${text}</div></div>` }];
}
