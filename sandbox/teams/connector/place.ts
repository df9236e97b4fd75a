import { findMessage } from '../find.ts';
import { readConversationId } from '../ids.ts';
import type { Conversation } from '../model.ts';
import { type Answer, refused } from '../strike.ts';
import type { World } from '../world.ts';

/** The conversation that the bot names and the thread in it, or why it may not speak or look there. */
export function placeOf(world: World, id: string): { conversation: Conversation; root?: string } | { refusal: Answer } {
  const { base, root } = readConversationId(id);
  const conversation = world.conversations.get(base);
  if (!conversation) return { refusal: refused(404, 'ConversationNotFound', 'Conversation not found') };
  if (!conversation.botIn)
    return { refusal: refused(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.') };
  if (root !== undefined && !findMessage(world, base, root))
    return { refusal: refused(404, 'ConversationNotFound', 'The thread does not exist') };
  return { conversation, ...(root === undefined ? {} : { root }) };
}
