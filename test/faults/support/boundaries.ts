import type { Boundary } from './killer.ts';

const before = (at: string, nth: number): Boundary => ({ at, nth, when: 'before' });
const after = (at: string, nth: number): Boundary => ({ at, nth, when: 'after' });

/**
 * One of each kind of what goes over HTTP: what the bot asks of others, and what comes to it. In the order in which a story comes to them.
 * A bot that is killed so often may form one sheet only: what takes an older one out is killed at by `npm run test:faults`.
 */
export const overHttp: readonly Boundary[] = [
  after('auth.test', 1),
  after('users.list', 1),
  before('conversations.list', 1),
  after('a command', 1),
  after('a form', 1),
  after('chat.postMessage', 1),
  before('conversations.invite', 1),
  after('a file', 2),
  after('conversations.open', 1),
  after('a download', 2),
  after('files.getUploadURLExternal', 1),
  before('files.completeUploadExternal', 1),
  after('an upload', 1),
  after('files.info', 1),
  before('a check', 1),
  after('a document for the check', 3),
  after('a callback', 1),
  after('chat.update', 3),
  after('a click', 2),
  after('views.open', 2),
  after('an answer', 1),
];

/** One of each kind of what goes to and fro between the bot and Teams, in the order in which a story comes to them. */
export const overTeams: readonly Boundary[] = [
  before('a login', 1),
  after('the keys', 1),
  after('members', 1),
  after('an installation', 4),
  after('a command', 1),
  before('a form', 1),
  after('a form', 2),
  before('a thread', 1),
  after('a thread', 2),
  before('a message', 4),
  after('a message', 6),
  before('a file', 1),
  after('a file', 2),
  after('a download', 2),
  before('a change', 2),
  after('a change', 5),
  before('a click', 2),
  after('a click', 4),
  after('a look', 6),
  after('a removal', 1),
];

/** One of each kind of write. */
export const writes: readonly Boundary[] = [
  after('update organizations', 1),
  before('insert organizationChanges', 1),
  after('update personReferences', 1),
  after('insert identities', 3),
  after('findAndModify counters', 1),
  after('insert approvals', 1),
  before('update contacts', 1),
  after('update companies', 1),
  after('findAndModify posts', 3),
  after('insert files.chunks', 2),
  before('insert files.files', 3),
  before('insert sheets', 1),
  before('insert seenSignatures', 1),
  after('findAndModify approvals', 8),
  before('update approvals', 12),
  after('update sheets', 1),
  after('update posts', 12),
  after('update companyStandings', 2),
];

/** One of each kind that only a contract comes to. The third but last is between the end of its company's approval and its own move. */
export const ofContracts: readonly Boundary[] = [
  after('a form', 2),
  after('update drafts', 2),
  after('update approvals with the end of a company’s', 1),
  after('update approvals with the end of a company’s', 2),
  after('insert privateLinks', 1),
  before('update sentMails', 1),
  after('a mail', 1),
  after('a counterparty’s approval', 1),
  before('update approvals', 60),
];

/** Both sides of every moment that was seen in a story. */
export const bothSidesOf = (seen: readonly Omit<Boundary, 'when'>[]): Boundary[] =>
  seen.flatMap(({ at, nth }) => [before(at, nth), after(at, nth)]);

/** Deals them out to stories of at most so many kills, far from each other. */
export function dealt(all: readonly Boundary[], atMost: number): Boundary[][] {
  const stories = Math.ceil(all.length / atMost);
  return Array.from({ length: stories }, (_, story) => all.filter((_one, index) => index % stories === story));
}
