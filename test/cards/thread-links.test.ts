import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../cards/card.ts';
import { leadingTo, threadsIn, withThreads } from '../../cards/thread-links.ts';

const company = { id: 'c1', number: 'CA-2026-0001' };

describe('a number that leads to its thread', () => {
  it('is taken out of a line, wherever it stands in it', () => {
    const number = { thread: 'c1', text: 'CA-2026-0001' };
    expect(leadingTo('The company must be approved first: CA-2026-0001', company)).toEqual([
      { text: 'The company must be approved first: ' },
      number,
    ]);
    expect(leadingTo('CA-2026-0001 was withdrawn', company)).toEqual([number, { text: ' was withdrawn' }]);
    expect(leadingTo('The company is approved', company)).toBe('The company is approved');
  });

  it('is a link in every part of a card, and plain text where there is none', () => {
    const thread = (id: string) => ({ thread: id, text: id.toUpperCase() });
    const card: Card = {
      summary: 'Two',
      parts: [
        { part: 'title', text: 'Two', aside: [thread('c1'), { text: ' · today' }] },
        { part: 'text', text: [{ text: 'See ' }, thread('c1')] },
        { part: 'facts', facts: [{ label: 'Company', value: [thread('c2')] }] },
        { part: 'list', items: [{ sign: 'waiting', text: [thread('c1')] }] },
      ],
    };
    expect([...threadsIn(card)]).toEqual(['c1', 'c2']);
    const link = { link: 'https://aurora.slack.com/archives/C1/p1', text: 'C1' };
    expect(withThreads(card, (id) => (id === 'c1' ? link.link : null)).parts).toEqual([
      { part: 'title', text: 'Two', aside: [link, { text: ' · today' }] },
      { part: 'text', text: [{ text: 'See ' }, link] },
      { part: 'facts', facts: [{ label: 'Company', value: [{ text: 'C2' }] }] },
      { part: 'list', items: [{ sign: 'waiting', text: [link] }] },
    ]);
  });
});
