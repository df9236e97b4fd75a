import type { NextStep } from '../page-api.ts';
import { type Button, buttonsOf } from '../teams/acting/buttons.ts';
import { cardFor, textOf } from '../teams/acting/look.ts';
import { cardsIn } from '../teams/card-rules.ts';
import { channelsOf, personalChat } from '../teams/find.ts';
import { BOT, type Message, type Person } from '../teams/model.ts';
import type { World } from '../teams/world.ts';
import { ASKS_NOTHING, type Waiting } from './waiting.ts';
import { missingSamples, without } from './wanted-samples.ts';

/** Buttons of a form besides the one that sends it. */
const OF_FORM = /^form (close|redraw)$/;

/** What a card offers once the files that it asks for are there. */
const READY = ['originals returned', 'send revision on'];

/** The head of the approval that began last in one of the team's channels since that moment, in ms, and goes on; of the last that ended where none goes on. */
export function newestHead(world: World, since: number): Message | undefined {
  const heads = channelsOf(world)
    .flatMap(({ id }) => world.messages.get(id) ?? [])
    .filter(({ from, root, deleted, at, summary = '' }) => {
      return from === BOT && root === undefined && !deleted && at >= since && /[A-Z]{2}-\d{4}-\d+/.test(summary);
    })
    .sort((one, other) => one.at - other.at);
  return heads.findLast(goesOnInTeams) ?? heads.at(-1);
}

export const goesOnInTeams = ({ attachments }: Message): boolean =>
  cardsIn(attachments).some((card) => JSON.stringify(card).includes('"verb":"withdraw"'));

/** The approval that the buttons of a message point at. */
export function approvalAt({ attachments }: Message): string | undefined {
  return /"approval":"([^"]+)"/.exec(JSON.stringify(attachments))?.[1];
}

/** The cards in people's own chats that still have something to press, posted since that moment. */
export function waitingInTeams(world: World, since: number, idOf: (person: Person) => string | undefined): Waiting[] {
  return [...world.people.values()].flatMap((person) => {
    const as = idOf(person);
    const chat = personalChat(world, person.handle);
    if (as === undefined) return [];
    return (world.messages.get(chat.id) ?? []).flatMap((message): Waiting[] => {
      const card = message.from === BOT && !message.deleted && message.at >= since && cardFor(world, message, person);
      if (!card) return [];
      const missing = missingSamples(textOf(card).replace(/([○⚪])\s*\n\s*/g, '$1 '));
      const say = saidOf(buttonsOf(card), missing);
      if (say === null) return [];
      const samples = without(missing, filesSince(world, message, person));
      const step: NextStep = { as, in: 'teams', room: chat.id, say, ...(samples.length > 0 ? { samples } : {}) };
      return [{ at: message.at, about: approvalAt(message), step }];
    });
  });
}

/** What a card asks for; null for nothing. */
function saidOf(buttons: readonly Button[], missing: readonly string[]): string | null {
  const deciding = buttons.filter(({ label, action }) => {
    const verb = String(action.verb ?? '');
    return action.type === 'Action.Execute' && !OF_FORM.test(verb) && !ASKS_NOTHING.test(`${verb} ${label}`);
  });
  const does = (verb: string) => deciding.some(({ action }) => action.verb === verb);
  const isForm = buttons.some(({ action }) => action.verb === 'form close');
  // What such a form wants is given elsewhere, and the task's card says so.
  if (isForm && !does('form submit')) return null;
  if (does('form submit')) return 'complete the form and press its button';
  if (does('approve')) return 'read the card and vote';
  if (missing.length > 0) return 'send the sample files to Countersign in this chat';
  if (does('send to the check')) return 'send the documents to the check';
  if (does('upload page') && !READY.some(does))
    return 'send the file that the card asks for to Countersign in this chat';
  return deciding.length > 0 ? 'decide what the card asks' : null;
}

/** The names of what a person has given the bot since a card came. */
function filesSince(world: World, { conversation, at }: Message, { handle }: Person): string[] {
  const given = (world.messages.get(conversation) ?? []).filter(
    (message) => message.from === handle && message.at > at,
  );
  return given.flatMap(({ attachments }) => attachments.map(({ name }) => String(name ?? '')));
}
