import fc from 'fast-check';
import type { Action, ActionName, Card, Part, Rich } from '../../../cards/card.ts';

/** What people would type to be noticed, to look like someone else, or to break a card. */
export const anyHostile = fc.oneof(
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
    '<at>Mei Chen</at>',
    '[Approve](javascript:alert(1))',
    '[Approve](https://evil.example)',
    '**bold** _it_ ~~gone~~ \\*',
    '1. first\n2. second',
    '- item',
    `{{DATE(2026-11-24T06:08:00Z, SHORT)}} \${secret}`,
    '# heading\n===\n---',
    '    code',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

const anyRich: fc.Arbitrary<Rich> = fc.oneof(
  anyHostile,
  fc.array(
    fc.oneof(
      fc.record({
        text: anyHostile,
        bold: fc.boolean(),
        italic: fc.boolean(),
        struck: fc.boolean(),
        code: fc.boolean(),
      }),
      fc.record({ link: fc.oneof(fc.webUrl(), anyHostile), text: anyHostile }),
      fc.record({ person: fc.constant('mei'), name: anyHostile, mention: fc.boolean() }),
    ),
    { maxLength: 6 },
  ),
);

export const anyName = fc.constantFrom<ActionName>('approve', 'reject', 'choose field', 'show sheet', 'withdraw');
export const anyPointer = fc.record({
  approval: fc.uuid(),
  task: fc.constantFrom('t1', 't12'),
  field: fc.constantFrom('charter', 'свидетельство о регистрации', 'a&b=c?d#e%20+'),
});
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    action: fc.constant('button' as const),
    label: anyHostile,
    does: anyName,
    with: anyPointer,
    confirm: fc.record({ title: anyHostile, text: anyHostile, yes: anyHostile, no: anyHostile }),
  }),
  fc.record({
    action: fc.constant('menu' as const),
    label: anyHostile,
    items: fc.array(fc.record({ label: anyHostile, does: anyName, with: anyPointer }), { minLength: 1, maxLength: 12 }),
    named: fc.boolean(),
  }),
  fc.record({
    action: fc.constant('choose person' as const),
    label: anyHostile,
    does: fc.constant('hand over' as const),
    with: anyPointer,
  }),
  fc.record({ action: fc.constant('link' as const), label: anyHostile, link: fc.webUrl() }),
);

export const anyPart: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ part: fc.constant('title' as const), text: anyHostile, aside: anyHostile }),
  fc.record({
    part: fc.constant('text' as const),
    text: anyRich,
    tone: fc.constantFrom('plain' as const, 'good' as const, 'warning' as const, 'bad' as const, 'quiet' as const),
  }),
  fc.record({ part: fc.constant('text' as const), text: anyRich, action: anyAction }),
  fc.record({ part: fc.constant('quote' as const), text: anyHostile }),
  fc.record({ part: fc.constant('progress' as const), done: fc.nat(9), of: fc.nat(9), label: anyHostile }),
  fc.record({
    part: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: anyHostile, value: anyRich }), { maxLength: 30 }),
  }),
  fc.record({
    part: fc.constant('list' as const),
    items: fc.array(
      fc.record(
        {
          sign: fc.constantFrom('done' as const, 'not required' as const),
          text: anyRich,
          aside: anyHostile,
          action: anyAction,
        },
        { requiredKeys: ['sign', 'text', 'aside'] },
      ),
      { maxLength: 20 },
    ),
  }),
  fc.record({ part: fc.constant('divider' as const) }),
  fc.record({
    part: fc.constant('files' as const),
    files: fc.array(fc.record({ name: anyHostile, link: fc.option(fc.webUrl()), size: fc.nat() }), { maxLength: 30 }),
  }),
  fc.record({ part: fc.constant('actions' as const), actions: fc.array(anyAction, { minLength: 1, maxLength: 40 }) }),
);

export const anyCard: fc.Arbitrary<Card> = fc.record({
  summary: anyHostile,
  parts: fc.array(anyPart, { maxLength: 25 }),
});
