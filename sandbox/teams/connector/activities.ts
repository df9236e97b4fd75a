import type { Request } from 'express';
import { findMessage } from '../find.ts';
import { change, post, remove, rootOf } from '../messages.ts';
import { BOT, type Conversation, type Message } from '../model.ts';
import { type Answer, limited, refused } from '../strike.ts';
import type { World } from '../world.ts';
import { placeOf } from './place.ts';
import type { TeamsLimits } from './rate-limits.ts';
import { readActivity } from './read-activity.ts';

/** The bot says something in a conversation; with a message named, in answer to it. */
export function send(world: World, limits: TeamsLimits, request: Request): Answer {
  const place = placeOf(world, String(request.params.conversation));
  if ('refusal' in place) return place.refusal;
  const { conversation } = place;
  const wait = limits.take('send', conversation.id);
  if (wait > 0) return limited(wait);
  const { activity } = request.params;
  const answered = activity === undefined ? undefined : findMessage(world, conversation.id, String(activity));
  const root = place.root ?? (answered && rootOf(world, answered).id);
  return say(world, conversation, request.body, root);
}

/** Puts an activity into a conversation as a message of the bot's; in a channel below a thread's root, if one is named. */
export function say(world: World, conversation: Conversation, body: unknown, root?: string): Answer {
  const read = readActivity(world, body);
  if ('refusal' in read) return read.refusal;
  if (!read.contents) return { status: 202, body: {} };
  const thread = conversation.kind === 'channel' && root !== undefined ? { root } : {};
  const { id } = post(world, { conversation: conversation.id, from: BOT, ...thread, ...read.contents });
  return { status: 201, body: { id } };
}

/** The bot puts other contents into a message of its own. */
export function update(world: World, limits: TeamsLimits, request: Request): Answer {
  const found = own(world, request);
  if ('refusal' in found) return found.refusal;
  const wait = limits.take('send', found.message.conversation);
  if (wait > 0) return limited(wait);
  const read = readActivity(world, request.body);
  if ('refusal' in read) return read.refusal;
  if (read.contents) change(world, found.message, read.contents);
  return { status: 200, body: { id: found.message.id } };
}

/** The bot takes a message of its own back. */
export function take(world: World, request: Request): Answer {
  const found = own(world, request);
  if ('refusal' in found) return found.refusal;
  remove(world, found.message);
  return { status: 200 };
}

function own(world: World, request: Request): { message: Message } | { refusal: Answer } {
  const place = placeOf(world, String(request.params.conversation));
  if ('refusal' in place) return place;
  const message = findMessage(world, place.conversation.id, String(request.params.activity));
  if (!message || message.deleted)
    return { refusal: refused(404, 'ActivityNotFoundInConversation', 'No such activity') };
  if (message.from !== BOT)
    return { refusal: refused(403, 'ForbiddenOperationException', 'Only its own messages can the bot change') };
  return { message };
}
