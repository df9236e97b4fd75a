import { asObject, asString, type JsonObject } from '../../json.ts';
import { ADAPTIVE, whyNotShown } from '../card-rules.ts';
import { conversationOf } from '../find.ts';
import { rootOf, show } from '../messages.ts';
import type { Message, Person, Shown } from '../model.ts';
import { type Activity, activityOf, channelDataOf } from '../to-bot/activity.ts';
import type { Reply } from '../to-bot/deliveries.ts';
import type { World } from '../world.ts';
import type { Values } from './inputs.ts';
import type { TeamsScene } from './scene.ts';

/** What came of a click: another card, a few words to the one who clicked, or an error as Teams shows it. */
export type Outcome = { kind: 'card'; card: JsonObject } | { kind: 'message' | 'error'; text: string };

const UNREACHABLE = 'Unable to reach app. Please try again.';
const FAILED = 'Something went wrong. Please try again.';

/** A person's client carries out an Action.Execute of a card; the answer is shown to that person only. */
export async function execute(
  scene: TeamsScene,
  person: Person,
  message: Message,
  action: JsonObject,
  values: Values,
  trigger: 'automatic' | 'manual',
): Promise<Outcome> {
  const { type, title, verb, id } = action;
  const data = { ...asObject(action.data), ...values };
  const value = {
    action: { type, ...(id ? { id } : {}), ...(title ? { title } : {}), ...(verb ? { verb } : {}), data },
    trigger,
  };
  const reply = await scene.deliveries.send(invokeAt(scene.world, person, message, 'adaptiveCard/action', value));
  const outcome = readOutcome(reply);
  const silent = trigger === 'automatic' && outcome.kind === 'error';
  if (!silent) show(scene.world, message, person.handle, shownBy(outcome));
  return outcome;
}

/** An invoke about a message in which a person acts. */
export function invokeAt(world: World, person: Person, message: Message, name: string, value: JsonObject): Activity {
  const conversation = conversationOf(world, message.conversation);
  const where = conversation.kind === 'channel' ? { conversation, root: rootOf(world, message).id } : { conversation };
  return activityOf(world, 'invoke', person, where, {
    name,
    value,
    replyToId: message.id,
    channelData: { ...channelDataOf(world, person, conversation), source: { name: 'message' } },
  });
}

/** Reads the bot's answer as the client does: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/work-with-universal-actions-for-adaptive-cards */
function readOutcome(reply: Reply): Outcome {
  if (!reply.ok) return { kind: 'error', text: reply.reason === 'http error' ? FAILED : UNREACHABLE };
  const body = asObject(reply.body);
  if (!body) return { kind: 'error', text: FAILED };
  const { type, value } = body;
  const card = asObject(value);
  if (body.statusCode === 200 && type === ADAPTIVE && card) {
    const why = whyNotShown(card);
    return why ? { kind: 'error', text: `${FAILED} (${why.message})` } : { kind: 'card', card };
  }
  if (body.statusCode === 200 && type === 'application/vnd.microsoft.activity.message')
    return { kind: 'message', text: asString(value) ?? '' };
  return { kind: 'error', text: asString(card?.message) ?? FAILED };
}

function shownBy(outcome: Outcome): Shown {
  if (outcome.kind === 'message' && outcome.text === '') return {};
  if (outcome.kind !== 'card') return { notice: { kind: outcome.kind, text: outcome.text } };
  // An answer that can be asked for again has been asked for just now.
  return { card: outcome.card, ...(outcome.card.refresh ? { refreshed: true } : {}) };
}
