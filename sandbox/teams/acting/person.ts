import { asString, type JsonObject } from '../../json.ts';
import { conversationOf, personalChat } from '../find.ts';
import { shownTo } from '../messages.ts';
import type { Conversation, Message, Person, Shown, StoredFile } from '../model.ts';
import type { Reply } from '../to-bot/deliveries.ts';
import { type Button, buttonCalled, buttonsOf } from './buttons.ts';
import { execute, type Outcome } from './execute.ts';
import { filled, inputErrors, type Values } from './inputs.ts';
import { changeMember, installPersonally, uninstallPersonally } from './install.ts';
import { cardFor, lookAt, refresh, textOf } from './look.ts';
import { type Said, say } from './say.ts';
import type { TeamsScene } from './scene.ts';
import { type Choice, search } from './search.ts';
import { answerConsent, consentIn, type Given, putIntoChannel, upload } from './upload.ts';

/** A card as one person sees it. */
export interface SeenCard {
  message: Message;
  card: JsonObject;
  /** Everything that it says, a line for each of its parts. */
  text: string;
  /** What stands on its buttons, also on those below a button. */
  buttons: string[];
  notice?: Shown['notice'];
}

/** What came of a click, or what the client says at the inputs before anything is sent. */
export type Clicked = Outcome | { kind: 'invalid'; errors: Values };

/** Which card is meant: the message, or words that stand on the card. */
export type On = Message | string;

/** One person at their Teams client. */
export interface TeamsPerson {
  person: Person;
  install(): Promise<void>;
  uninstall(): Promise<void>;
  joinTeam(): Promise<Reply | null>;
  leaveTeam(): Promise<Reply | null>;
  /** Says something in the chat with the bot. */
  say(text: string): Promise<Said>;
  /** Says something in a channel or a group, in a thread if one is named; the bot hears what mentions `@Countersign`. */
  sayIn(conversation: Conversation, text: string, root?: string): Promise<Said>;
  /** What stands in the chat with the bot, or in another conversation that they are in. */
  messages(conversation?: Conversation): Message[];
  /** The cards there, or everywhere, oldest first, after their client has asked for their own views. */
  cards(conversation?: Conversation): Promise<SeenCard[]>;
  /** Clicks the newest button with this label or verb, with what is put into the inputs by id or label. */
  click(name: string, given?: Values, on?: On): Promise<Clicked>;
  /** Asks for their own view of a card by hand. */
  refresh(on: On): Promise<void>;
  /** Where the newest link with this label leads. */
  link(name: string, on?: On): Promise<string>;
  /** Types into the newest input whose choices come from this dataset. */
  search(dataset: string, text: string, on?: On): Promise<Choice[]>;
  /** Gives the bot files in the chat with it. */
  upload(files: Given[], text?: string): Promise<Said>;
  /** Puts a file into a channel's folder. */
  putIntoChannel(channel: Conversation, file: Given): StoredFile;
  /** Answers the newest wish of the bot's to give them a file. */
  answerConsent(answer: 'accept' | 'decline'): Promise<StoredFile | null>;
}

/** Lets a person of the world act, as they would at a Teams client. */
export function actAsPerson(scene: TeamsScene, person: Person): TeamsPerson {
  const { world } = scene;
  const { handle } = person;
  const chat = () => personalChat(world, handle);
  const theirs = () => [...world.conversations.values()].filter(({ members }) => members.includes(handle));
  const messagesIn = (conversation: Conversation) => {
    if (!conversation.members.includes(handle)) throw new Error(`${handle} is not in this conversation`);
    return (world.messages.get(conversation.id) ?? []).filter(({ deleted }) => !deleted);
  };

  function seen(message: Message): SeenCard[] {
    const card = cardFor(world, message, person);
    const notice = shownTo(world, message, handle)?.notice;
    if (!card) return [];
    const buttons = buttonsOf(card).map(({ label }) => label);
    return [{ message, card, text: textOf(card), buttons, ...(notice ? { notice } : {}) }];
  }

  async function cards(conversation?: Conversation): Promise<SeenCard[]> {
    const messages = (conversation ? [conversation] : theirs()).flatMap(messagesIn);
    await lookAt(scene, person, messages);
    const still = messages.filter(({ deleted }) => !deleted).sort((one, other) => Number(one.id) - Number(other.id));
    return still.flatMap(seen);
  }

  /** The newest card that fits, after a look at all of them. */
  async function find<Found>(what: string, on: On | undefined, pick: (card: SeenCard) => Found | undefined) {
    const where = typeof on === 'object' ? conversationOf(world, on.conversation) : undefined;
    const all = await cards(where);
    const meant = all.filter(
      ({ message, text }) => !on || (typeof on === 'object' ? message.id === on.id : text.includes(on)),
    );
    for (const one of meant.reverse()) {
      const found = pick(one);
      if (found !== undefined) return { ...one, found };
    }
    const there = meant.map(({ buttons }) => buttons.join(', ')).join(' | ');
    throw new Error(`${handle} sees no card with ${what}; on the cards there is: ${there}`);
  }

  const button = (name: string, on: On | undefined) =>
    find<Button>(`the button ${name}`, on, ({ card }) => buttonCalled(card, name));

  return {
    person,
    install: () => installPersonally(scene, person),
    uninstall: () => uninstallPersonally(scene, person),
    joinTeam: () => changeMember(scene, person, 'add'),
    leaveTeam: () => changeMember(scene, person, 'remove'),
    say: (text) => say(scene, person, { conversation: chat(), text }),
    sayIn: (conversation, text, root) =>
      say(scene, person, { conversation, text, ...(root === undefined ? {} : { root }) }),
    messages: (conversation = chat()) => messagesIn(conversation),
    cards,
    async click(name, given = {}, on) {
      const { message, found } = await button(name, on);
      const { action, inputs } = found;
      if (action.type !== 'Action.Execute') throw new Error(`${name} is an ${String(action.type)}, no Action.Execute`);
      const values = filled(inputs, given);
      const errors = inputErrors(inputs, values);
      if (Object.keys(errors).length > 0) return { kind: 'invalid', errors };
      return execute(scene, person, message, action, values, 'manual');
    },
    async refresh(on) {
      const { message } = await find('anything', on, ({ card }) => card);
      await refresh(scene, person, message, 'manual');
    },
    async link(name, on) {
      const url = asString((await button(name, on)).found.action.url);
      if (!url) throw new Error(`${name} is no link`);
      return url;
    },
    async search(dataset, text, on) {
      const { message } = await find(`a search in ${dataset}`, on, ({ card }) =>
        JSON.stringify(card).includes(`"dataset":${JSON.stringify(dataset)}`) ? card : undefined,
      );
      return search(scene, person, message, { dataset, text });
    },
    upload: (files, text) => upload(scene, person, files, text),
    putIntoChannel: (channel, file) => putIntoChannel(scene, person, channel, file),
    async answerConsent(answer) {
      const message = messagesIn(chat()).findLast((one) => consentIn(one) !== undefined);
      if (!message) throw new Error(`the bot wants to give ${handle} no file`);
      return answerConsent(scene, person, message, answer);
    },
  };
}
