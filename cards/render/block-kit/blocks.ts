import type { ActionsBlock, Button, KnownBlock, Overflow, StaticSelect } from '@slack/web-api';
import type { Action, Card, Confirm, Part } from '../../card.ts';
import { cut } from '../cut.ts';
import { progressBar, signs, tones } from '../signs.ts';
import { limits } from './limits.ts';
import { type Mention, plain, rich } from './mrkdwn.ts';
import { menu, writeActionId, writeMenuValue, writePointer } from './pointer.ts';
import { words } from './words.ts';

const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text, verbatim: true });
const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) });
const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(cut(text, limits.context))] });

/** A part of a card as Block Kit. */
export function blocksOf(part: Part, mention: Mention): KnownBlock[] {
  switch (part.part) {
    case 'title': {
      const title: KnownBlock = { type: 'header', text: words(part.text, limits.header) };
      return part.aside ? [title, context(rich(part.aside, mention))] : [title];
    }
    case 'text': {
      const text = part.only === 'teams' ? '' : rich(part.text, mention);
      if (text === '') return [];
      if (part.action) {
        const line = mrkdwn(cut(`${tones[part.tone ?? 'plain']}${text}`, limits.section));
        return [{ type: 'section', text: line, accessory: elementOf(part.action, 0) }];
      }
      return part.tone === 'quiet' ? [context(text)] : sections([`${tones[part.tone ?? 'plain']}${text}`]);
    }
    case 'quote':
      return sections(
        plain(part.text)
          .split('\n')
          .map((line) => `>${line}`),
      );
    case 'progress':
      return [context(`${progressBar(part).join('')}  ${part.done}/${part.of}  ${plain(part.label)}`)];
    case 'facts':
      return sections(part.facts.map(({ label, value }) => `*${plain(label)}:*  ${rich(value, mention)}`));
    case 'list':
      return listOf(part.items, mention);
    case 'divider':
      return [{ type: 'divider' }];
    case 'files':
      return sections(part.files.map(({ name, link }) => `📄 ${rich(link ? [{ link, text: name }] : name, mention)}`));
    case 'actions':
      return actionsOf(part.actions);
  }
}

/** Lines together as far as they can be; one with an action is a section of its own. */
function listOf(items: Extract<Part, { part: 'list' }>['items'], mention: Mention): KnownBlock[] {
  const lineOf = ({ sign, text, aside }: (typeof items)[number]) =>
    `${signs[sign]}  ${rich(text, mention)}${aside ? ` · ${plain(aside)}` : ''}`;
  if (items.every(({ action }) => !action)) return sections(items.map(lineOf));
  return items.map((item) => ({
    type: 'section',
    text: mrkdwn(cut(lineOf(item), limits.section)),
    ...(item.action ? { accessory: elementOf(item.action, 0) } : {}),
  }));
}

/** Lines as sections, as many as Slack's limit on one asks for. */
function sections(lines: readonly string[]): KnownBlock[] {
  const texts: string[] = [];
  for (const line of lines.map((one) => cut(one, limits.section))) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + 1 + line.length <= limits.section)
      texts[texts.length - 1] = `${last}\n${line}`;
    else texts.push(line);
  }
  return texts.map(section);
}

function actionsOf(actions: readonly Action[]): KnownBlock[] {
  return chunks(actions, limits.buttonsInBlock).map((some): ActionsBlock => {
    const counted = new Map<string, number>();
    const elements = some.map((action) => {
      const name = 'does' in action ? action.does : action.action;
      const place = counted.get(name) ?? 0;
      counted.set(name, place + 1);
      return elementOf(action, place);
    });
    return { type: 'actions', elements };
  });
}

/** `place` tells apart elements that do the same in one row. */
function elementOf(action: Action, place: number): Button | Overflow | StaticSelect {
  const text = words(action.label, limits.button);
  switch (action.action) {
    case 'button':
      return {
        type: 'button',
        action_id: writeActionId(action.does, place),
        value: writePointer(action.with),
        text,
        ...(action.look ? { style: action.look } : {}),
        ...(action.confirm ? { confirm: confirmOf(action.confirm) } : {}),
      };
    case 'choose person':
      // The form that it opens has the people to choose from.
      return { type: 'button', action_id: writeActionId(action.does, place), value: writePointer(action.with), text };
    case 'menu': {
      const action_id = writeActionId(menu, place);
      const options = action.items.slice(0, limits.optionsInSelect).map(({ label, does, with: pointer }) => ({
        text: words(label, limits.option),
        value: writeMenuValue(does, pointer),
      }));
      return options.length <= limits.optionsInMenu && !action.named
        ? { type: 'overflow', action_id, options }
        : { type: 'static_select', action_id, placeholder: words(action.label, limits.placeholder), options };
    }
    case 'link':
      return { type: 'button', action_id: writeActionId('link', place), url: action.link, text };
  }
}

const confirmOf = ({ title, text, yes, no }: Confirm) => ({
  title: words(title, limits.confirmTitle),
  text: words(text, limits.confirmText),
  confirm: words(yes, limits.confirmButton),
  deny: words(no, limits.confirmButton),
});

/** A card as a message: `text` is what notifications and screen readers get. */
export function messageOf(card: Card, mention: Mention): { text: string; blocks: KnownBlock[] } {
  const room = { blocks: limits.blocksInMessage, text: limits.textOfMessage };
  return { text: summaryOf(card), blocks: within(room, card, mention) };
}

/** A card as a view's blocks, of which Slack takes more. */
export function viewBlocksOf(card: Card, mention: Mention): KnownBlock[] {
  return within({ blocks: limits.blocksInView, text: limits.textOfView }, card, mention);
}

interface Room {
  blocks: number;
  /** In characters. */
  text: number;
}

function within(room: Room, card: Card, mention: Mention): KnownBlock[] {
  const blocks = card.parts.flatMap((part) => blocksOf(part, mention));
  return blocks.length > 0 ? fitting(blocks, room) : [section(summaryOf(card))];
}

const summaryOf = ({ summary }: Card): string => cut(plain(summary), limits.section) || '–';

/** Leaves out what is over Slack's limits from the end, never the buttons, and says so. */
function fitting(blocks: KnownBlock[], room: Room): KnownBlock[] {
  let { text, blocks: places } = room;
  // The sign that something is missing needs its place too.
  places -= 1;
  const actions = blocks.filter((block) => {
    if (block.type !== 'actions' || places < 2 || textLength(block) > text) return false;
    text -= textLength(block);
    places -= 1;
    return true;
  });
  let missing = false;
  const kept = blocks.filter((block) => {
    if (block.type === 'actions') return actions.includes(block);
    text -= textLength(block);
    places -= 1;
    const fits = text >= 0 && places >= 0;
    missing ||= !fits;
    return fits;
  });
  return missing ? [...kept.filter(({ type }) => type !== 'actions'), context('…'), ...actions] : kept;
}

/** The characters of all texts in blocks together. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, item]) => sum + (name === 'text' && typeof item === 'string' ? item.length : textLength(item)),
    0,
  );
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const some = [];
  for (let from = 0; from < all.length; from += size) some.push(all.slice(from, from + size));
  return some;
}
