import type { PageMessage, PageState, PageUser } from '../../../sandbox/page-api.ts';

export function user(id: string, given: Partial<PageUser> = {}): PageUser {
  const defaults = { name: id, title: '', locale: 'en-GB', timeZone: 'Europe/Riga', guest: false, bot: false };
  return { id, initials: id.slice(0, 2), colour: '#333333', ...defaults, ...given };
}

export function message(ts: string, given: Partial<PageMessage> = {}): PageMessage {
  return { channel: 'C1', ts, user: 'UJAN', text: `said at ${ts}`, ...given };
}

/** What the server tells Jan. */
export function state(given: Partial<PageState> = {}): PageState {
  const jan = user('UJAN', { name: 'Jan Novak', title: 'Sales Manager' });
  const anna = user('UANNA', { name: 'Anna Petrova', title: 'Lawyer' });
  const bot = user('UBOT', { name: 'Countersign', bot: true });
  const unread = { unread: 0, mentions: 0, topic: '' };
  return {
    workspace: {
      name: 'Aurora Logistics',
      botName: 'Countersign',
      botUser: 'UBOT',
      commands: [{ command: '/approval', hint: 'company | list', description: 'Start an approval' }],
      shortcuts: [{ callbackId: 'new_company', name: 'New company approval' }],
    },
    me: jan,
    users: [jan, anna, bot],
    channels: [
      { id: 'C1', kind: 'private', name: 'approvals', members: ['UJAN', 'UANNA', 'UBOT'], ...unread },
      { id: 'D1', kind: 'dm', name: 'Countersign', members: ['UJAN', 'UBOT'], ...unread },
    ],
    views: [],
    home: null,
    next: { slack: null, teams: null },
    samples: [],
    clock: { now: '2026-11-24T10:00:00.000Z', offsetMs: 0 },
    settling: null,
    mails: { total: 0, unread: 0 },
    teams: false,
    ...given,
  };
}
