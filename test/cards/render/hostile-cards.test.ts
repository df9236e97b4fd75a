import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Action, ActionName, Card, Part, Rich } from '../../../cards/card.ts';
import { createBlockKit } from '../../../cards/render/block-kit/block-kit.ts';
import { checkBlocks, textLength } from '../../../sandbox/validation/blocks.ts';
import { createReport } from '../../../sandbox/validation/report.ts';
import { checkView, tooLarge } from '../../../sandbox/validation/view.ts';

const kit = createBlockKit(() => null);

/** What people would type to be noticed, to look like someone else, or to break a card. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<!here|here>',
    '<@U012AB3CD>',
    '<#C012AB3CD|general>',
    '<https://evil.example|Approve>',
    '*bold* _it_ ~gone~ `code`',
    '```\nblock\n```',
    '> quoted',
    ':white_check_mark:',
    '&lt;!channel&gt;',
    '\n\n',
    '',
    ' ',
    '\u202Efdp.exe',
    '👩‍👩‍👧‍👦'.repeat(20),
    'ы'.repeat(400),
    '<'.repeat(799),
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const rich: fc.Arbitrary<Rich> = fc.oneof(
  hostile,
  fc.array(
    fc.oneof(
      fc.record({ text: hostile, bold: fc.boolean(), italic: fc.boolean(), struck: fc.boolean(), code: fc.boolean() }),
      fc.record({ link: fc.oneof(fc.webUrl(), hostile), text: hostile }),
      fc.record({ person: fc.constant('mei'), name: hostile, mention: fc.boolean() }),
    ),
    { maxLength: 6 },
  ),
);

const does = fc.constantFrom<ActionName>('approve', 'reject', 'choose field', 'show sheet', 'withdraw');
const pointer = fc.record({
  approval: fc.uuid(),
  task: fc.constantFrom('t1', 't12'),
  field: fc.constantFrom('charter', 'свидетельство о регистрации', 'a&b=c?d#e%20+'),
});
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    action: fc.constant('button' as const),
    label: hostile,
    does,
    with: pointer,
    confirm: fc.record({ title: hostile, text: hostile, yes: hostile, no: hostile }),
  }),
  fc.record({
    action: fc.constant('menu' as const),
    label: hostile,
    items: fc.array(fc.record({ label: hostile, does, with: pointer }), { minLength: 1, maxLength: 12 }),
  }),
  fc.record({ action: fc.constant('link' as const), label: hostile, link: fc.webUrl() }),
);

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ part: fc.constant('title' as const), text: hostile, aside: hostile }),
  fc.record({
    part: fc.constant('text' as const),
    text: rich,
    tone: fc.constantFrom('plain' as const, 'good' as const, 'warning' as const, 'bad' as const, 'quiet' as const),
  }),
  fc.record({ part: fc.constant('text' as const), text: rich, action }),
  fc.record({ part: fc.constant('quote' as const), text: hostile }),
  fc.record({ part: fc.constant('progress' as const), done: fc.nat(9), of: fc.nat(9), label: hostile }),
  fc.record({
    part: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: hostile, value: rich }), { maxLength: 30 }),
  }),
  fc.record({
    part: fc.constant('list' as const),
    items: fc.array(
      fc.record({ sign: fc.constantFrom('done' as const, 'waiting' as const), text: rich, aside: hostile }),
      { maxLength: 20 },
    ),
  }),
  fc.record({ part: fc.constant('divider' as const) }),
  fc.record({
    part: fc.constant('files' as const),
    files: fc.array(fc.record({ name: hostile, link: fc.option(fc.webUrl()), size: fc.nat() }), { maxLength: 30 }),
  }),
  fc.record({ part: fc.constant('actions' as const), actions: fc.array(action, { minLength: 1, maxLength: 40 }) }),
);

const card: fc.Arbitrary<Card> = fc.record({ summary: hostile, parts: fc.array(part, { maxLength: 25 }) });

function faults(blocks: unknown): string[] {
  const report = createReport();
  checkBlocks(report, blocks, '/blocks', 'message');
  return report.messages;
}

describe('any card, whatever people typed into it', () => {
  it('is a message that Slack takes', () => {
    fc.assert(
      fc.property(card, (any) => {
        const { text, blocks } = kit.message(any);
        expect(text.length).toBeGreaterThan(0);
        expect(faults(blocks)).toEqual([]);
        expect(textLength(blocks)).toBeLessThanOrEqual(13_200);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('is a home page that Slack takes', () => {
    fc.assert(
      fc.property(card, (any) => {
        const view = JSON.parse(JSON.stringify(kit.home(any)));
        expect(checkView(view, 'home')).toEqual([]);
        expect(tooLarge(view)).toBe(false);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('keeps its buttons: what they say is read back as it was written', () => {
    fc.assert(
      fc.property(does, pointer, hostile, (name, about, label) => {
        const button = { action: 'button', label, does: name, with: about } as const;
        const { blocks } = kit.message({ summary: 's', parts: [{ part: 'actions', actions: [button] }] });
        const [row] = blocks as unknown as { elements: { action_id: string; value: string }[] }[];
        const [element] = row?.elements ?? [];
        expect(element && kit.readAction({ ...element, block_id: 'b' })).toEqual({ does: name, with: about });
      }),
    );
  });

  it('lets no text of people become a mention, a link or formatting', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const parts: Part[] = [
          { part: 'text', text },
          { part: 'text', text, tone: 'quiet' },
          { part: 'list', items: [{ sign: 'done', text, aside: text }] },
          { part: 'facts', facts: [{ label: 'Fact', value: text }] },
        ];
        for (const shown of marked(kit.message({ summary: text, parts }).blocks)) {
          expect(shown).not.toMatch(/<(?:[@#!]|https?:)/);
          expect(shown.replace('*Fact:*', '')).not.toMatch(/(^|[^\u2060])[*_~`]/);
        }
      }),
    );
  });
});

/** All texts that Slack reads as its markup. */
function marked(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(marked);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(marked);
}
