import type { Action, Part, Rich, Sign, Tone } from '../../card.ts';
import { progressBar, signs, tones } from '../signs.ts';
import { actionSetsOf, isSmall } from './actions.ts';
import { words } from './as-typed.ts';
import type { Column, Element, Look, RichTextBlock, TextBlock } from './card-json.ts';
import { limits } from './limits.ts';
import type { Pen } from './pen.ts';
import { bareText, linesOf, shownText } from './text.ts';

const looks: Readonly<Record<Tone, Look>> = {
  plain: {},
  good: { color: 'Good' },
  warning: { color: 'Warning' },
  bad: { color: 'Attention' },
  quiet: { size: 'Small', isSubtle: true },
};

const quiet = looks.quiet;

/** Parts of a card, one below the other. */
export function elementsOf(parts: readonly Part[], pen: Pen): Element[] {
  const elements: Element[] = [];
  let divided = false;
  for (const part of parts) {
    if (part.part === 'divider') divided = elements.length > 0;
    else {
      const [first, ...rest] = elementsOfPart(part, elements.length === 0, pen);
      if (!first) continue;
      elements.push(divided ? { ...first, separator: true, spacing: 'Medium' } : first, ...rest);
      divided = false;
    }
  }
  return elements;
}

/** `leads` for what stands first in a card. */
function elementsOfPart(part: Exclude<Part, { part: 'divider' }>, leads: boolean, pen: Pen): Element[] {
  switch (part.part) {
    case 'title':
      return titleOf(part.text, part.aside ?? '', leads ? 'Large' : 'Medium', pen);
    case 'text': {
      if (part.only === 'slack') return [];
      const tone = part.tone ?? 'plain';
      const spans = typeof part.text === 'string' ? [{ text: part.text }] : part.text;
      const text = linesOf(spans, looks[tone], pen.mentions).length === 0 ? [] : [{ text: tones[tone] }, ...spans];
      return withAction(linesOf(text, looks[tone], pen.mentions), part.action, [], pen);
    }
    case 'quote': {
      const items = linesOf(part.text, {}, pen.mentions);
      return items.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', spacing: 'Small', items }];
    }
    case 'progress':
      return [progressOf(part)];
    case 'facts':
      return factsOf(part.facts, pen);
    case 'list':
      return part.items.flatMap((item) => lineOf(item, pen));
    case 'files':
      return part.files.flatMap(({ name, link }) =>
        linesOf([{ text: '📄 ' }, link === null ? { text: name } : { link, text: name }], {}, pen.mentions),
      );
    case 'actions':
      return actionSetsOf(part.actions, pen);
  }
}

export function titleOf(text: string, aside: Rich, size: 'Large' | 'Medium', { mentions }: Pen): Element[] {
  const oneLine = text.replace(/\s+/g, ' ');
  const title = linesOf(oneLine, { size, weight: 'Bolder' }, mentions).map((block): TextBlock | RichTextBlock =>
    block.type === 'TextBlock' ? { ...block, style: 'heading' } : block,
  );
  const beside = linesOf(aside, quiet, mentions);
  if (title.length === 0 || shownText(aside).length > limits.asideInLine) return [...title, ...below(beside)];
  return beside.length === 0 ? title : [{ type: 'ColumnSet', columns: [stretched(title), atTheRight(beside)] }];
}

const centred = { verticalContentAlignment: 'Center' } as const;

const stretched = (items: Element[]): Column => ({ type: 'Column', width: 'stretch', items });

const atTheRight = (items: readonly (TextBlock | RichTextBlock)[]): Column => ({
  type: 'Column',
  width: 'auto',
  items: items.map((item) => ({ ...item, horizontalAlignment: 'Right' })),
  ...centred,
});

const below = (blocks: readonly (TextBlock | RichTextBlock)[]): Element[] =>
  blocks.map((block) => ({ ...block, spacing: 'None' }));

/** Lines with what can be done about them at their end. */
function withAction(lines: Element[], action: Action | undefined, before: readonly Column[], pen: Pen): Element[] {
  const sets = action ? actionSetsOf([action], pen) : [];
  const [first] = lines;
  if (!action || sets.length === 0 || !first || !isSmall(action)) {
    const shown: Element[] =
      before.length > 0 ? [{ type: 'ColumnSet', columns: [...before, stretched(lines)], spacing: 'Small' }] : lines;
    return [...shown, ...sets.map((set): Element => ({ ...set, spacing: 'Small' }))];
  }
  const said = [...before, stretched(lines)];
  const end: Column = { type: 'Column', width: 'auto', items: sets, ...centred };
  // A button is higher than a line; of several lines the sign stays at the first.
  const beside = lines.length === 1 ? said.map((column): Column => ({ ...column, ...centred })) : said;
  return [{ type: 'ColumnSet', columns: [...beside, end] }];
}

interface Line {
  sign: Sign;
  text: Extract<Part, { part: 'text' }>['text'];
  aside?: string;
  action?: Action;
}

function lineOf({ sign, text, aside = '', action }: Line, pen: Pen): Element[] {
  const look: Look = sign === 'not required' ? { isSubtle: true } : {};
  const lines = linesOf(text, look, pen.mentions);
  const beside = linesOf(aside, quiet, pen.mentions);
  const first: Column = {
    type: 'Column',
    width: 'auto',
    items: [{ type: 'TextBlock', text: signs[sign], wrap: true }],
  };
  if (!action && lines.length > 0 && beside.length === 1 && aside.length <= limits.asideInLine) {
    return [{ type: 'ColumnSet', columns: [first, stretched(lines), atTheRight(beside)], spacing: 'Small' }];
  }
  const said = [...lines, ...below(beside)];
  return withAction(said.length > 0 ? said : linesOf('–', look, pen.mentions), action, [first], pen);
}

function progressOf({ done, of, label }: Extract<Part, { part: 'progress' }>): RichTextBlock {
  const [before, after] = progressBar({ done, of });
  const run = { type: 'TextRun' as const, size: 'Small' as const };
  const said = `  ${done}/${of}  ${words(label, limits.title)}`;
  return {
    type: 'RichTextBlock',
    inlines: [
      ...(before === '' ? [] : [{ ...run, text: before, color: 'Accent' as const }]),
      ...(after === '' ? [] : [{ ...run, text: after, isSubtle: true }]),
      { ...run, text: said, isSubtle: true },
    ],
  };
}

/** Teams' own list of facts is Markdown: where a value has looks or signs of it, the same is drawn as columns. */
function factsOf(facts: Extract<Part, { part: 'facts' }>['facts'], pen: Pen): Element[] {
  if (facts.length === 0) return [];
  const bare = facts.map(({ label, value }) => ({ title: bareText(label), value: bareText(value) }));
  const plain = bare.flatMap(({ title, value }) =>
    title === null || value === null ? [] : [{ title: title || '–', value: value || '–' }],
  );
  if (plain.length === facts.length) return [{ type: 'FactSet', facts: plain }];
  return facts.map(({ label, value }) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 1, items: linesOf(label.trim() || '–', { weight: 'Bolder' }, pen.mentions) },
      { type: 'Column', width: 3, items: orDash(linesOf(value, {}, pen.mentions), pen) },
    ],
  }));
}

const orDash = (lines: Element[], { mentions }: Pen): Element[] =>
  lines.length > 0 ? lines : linesOf('–', {}, mentions);
