import type { ActionsBlock, Button, KnownBlock, Overflow } from '@slack/web-api';
import type { Action, Card, Confirm, Part, Sign, Tone } from '../../card.ts';
import { cut, limits } from './limits.ts';
import { type Mention, plain, rich } from './mrkdwn.ts';
import { menu, writeActionId, writeMenuValue, writePointer } from './pointer.ts';

const signs: Readonly<Record<Sign, string>> = {
  done: '✓',
  waiting: '…',
  'to come': '○',
  rejected: '✗',
  'not required': '–',
  attention: '!',
  question: '?',
};

const tones: Readonly<Record<Tone, string>> = { plain: '', good: '✓ ', warning: '⚠️ ', bad: '✗ ', quiet: '' };

const words = (text: string, max: number) => ({ type: 'plain_text' as const, text: cut(text, max), emoji: false });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text, verbatim: true });
const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) });
const context = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(cut(text, limits.context))] });

/** A part of a card as Block Kit. */
export function blocksOf(part: Part, mention: Mention): KnownBlock[] {
  switch (part.part) {
    case 'title': {
      const title: KnownBlock = section(`*${plain(cut(part.text, limits.header))}*`);
      return part.aside ? [title, context(plain(part.aside))] : [title];
    }
    case 'text': {
      const text = rich(part.text, mention);
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
      return [context(`${bar(part.done, part.of)}  ${part.done}/${part.of}  ${plain(part.label)}`)];
    case 'facts': {
      const fields = part.facts.map(({ label, value }) =>
        mrkdwn(cut(`*${plain(label)}*\n${rich(value, mention)}`, limits.field)),
      );
      return chunks(fields, limits.fieldsInSection).map((some) => ({ type: 'section', fields: some }));
    }
    case 'list':
      return sections(
        part.items.map(
          ({ sign, text, aside }) => `${signs[sign]}  ${rich(text, mention)}${aside ? `  _${plain(aside)}_` : ''}`,
        ),
      );
    case 'divider':
      return [{ type: 'divider' }];
    case 'files':
      return sections(part.files.map(({ name, link }) => `📄 ${rich(link ? [{ link, text: name }] : name, mention)}`));
    case 'actions':
      return actionsOf(part.actions);
  }
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
  const counted = new Map<string, number>();
  const elements = actions.map((action) => {
    if (action.action !== 'button') return elementOf(action, 0);
    const place = counted.get(action.does) ?? 0;
    counted.set(action.does, place + 1);
    return elementOf(action, place);
  });
  return chunks(elements, limits.buttonsInBlock).map((some): ActionsBlock => ({ type: 'actions', elements: some }));
}

/** `place` tells apart buttons that do the same in one row. */
function elementOf(action: Action, place: number): Button | Overflow {
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
    case 'menu':
      return {
        type: 'overflow',
        action_id: menu,
        options: action.items.slice(0, limits.optionsInMenu).map(({ label, does, with: pointer }) => ({
          text: words(label, limits.option),
          value: writeMenuValue(does, pointer),
        })),
      };
    case 'link':
      return { type: 'button', action_id: `link ${action.link.slice(0, 200)}`, url: action.link, text };
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
  const text = plain(cut(card.summary, limits.section));
  const blocks = fitting(card.parts.flatMap((part) => blocksOf(part, mention)));
  return { text, blocks: blocks.length > 0 ? blocks : [section(text)] };
}

/** Leaves out what is over Slack's limits from the middle, never the buttons, and says so. */
function fitting(blocks: KnownBlock[]): KnownBlock[] {
  const actions = blocks.filter(({ type }) => type === 'actions');
  let room = limits.textOfMessage;
  let places = limits.blocksInMessage - 1 - actions.length;
  let missing = false;
  const kept = blocks.filter((block) => {
    if (block.type === 'actions') return true;
    room -= JSON.stringify(block).length;
    places -= 1;
    const fits = room >= 0 && places >= 0;
    missing ||= !fits;
    return fits;
  });
  return missing ? [...kept.filter(({ type }) => type !== 'actions'), context('…'), ...actions] : kept;
}

function bar(done: number, of: number): string {
  const width = 20;
  const at = of === 0 ? 0 : Math.min(width, Math.round((done / of) * width));
  return `${'━'.repeat(Math.max(0, at - 1))}${at > 0 ? '●' : ''}${'─'.repeat(width - at)}`;
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const some = [];
  for (let from = 0; from < all.length; from += size) some.push(all.slice(from, from + size));
  return some;
}
