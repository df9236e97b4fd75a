import type { Language } from '../../../flows/facts.ts';
import type { Card, Part } from '../../card.ts';
import type { FieldErrors, Form } from '../../form.ts';
import type { Option } from '../../option.ts';
import { unmarkedWords, words } from './as-typed.ts';
import type { AdaptiveCard, Choice, Element } from './card-json.ts';
import { choiceOf } from './fields.ts';
import { fitting } from './fit.ts';
import { formElements } from './form.ts';
import { limits } from './limits.ts';
import { createMentions, mentionedIn, type TeamsMention } from './mentions.ts';
import { missingIn } from './missing.ts';
import { elementsOf } from './parts.ts';
import type { Pen } from './pen.ts';
import { personInput, readAction } from './read-action.ts';
import { readSearch, readSearchForm } from './searches.ts';
import { type Room, shortened, shortenedForm } from './shorten.ts';

export type { AdaptiveCard } from './card-json.ts';
export type { TeamsMention } from './mentions.ts';

export interface AdaptiveMessage {
  /** One line for notifications and clients that show no card. */
  summary: string;
  /** Content of an attachment `application/vnd.microsoft.card.adaptive`. */
  card: AdaptiveCard;
}

/** For whom, by their ids in Teams, the card is drawn for each by itself, and with what their clients ask for that. */
export interface Refresh {
  verb: string;
  data: Readonly<Record<string, unknown>>;
  users: readonly string[];
}

export interface ShownForm {
  /** The id under which the form is kept; it comes back with each button. */
  id: string;
  language: Language;
  /** What was typed, by field name; it wins over what the form has. */
  values?: Readonly<Record<string, string>>;
  errors?: FieldErrors;
  /** What its searches offer before the first letter, by field name; of countries all. */
  offered?: Readonly<Record<string, readonly Option[]>>;
}

/** Draws cards and forms as Adaptive Cards for Teams, and reads what comes back of them. Pure but for `mention`. */
export function createAdaptiveCards(mention: TeamsMention) {
  return {
    message(
      card: Card,
      { language, refresh = null }: { language: Language; refresh?: Refresh | null },
    ): AdaptiveMessage {
      const frame: Frame = {
        said: card.summary,
        language,
        form: null,
        wide: card.parts.some(isWide),
        refresh: refresh && refresh.users.length > 0 ? { refresh: refreshOf(refresh) } : {},
      };
      return drawing(frame, mention, (room, pen) => elementsOf(shortened(card.parts, room, language), pen));
    },
    form(form: Form, { id, language, values = {}, errors = {}, offered = {} }: ShownForm): AdaptiveMessage {
      const frame: Frame = { said: form.title, language, form: id, wide: true, refresh: {} };
      return drawing(frame, mention, (room, pen) =>
        formElements(shortenedForm(form, room, language), { values, errors, offered }, room.choices, pen),
      );
    },
    readAction,
    /** What a client would not have let through had it asked itself: fields that must not stay empty. */
    missing: missingIn,
    /** What was found, as the answer to a search. */
    options: (options: readonly Option[]): Choice[] => options.slice(0, limits.found).map(choiceOf),
    readSearch,
    readSearchForm,
  };
}

/** What needs more room than a chat's bubble has. */
const isWide = ({ part }: Part): boolean =>
  part === 'facts' || part === 'list' || part === 'quote' || part === 'progress';

/** What a card has besides its parts. */
interface Frame {
  /** What stands for the whole card. */
  said: string;
  language: Language;
  form: string | null;
  wide: boolean;
  refresh: Pick<AdaptiveCard, 'refresh'>;
}

/** As much of a card as fits; a card that would show nothing shows its summary. */
function drawing(
  { said, language, form, wide, refresh }: Frame,
  mention: TeamsMention,
  draw: (room: Room, pen: Pen) => Element[],
): AdaptiveMessage {
  const summary = words(said, limits.summary);
  const card = fitting((room): AdaptiveCard => {
    const mentions = createMentions(mention);
    let choices = 0;
    const elements = draw(room, { language, mentions, form, choiceId: () => `${personInput}${choices++}` });
    const body: Element[] =
      elements.length > 0 ? elements : [{ type: 'TextBlock', text: unmarkedWords(said, limits.summary), wrap: true }];
    const entities = mentions.told();
    return {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: language,
      fallbackText: summary,
      msteams: { ...(wide ? { width: 'Full' } : {}), ...(entities.length > 0 ? { entities } : {}) },
      ...refresh,
      body,
    };
  });
  const { entities = [], ...msteams } = card.msteams;
  const mentioned = mentionedIn(card.body, entities);
  return {
    summary,
    card: { ...card, msteams: { ...msteams, ...(mentioned.length > 0 ? { entities: mentioned } : {}) } },
  };
}

const refreshOf = ({ verb, data, users }: Refresh): NonNullable<AdaptiveCard['refresh']> => ({
  action: { type: 'Action.Execute', title: '–', verb, data },
  userIds: users.slice(0, limits.refreshedFor),
});
