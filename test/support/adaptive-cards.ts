import { createRequire } from 'node:module';
import type * as Microsoft from 'adaptivecards';

// The file that package.json names is neither a CommonJS nor an ES module to Node.
const { AdaptiveCard, HostConfig, SerializationContext, ValidationEvent }: typeof Microsoft = createRequire(
  import.meta.url,
)('adaptivecards/dist/adaptivecards.js');

const teams = new HostConfig({ actions: { maxActions: 100 } });

/** What Microsoft's own package finds wrong with a card, and what Teams would besides. */
export function faultsOf(card: object): string[] {
  const sent = JSON.parse(JSON.stringify(card)) as object;
  return [
    ...parsingFaults(sent),
    ...everyObject(sent).flatMap(objectFaults),
    ...mentionFaults(sent),
    ...idFaults(sent),
  ];
}

function parsingFaults(sent: object): string[] {
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.hostConfig = teams;
  parsed.parse(sent, context);
  const events = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place));
  const found = [...events, ...parsed.validateProperties().validationEvents];
  return found
    .map(({ event, message }) => `${ValidationEvent[event]}: ${message}`)
    .filter((fault) => !mistaken.some((one) => one.test(fault)));
}

/** Its pattern of a language keeps its place, so that it finds every second one wrong; it does not look whether choices are searched for. */
const mistaken = [/Invalid value "(en|ru)" for property "lang"/, /An Input.ChoiceSet must have at least one choice/];

type Sent = Readonly<Record<string, unknown>>;

/** All objects of a card, from the outside in. */
export function everyObject(value: unknown): Sent[] {
  if (Array.isArray(value)) return value.flatMap(everyObject);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Sent, ...Object.values(value).flatMap(everyObject)];
}

/** All buttons of a card, those below others too, but not what a text leads to nor what the card does by itself. */
export const buttonsIn = (card: unknown): Sent[] =>
  everyObject(card).filter(
    ({ type, title, verb }) => /^Action\./.test(String(type)) && title !== undefined && verb !== 'refresh',
  );

function objectFaults(object: Sent): string[] {
  const actions = Array.isArray(object.actions) ? (object.actions as Sent[]) : [];
  const visible = actions.filter(({ mode }) => mode !== 'secondary');
  return [
    ...(visible.length > 6 ? ['more than six buttons in a row'] : []),
    ...(object.type === 'Action.OpenUrl' && !/^https?:\/\//i.test(String(object.url))
      ? [`leads to ${object.url}`]
      : []),
    ...(object.type === 'Input.ChoiceSet' && !object['choices.data'] && String(object.choices) === ''
      ? ['nothing to choose from']
      : []),
    ...('items' in object && Array.isArray(object.items) && object.items.length === 0 ? ['an empty container'] : []),
    ...(object.type === 'TextBlock' && String(object.text).includes('\n') ? ['a line break in a text'] : []),
    ...('text' in object && String(object.text) === '' ? ['an empty text'] : []),
  ];
}

function mentionFaults(card: object): string[] {
  const { msteams } = card as { msteams?: { entities?: { text: string }[] } };
  const known = (msteams?.entities ?? []).map(({ text }) => text);
  const used = everyObject(card).flatMap(({ type, text }) =>
    type === 'TextBlock' || type === 'TextRun' ? (String(text).match(/<\/?at\b[^>]*>(?:[^<]*<\/at>)?/gi) ?? []) : [],
  );
  return [
    ...used.filter((tag) => !known.includes(tag)).map((tag) => `nobody is mentioned by ${tag}`),
    ...known.filter((tag) => !used.includes(tag)).map((tag) => `${tag} is nowhere`),
  ];
}

function idFaults(card: object): string[] {
  const ids = everyObject(card).flatMap(({ type, id }) => (/^Input\./.test(String(type)) ? [String(id)] : []));
  return ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `two inputs are ${id}`);
}
