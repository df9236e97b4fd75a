import { describe, expect, it } from '@jest/globals';
import { isHere, placeOfStep } from '../../../sandbox/page/sandbox-bar/next-place.ts';
import { addressOf, type Place, placeOf, placeOfLink } from '../../../sandbox/page/state/place.ts';

const HERE = new URL('http://127.0.0.1:4000/?as=U1');

describe('the page’s address', () => {
  it.each<Place>([
    {},
    { as: 'U1' },
    { as: 'U1', channel: 'C1', thread: '1700000000.000100' },
    { as: 'U1', channel: 'D1', tab: 'home' },
    { as: 'U1', in: 'teams', room: '19:general@thread.tacv2', post: '1700000000000' },
    { as: 'U1', pane: 'crm' },
    { as: 'U1', pane: 'routing' },
    { as: 'U1', pane: 'mail' },
  ])('carries %j there and back', (place) => {
    expect(placeOf(new URL(addressOf(place), HERE))).toEqual(place);
  });

  it('reads a permalink of a message, and of a reply', () => {
    expect(placeOf(new URL('/archives/C1/p1700000000000100', HERE))).toEqual({
      channel: 'C1',
      thread: '1700000000.000100',
    });
    expect(placeOf(new URL('/archives/C1/p1700000005000200?thread_ts=1700000000.000100&cid=C1', HERE))).toEqual({
      channel: 'C1',
      thread: '1700000000.000100',
    });
  });

  it('reads where Teams leads to a message', () => {
    const address = '/l/message/19%3Ageneral%40thread.tacv2/1700000000000?tenantId=t&parentMessageId=1700000000000';
    const place = { in: 'teams', room: '19:general@thread.tacv2', post: '1700000000000' } as const;
    expect(placeOf(new URL(address, HERE))).toEqual(place);
    expect(placeOfLink(address, HERE)).toEqual(place);
  });

  it('stays on the page for links into the workspace only', () => {
    expect(placeOfLink('https://aurora.slack.com/archives/C1/p1700000000000100', HERE)).toMatchObject({
      channel: 'C1',
    });
    expect(placeOfLink('https://example.com/', HERE)).toBeUndefined();
    expect(placeOfLink('mailto:a@b.example', HERE)).toBeUndefined();
  });
});

describe('the next step', () => {
  const step = { say: 'a vote waits', as: 'U2', channel: 'D2' };

  it('is elsewhere until the right person is at the right place', () => {
    expect(isHere(step, 'U1', { channel: 'D2' })).toBe(false);
    expect(isHere(step, 'U2', { channel: 'C1' })).toBe(false);
    expect(isHere(step, 'U2', { channel: 'D2', tab: 'home' })).toBe(false);
    expect(isHere(step, 'U2', { channel: 'D2' })).toBe(true);
  });

  it('leads to its thread', () => {
    const inThread = { ...step, threadTs: '1.1' };
    expect(placeOfStep(inThread)).toEqual({ as: 'U2', channel: 'D2', thread: '1.1' });
    expect(isHere(inThread, 'U2', { channel: 'D2' })).toBe(false);
  });
});
