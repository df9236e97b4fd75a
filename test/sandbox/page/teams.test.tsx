import { describe, expect, it } from '@jest/globals';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChatSwitch } from '../../../sandbox/page/sandbox-bar/chat-switch.tsx';
import { createApi } from '../../../sandbox/page/state/api.ts';
import { change } from '../../../sandbox/page/state/change.ts';
import { type Page, PageContext } from '../../../sandbox/page/state/page-context.ts';
import { addressOf, placeOf } from '../../../sandbox/page/state/place.ts';
import { worldOf } from '../../../sandbox/page/state/world.ts';
import { markdownHtml } from '../../../sandbox/page/teams/markdown.ts';
import { MessageContent } from '../../../sandbox/page/teams/message-content.tsx';
import { threadsOf } from '../../../sandbox/page/teams/threads.ts';
import type { PageTeamsMessage } from '../../../sandbox/page-api.ts';
import { state } from './support.ts';

function drawn(part: ReactNode, given: Partial<ReturnType<typeof state>> = {}, place: Page['place'] = {}): string {
  const page: Page = {
    world: worldOf(state(given), 'UJAN'),
    place,
    channel: undefined,
    reconnecting: false,
    api: createApi('UJAN'),
    now: () => new Date('2026-11-24T10:00:00Z'),
    go: () => undefined,
    say: () => undefined,
    seen: () => undefined,
  };
  return renderToStaticMarkup(<PageContext value={page}>{part}</PageContext>);
}

const said = (id: string, root?: string): PageTeamsMessage => ({
  conversation: '19:approvals@thread.tacv2',
  id,
  ...(root ? { root } : {}),
  from: { name: 'Anna Petrova', initials: 'AP', colour: '#333333', bot: false, me: false },
  at: Number(id),
  text: `said at ${id}`,
  cards: [],
  files: [],
  asks: false,
  edited: false,
  deleted: false,
});

describe('Teams on the page', () => {
  it('puts replies below their post, and the thread with the newest message last', () => {
    const threads = threadsOf([said('1'), said('2'), said('3', '1'), said('4', '2'), said('5', '1')]);
    expect(threads.map(({ post, replies }) => [post.id, ...replies.map(({ id }) => id)])).toEqual([
      ['2', '4'],
      ['1', '3', '5'],
    ]);
  });

  it('knows the Markdown of Teams and leaves everything else text', () => {
    expect(markdownHtml('**Northwind** _soon_ for <at>Anna</at>')).toBe(
      '<p><strong>Northwind</strong> <em>soon</em> for <span class="teams-mention">Anna</span></p>',
    );
    expect(markdownHtml('Missing:\n- charter\n- tax\n1. one')).toBe(
      '<p>Missing:</p><ul><li>charter</li><li>tax</li></ul><ol><li>one</li></ol>',
    );
    expect(markdownHtml('[sheet](https://a.example/?a=1&b=2)')).toBe(
      '<p><a href="https://a.example/?a=1&amp;b=2" target="_blank" rel="noopener">sheet</a></p>',
    );
    expect(markdownHtml('<img onerror="x"> [x](javascript:alert(1)) snake_case_name')).toBe(
      '<p>&lt;img onerror=&quot;x&quot;&gt; [x](javascript:alert(1)) snake_case_name</p>',
    );
  });

  it('has its place in the address', () => {
    const place = { as: 'UJAN', in: 'teams', room: '19:approvals@thread.tacv2' } as const;
    expect(placeOf(new URL(addressOf(place), 'http://127.0.0.1:4000'))).toEqual(place);
    expect(placeOf(new URL('http://127.0.0.1:4000/?in=elsewhere'))).toEqual({});
  });

  it('is read again when something has changed there, and when the line was lost', () => {
    const world = worldOf(state({ teams: true }), 'UJAN');
    expect(change(world, { type: 'teams' })?.teamsNews).toBe(1);
    expect(change(world, { type: 'went stale' })?.teamsNews).toBe(1);
  });

  it('is a switch away, where there is Teams', () => {
    expect(drawn(<ChatSwitch />)).toBe('');
    const html = drawn(<ChatSwitch />, { teams: true }, { in: 'teams' });
    expect(html).toContain('<button type="button" aria-pressed="false">Slack</button>');
    expect(html).toContain('<button type="button" aria-pressed="true">Teams</button>');
  });

  it('shows mentions, files, the wish for a file and what came of a click', () => {
    const show = (given: Partial<PageTeamsMessage>) =>
      drawn(<MessageContent message={{ ...said('1'), text: '', ...given }} />);
    expect(show({ text: '<at>Countersign</at> <b>help</b>' })).toContain(
      '<span class="teams-mention">Countersign</span> &lt;b&gt;help&lt;/b&gt;',
    );
    expect(show({ files: [{ name: 'charter.pdf', url: 'http://127.0.0.1/x' }] })).toContain('charter.pdf');
    const consent = show({ consent: { name: 'Sheet.pdf', description: 'The approval sheet' } });
    for (const words of ['Sheet.pdf', 'The approval sheet', '>Accept<', '>Decline<']) expect(consent).toContain(words);
    expect(show({ notice: { kind: 'error', text: 'No such task' } })).toContain('teams-notice error');
    expect(show({ text: 'gone', deleted: true })).toBe('<p class="teams-deleted">This message has been deleted.</p>');
  });
});
