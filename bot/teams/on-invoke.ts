import type { Pointer } from '../../cards/card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { adaptiveCardType, seenVerb } from '../../integrations/chat/teams/activity.ts';
import type { KeySeal } from '../../integrations/chat/teams/key-seal.ts';
import type { TeamsPosts } from '../../models/teams-posts/teams-posts.ts';
import type { Answer } from '../people/answer.ts';
import type { Posts, Reader } from '../people/deps.ts';
import { within } from '../people/in-time.ts';
import { onAction } from '../people/on-action.ts';
import { onOptions } from '../people/on-options.ts';
import { shownByNow } from '../people/shown-by-now.ts';
import type { Who } from '../people/who.ts';
import { type Came, cardAction, searched } from './activities.ts';
import type { Back, Used } from './answer-in-teams.ts';
import { type Answering, clickedCard } from './answering.ts';
import { drawnForTeams, type Forms, type TeamsDrawing } from './drawing.ts';
import { onCardForm } from './on-card-form.ts';
import { type FileConsentDeps, onFileConsent } from './on-file-consent.ts';

interface Deps extends FileConsentDeps {
  answering: Answering;
  who(came: Came): Promise<Who>;
  drawing: TeamsDrawing;
  forms: Forms;
  sent: Pick<TeamsPosts, 'note'>;
  posts: Pick<Posts, 'shownAt' | 'ownVotesAt'>;
  seal: KeySeal;
}

/** In ms; what is not found by then is asked for again with the next letter. */
const searchedWithin = 5_000;

/** What Teams asks and waits for: a button, a form, a search, a look at a card. Answers with the body of the invoke's answer. */
export async function onInvoke(came: Came, deps: Deps): Promise<object> {
  const { name, value } = came.activity;
  if (name === 'application/search') return found(came, deps);
  if (name === 'fileConsent/invoke') {
    // What is answered to this invoke is shown to nobody: all is said by messages, as after a command.
    await deps.answering(came, { kind: 'command', form: null }, (reader) => onFileConsent(came, reader, deps));
    return {};
  }
  if (name !== 'adaptiveCard/action') return body({ back: 'nothing' });
  const read = cardAction.safeParse(value);
  if (!read.success) return body({ back: 'nothing' });
  const { action } = read.data;
  if (action.verb === seenVerb) return body(await seen(came, deps.seal.open(action.data), deps));
  const used = deps.drawing.readAction(
    action.verb === undefined ? { data: action.data } : { verb: action.verb, data: action.data },
  );
  if (!used) return body(await asItStands(came, deps));
  if (used.kind === 'refresh') return body(await asItStands(came, deps, used.with));
  const { tenant, user, activity } = came;
  const ids = ['teams', tenant, user];
  if (used.kind === 'action') {
    const form = used.form && (await openForm(used.form.id, used.form.values, deps));
    const click = {
      does: used.does,
      with: used.with,
      delivery: [...ids, activity.id, used.does].join(':'),
      form: form ? { about: form.open.form.about, values: form.values } : null,
    };
    return body(
      await deps.answering(came, { kind: 'action', form, of: used.with }, async (reader) =>
        form ? (wrongForm(form, reader) ?? onAction(click, reader, deps)) : onAction(click, reader, deps),
      ),
    );
  }
  const form = await openForm(used.id, used.button === 'close' ? {} : used.values, deps);
  return body(
    await deps.answering(came, { kind: 'form', form: form && !form.open.done ? form : null }, async (reader) => {
      const said = wordsIn(reader.person.language).teams;
      if (!form) return words(said.formOver);
      const wrong = wrongForm(form, reader);
      if (wrong) return wrong;
      return onCardForm(used, form, [...ids, form.open.root, 'submitted'].join(':'), reader, deps);
    }),
  );
}

type Filled = NonNullable<Used['form']>;

async function openForm(id: string, values: Readonly<Record<string, string>>, { forms }: Deps): Promise<Filled | null> {
  const open = await forms.find(id);
  return open && { open, values };
}

/** A form is its owner's, and sent once. */
function wrongForm({ open }: Filled, { person }: Reader): Answer | null {
  const said = wordsIn(person.language).teams;
  if (open.owner !== person.id) return words(said.formNotYours);
  return open.done ? words(said.formOver) : null;
}

const cardOf = (text: string) => ({ summary: text, parts: [{ part: 'text', text } as const] });
const words = (text: string): Answer => ({ answer: 'say', card: cardOf(text) });

/** Somebody sees a card: so its place is known. One that stands twice goes. */
async function seen(came: Came, key: string | null, deps: Deps): Promise<Back> {
  const { conversation, activity } = came;
  const message = activity.replyToId;
  if (key !== null && message) {
    const counts = await deps.sent.note(key, { conversation, message });
    const posted = clickedCard(came);
    if (counts.message !== message && posted && (await deps.posts.shownAt(posted)) === null) {
      // Before the answer: whoever has none asks again, so that an interruption leaves no card behind.
      await deps.connector.remove(conversation, message);
      return { back: 'nothing' };
    }
  }
  return asItStands(came, deps);
}

/** The card as things are now; `of` says what one shows that somebody asked for. */
async function asItStands(came: Came, deps: Deps, of: Pointer = {}): Promise<Back> {
  const posted = clickedCard(came);
  if (!posted) return { back: 'nothing' };
  const who = await deps.who(came);
  const open = came.where !== 'personal';
  const own = open && who.known ? await deps.posts.ownVotesAt(posted, who.reader) : null;
  if (own) return { back: 'card', card: drawnForTeams(deps.drawing, own, who.language).card };
  const asked = async () => (who.known && !open ? shownByNow(of, who.reader, deps) : null);
  const card = (await deps.posts.shownAt(posted)) ?? (await asked());
  const language = open ? deps.organization().language : who.language;
  return card ? { back: 'card', card: drawnForTeams(deps.drawing, card, language).card } : { back: 'nothing' };
}

/** Strangers are offered nothing. */
async function found(came: Came, deps: Deps): Promise<object> {
  const { queryText: text, dataset } = searched.parse(came.activity.value ?? {});
  const search = deps.drawing.readSearch(dataset);
  const asker = await deps.who(came);
  const id = deps.drawing.readSearchForm(dataset);
  const open = id === null ? null : await deps.forms.find(id);
  const company = open?.form.about.company ?? '';
  const looked = asker.known && search ? onOptions({ search, text, company }, asker.reader, deps) : Promise.resolve([]);
  const done = await within(searchedWithin, looked);
  if (!done.settled) looked.catch(deps.failed);
  const results = deps.drawing.options(done.settled ? done.value : []);
  return { type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
}

/** What comes back of an Action.Execute: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
function body(back: Back): object {
  switch (back.back) {
    case 'card':
      return { statusCode: 200, type: adaptiveCardType, value: back.card };
    case 'words':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: back.text };
    case 'nothing':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };
  }
}
