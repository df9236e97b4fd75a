import type { Card, Pointer } from '../../cards/card.ts';
import type { FieldErrors, Form } from '../../cards/form.ts';
import type { Option } from '../../cards/option.ts';
import type { AdaptiveCard, AdaptiveMessage } from '../../cards/render/adaptive-card/adaptive-card.ts';
import { cardText } from '../../cards/render/text.ts';
import { type Note, noteText } from '../../cards/words/notes.ts';
import { wordsIn } from '../../cards/words/words.ts';
import type { Language, PersonId } from '../../flows/facts.ts';
import type { Refusal } from '../../flows/refusal.ts';
import type { Posted } from '../../integrations/chat/chat.ts';
import { cardActivity } from '../../integrations/chat/teams/activity.ts';
import type { Connector } from '../../integrations/chat/teams/connector.ts';
import { isTeams } from '../../integrations/chat/teams/ids.ts';
import type { OpenForm } from '../../models/open-forms/open-forms.ts';
import type { Answer } from '../people/answer.ts';
import type { Posts, Reader } from '../people/deps.ts';
import { cardOfNote } from '../people/said.ts';
import { drawnForTeams, type Forms, type TeamsDrawing } from './drawing.ts';

/** What the one who clicked gets back: another card in the place of theirs, words below it, or nothing. */
export type Back = { back: 'card'; card: AdaptiveCard } | { back: 'words'; text: string } | { back: 'nothing' };

/** Where an answer goes: what was used, by whom, and the ways to them. */
export interface Used {
  kind: 'command' | 'action' | 'form';
  /** Whether it was done where others read too. */
  open: boolean;
  conversation: string;
  /** The card that was clicked. */
  posted: Posted | null;
  message: string | null;
  /** The form that was open, and what was typed into it. */
  form: { open: OpenForm<Form>; values: Readonly<Record<string, string>> } | null;
  person: PersonId | null;
  /** What the clicked card shows by now, where it stands because somebody asked for it, and of what; null for every other card. */
  asked: { of: Pointer; card(): Promise<Card | null> } | null;
  /** What Teams calls them. */
  teamsUser: string;
  /** Who sees views of their own where others read too; null for those who see what all do. */
  viewer: Reader | null;
  /** Their own conversation with the bot; null while they have not installed it. */
  chat: string | null;
  language: Language;
}

export interface AnswerDeps {
  connector: Pick<Connector, 'send' | 'update'>;
  drawing: TeamsDrawing;
  forms: Forms;
  posts: Posts;
  refusalCard(refusal: Refusal): Card;
  /** What a form's searches offer before the first letter, and what was chosen in them. */
  offered(form: Form, values: Readonly<Record<string, string>>): Promise<Record<string, readonly Option[]>>;
  /** Told of what failed after the answer was given. */
  failed(error: unknown): void;
}

interface Typed {
  values?: Readonly<Record<string, string>>;
  errors?: FieldErrors;
}

const nothing: Back = { back: 'nothing' };
const words = (text: string): Back => ({ back: 'words', text });

/** After these the form is still to be sent: it stays open with what was typed. */
const notYet: ReadonlySet<Note['note']> = new Set(['not confirmed yet', 'out of order']);

/** Approve was pressed twice: the card says it already, and a message about it would stay for good. */
const saysTheSame = (refusal: Refusal): boolean =>
  refusal.type === 'already voted' && refusal.you && refusal.choice === 'approve';

/** Translates a handler's answer into Teams' ways. */
export async function answerInTeams(answer: Answer, used: Used, deps: AnswerDeps): Promise<Back> {
  const { drawing, forms, posts, failed } = deps;
  const said = wordsIn(used.language).teams;

  switch (answer.answer) {
    case 'nothing':
      return used.form ? again(used.form, {}) : asItStands();
    case 'close':
      return used.form ? over(used.form.open, cardOf(said.formSent(titleOf(used.form.open.form)))) : asItStands();
    case 'errors':
      return used.form ? again(used.form, answer.errors) : words(Object.values(answer.errors).join('\n'));
    case 'form':
      return opened(answer.form);
    case 'form anew':
      return used.form ? next(answer.form, used.form.open) : opened(answer.form);
    case 'say':
      return used.kind === 'form' && used.form ? over(used.form.open, answer.card) : say(answer.card, answer.of);
    case 'note': {
      // The files say themselves what they are, and came before the note.
      if (answer.filesIn !== undefined && isTeams(answer.filesIn)) return used.open ? aside(said.inOwnChat) : below();
      const text = noteText(answer.note, used.language);
      if (used.kind === 'form' && used.form) {
        return notYet.has(answer.note.note)
          ? again(used.form, { '': text })
          : over(used.form.open, cardOfNote(answer.note, used.language));
      }
      return used.open ? aside(text) : say(cardOfNote(answer.note, used.language));
    }
    case 'replace card': {
      const message = drawnForTeams(drawing, answer.card, used.language);
      if (used.kind === 'command' || used.message === null) return say(answer.card);
      // Where others read, only the one who clicked sees it.
      return used.open ? { back: 'card', card: message.card } : replaced(message);
    }
    case 'refusal': {
      const card = deps.refusalCard(answer.refusal);
      if (used.posted) posts.bringUpToDate(used.posted).catch(failed);
      if (used.asked) await anew(used.asked);
      if (used.kind === 'form' && used.form) return over(used.form.open, card);
      if (saysTheSame(answer.refusal)) return asItStands();
      return used.open ? aside(card.summary) : say(card);
    }
  }

  /** The clicked card as it is now, so that it does not wait for its redrawing. */
  async function asItStands(): Promise<Back> {
    const own = used.posted && used.viewer ? await posts.ownVotesAt(used.posted, used.viewer) : null;
    const card = own ?? (used.posted ? await posts.shownAt(used.posted) : null);
    if (card) return { back: 'card', card: drawnForTeams(drawing, card, used.language).card };
    const asked = used.asked && (await anew(used.asked));
    if (asked) return { back: 'card', card: asked.card };
    // An empty answer to a button is shown as an empty line.
    return used.kind === 'action' ? words(said.taken) : nothing;
  }

  /** A card that somebody asked for, as things are now, on all their devices. */
  async function anew({ of, card }: NonNullable<Used['asked']>): Promise<AdaptiveMessage | null> {
    const shown = await card();
    if (!shown) return null;
    const message = stays(shown, of);
    replaced(message);
    return message;
  }

  /** A card that is drawn again as often as its reader looks at it. */
  function stays(card: Card, of: Pointer | undefined): AdaptiveMessage {
    const refresh = of ? { verb: 'refresh', data: { with: of }, users: [used.teamsUser] } : null;
    return drawnForTeams(drawing, card, used.language, refresh);
  }

  /** The clicked card stays as its reader sees it, e.g. while they change their vote; the answer to a command is seen as it is. */
  function below(): Back {
    return used.kind === 'command' ? nothing : words(said.below);
  }

  /** In the place of the card that was clicked, for whoever looks at it, on all their devices. */
  function replaced(message: AdaptiveMessage): Back {
    if (used.message !== null && !used.open) {
      deps.connector.update(used.conversation, used.message, cardActivity(message)).catch(failed);
    }
    return { back: 'card', card: message.card };
  }

  /** The same form with what was typed, and what is wrong with it. */
  async function again({ open, values }: NonNullable<Used['form']>, errors: FieldErrors): Promise<Back> {
    const { id, form } = open;
    return { back: 'card', card: (await drawn(form, id, { values, errors })).card };
  }

  async function drawn(form: Form, id: string, typed: Typed = {}): Promise<AdaptiveMessage> {
    const offered = await deps.offered(form, typed.values ?? {});
    return drawing.form(form, { id, language: used.language, offered, ...typed });
  }

  async function next(form: Form, open: OpenForm<Form>): Promise<Back> {
    const id = await forms.open(open.owner, form, open);
    return replaced(await drawn(form, id));
  }

  /** The form has done its work; what came of it stands in its place. */
  async function over({ root }: OpenForm<Form>, card: Card): Promise<Back> {
    await forms.done(root);
    return replaced(drawnForTeams(drawing, card, used.language));
  }

  /** A form is a message of its own, so that the card from which it was opened stays. */
  async function opened(form: Form): Promise<Back> {
    if (used.chat === null || used.person === null) return aside(said.installFirst);
    const id = await forms.open(used.person, form);
    const message = await drawn(form, id);
    const sent = await deps.connector.send(used.chat, cardActivity(message), `person ${used.person}`);
    await forms.stands(id, { conversation: used.chat, message: sent });
    // What is only read asks for nothing.
    const where = form.submit === '' ? said.inOwnChat : said.formInOwnChat;
    return used.open ? aside(where) : below();
  }

  /** To this person only: in their own chat, or where that is all there is as words below the card. */
  async function say(card: Card, of?: Pointer): Promise<Back> {
    if (used.chat === null) {
      if (!used.open) return here(card);
      return used.kind === 'command' ? aside(said.installFirst) : words(cardText(card));
    }
    const message = stays(card, of);
    await deps.connector.send(used.chat, cardActivity(message), `person ${used.person ?? used.chat}`);
    return used.open ? aside(said.inOwnChat) : below();
  }

  /** A stranger's own chat is where they write. */
  async function here(card: Card): Promise<Back> {
    if (used.kind !== 'command') return words(card.summary);
    const message = drawnForTeams(drawing, card, used.language);
    await deps.connector.send(used.conversation, cardActivity(message), `chat ${used.conversation}`);
    return nothing;
  }

  /** A line where it was done: a command has no other answer than a message. */
  async function aside(text: string): Promise<Back> {
    if (used.kind !== 'command') return words(text);
    const activity = { type: 'message', text, textFormat: 'plain' } as const;
    await deps.connector.send(used.conversation, activity, `chat ${used.conversation}`);
    return nothing;
  }

  /** A contract's form is called after its last step. */
  function titleOf({ name, title }: Form): string {
    return name === 'contract approval' ? wordsIn(used.language).cards.actions.newContractApproval : title;
  }
}

const cardOf = (text: string): Card => ({ summary: text, parts: [{ part: 'text', text }] });
