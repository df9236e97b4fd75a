import { asObject, asString, type JsonObject } from '../../json.ts';
import { cardsIn, partsOf } from '../card-rules.ts';
import { conversationOf } from '../find.ts';
import { show, shownTo } from '../messages.ts';
import type { Message, Person } from '../model.ts';
import type { World } from '../world.ts';
import { execute } from './execute.ts';
import type { TeamsScene } from './scene.ts';

/** For so many people a card looks different by itself: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/up-to-date-views */
const MOST_REFRESHED = 60;

/** The card that a person sees in a message. */
export function cardFor(world: World, message: Message, person: Person): JsonObject | undefined {
  return shownTo(world, message, person.handle)?.card ?? cardsIn(message.attachments)[0];
}

/** Whether a person's client asks the bot for their own view as soon as the card comes in sight. */
export function asksByItself(world: World, message: Message, person: Person): boolean {
  const refresh = refreshOf(message);
  if (!refresh || message.deleted || shownTo(world, message, person.handle)?.refreshed) return false;
  const { members, botIn } = conversationOf(world, message.conversation);
  if (!botIn) return false;
  const { userIds } = refresh;
  if (Array.isArray(userIds)) return userIds.slice(0, MOST_REFRESHED).includes(person.id);
  return members.length <= MOST_REFRESHED;
}

/** The cards come in sight of a person: their client asks for their own views where the bot wants it to. */
export async function lookAt(scene: TeamsScene, person: Person, messages: readonly Message[]): Promise<void> {
  for (const message of messages)
    if (asksByItself(scene.world, message, person)) await refresh(scene, person, message, 'automatic');
}

/** A person's client asks the bot for their own view of a card. */
export async function refresh(
  scene: TeamsScene,
  person: Person,
  message: Message,
  trigger: 'automatic' | 'manual',
): Promise<void> {
  const action = asObject(refreshOf(message)?.action);
  if (!action) return;
  show(scene.world, message, person.handle, { refreshed: true });
  const outcome = await execute(scene, person, message, action, {}, trigger);
  // What nobody answered is asked again as soon as the card is next in sight.
  if (outcome.kind === 'error') delete shownTo(scene.world, message, person.handle)?.refreshed;
}

/** Everything that a card says, a line for each of its parts. */
export function textOf(card: JsonObject): string {
  return partsOf(card)
    .flatMap((part) => [part.text, part.label, part.title, part.value, part.placeholder, ...factsOf(part)])
    .map(asString)
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

function factsOf({ facts }: JsonObject): unknown[] {
  return Array.isArray(facts) ? facts.flatMap((fact) => [asObject(fact)?.title, asObject(fact)?.value]) : [];
}

function refreshOf(message: Message): JsonObject | undefined {
  return asObject(cardsIn(message.attachments)[0]?.refresh);
}
