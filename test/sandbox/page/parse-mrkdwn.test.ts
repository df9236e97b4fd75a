import { describe, expect, it } from '@jest/globals';
import type { Inline } from '../../../sandbox/page/text/mrkdwn-tree.ts';
import { parseInline } from '../../../sandbox/page/text/parse-inline.ts';
import { parseMrkdwn } from '../../../sandbox/page/text/parse-mrkdwn.ts';

const text = (words: string): Inline => ({ type: 'text', text: words });

describe('a line of mrkdwn', () => {
  it('knows bold, italic and struck words', () => {
    expect(parseInline('*b* _i_ ~s~')).toEqual([
      { type: 'bold', children: [text('b')] },
      text(' '),
      { type: 'italic', children: [text('i')] },
      text(' '),
      { type: 'strike', children: [text('s')] },
    ]);
  });

  it('lets marks lie in one another', () => {
    expect(parseInline('*a _b_*')).toEqual([
      { type: 'bold', children: [text('a '), { type: 'italic', children: [text('b')] }] },
    ]);
  });

  it.each(['2*3*4', 'snake_case_name', '* not bold *', 'a * b * c', '*open', 'x ~ y', '**', '*line\nbreak*'])(
    'leaves %j as it is',
    (words) => {
      expect(parseInline(words)).toEqual([text(words)]);
    },
  );

  it('knows marks at the edges of words in any script', () => {
    expect(parseInline('(*два слова*), да')).toEqual([
      text('('),
      { type: 'bold', children: [text('два слова')] },
      text('), да'),
    ]);
  });

  it('leaves the marks inside code alone, and reads its entities', () => {
    expect(parseInline('`*a* &lt;b&gt;`')).toEqual([{ type: 'code', text: '*a* <b>' }]);
  });

  it('does not end bold inside code', () => {
    expect(parseInline('*a `b*` c*')).toEqual([
      { type: 'bold', children: [text('a '), { type: 'code', text: 'b*' }, text(' c')] },
    ]);
  });

  it('reads the three entities once', () => {
    expect(parseInline('Ö&amp;K &lt;&gt; &amp;lt; &nbsp;')).toEqual([text('Ö&K <> &lt; &nbsp;')]);
  });

  it('draws the emoji it knows and leaves other names', () => {
    expect(parseInline(':white_check_mark: at 10:30:15 :no_such_sign:')).toEqual([
      { type: 'emoji', name: 'white_check_mark', sign: '✅' },
      text(' at 10:30:15 :no_such_sign:'),
    ]);
  });
});

describe('what stands in angle brackets', () => {
  it('is a link with its label', () => {
    expect(parseInline('<https://x.example/?a=1&amp;b=2|the *sheet*>')).toEqual([
      { type: 'link', url: 'https://x.example/?a=1&b=2', label: [text('the *sheet*')] },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//elsewhere.example'])(
    'is never a link to %s',
    (url) => {
      expect(parseInline(`<${url}|press me>`)).toEqual([text('press me')]);
    },
  );

  it('is a person, a channel or everybody', () => {
    expect(parseInline('<@U1> <#C1|sales> <!here> <!subteam^S1|@lawyers>')).toEqual([
      { type: 'user', id: 'U1' },
      text(' '),
      { type: 'channel', id: 'C1', label: 'sales' },
      text(' '),
      { type: 'group', label: '@here' },
      text(' '),
      { type: 'group', label: '@lawyers' },
    ]);
  });

  it('is a date with its fallback', () => {
    expect(parseInline('<!date^1700000000^{date_short} at {time}|14 Nov>')).toEqual([
      { type: 'date', seconds: 1_700_000_000, format: '{date_short} at {time}', url: '', fallback: '14 Nov' },
    ]);
    expect(parseInline('<!date^soon^{date}|later>')).toEqual([text('later')]);
  });

  it('makes links of bare addresses, without the full stop after them', () => {
    expect(parseInline('See https://x.example/a.')).toEqual([
      text('See '),
      { type: 'link', url: 'https://x.example/a', label: [text('https://x.example/a')] },
      text('.'),
    ]);
  });
});

describe('a text of several lines', () => {
  it('keeps its breaks', () => {
    expect(parseMrkdwn('a\n\nb')).toEqual([{ type: 'paragraph', children: [text('a\n\nb')] }]);
  });

  it('puts quoted lines together, escaped or not', () => {
    expect(parseMrkdwn('> one\n&gt; two\nafter')).toEqual([
      { type: 'quote', children: [text('one\ntwo')] },
      { type: 'paragraph', children: [text('after')] },
    ]);
  });

  it('shows code blocks as they were written', () => {
    expect(parseMrkdwn('before\n```\n  *x* <https://a.example|b>\n```\nafter')).toEqual([
      { type: 'paragraph', children: [text('before\n')] },
      { type: 'preformatted', text: '  *x* <https://a.example|b>' },
      { type: 'paragraph', children: [text('after')] },
    ]);
  });
});
