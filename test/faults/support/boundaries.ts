import type { Boundary } from './killer.ts';

const before = (at: string, nth: number): Boundary => ({ at, nth, when: 'before' });
const after = (at: string, nth: number): Boundary => ({ at, nth, when: 'after' });

/** One of each kind of what goes over HTTP, two stories of them: what the bot asks of others, and what comes to it. */
export const overHttp: readonly (readonly Boundary[])[] = [
  [
    after('auth.test', 1),
    before('conversations.list', 1),
    after('views.open', 1),
    after('chat.postMessage', 1),
    after('a file', 2),
    after('a download', 2),
    before('files.completeUploadExternal', 1),
    before('a click', 1),
    after('a document for the check', 3),
    after('chat.delete', 1),
    after('an answer', 1),
    before('files.delete', 3),
  ],
  [
    after('users.list', 1),
    after('a command', 1),
    after('a form', 1),
    before('conversations.invite', 1),
    after('conversations.open', 1),
    after('files.getUploadURLExternal', 1),
    after('an upload', 1),
    before('a check', 1),
    after('a callback', 1),
    after('chat.update', 8),
    after('files.info', 9),
    after('a click', 2),
    after('files.completeUploadExternal', 3),
  ],
];

/** One of each kind of write, two stories of them. */
export const writes: readonly (readonly Boundary[])[] = [
  [
    after('update organizations', 1),
    after('insert identities', 3),
    after('findAndModify counters', 1),
    after('insert approvals', 1),
    before('update posts', 2),
    after('insert files.chunks', 2),
    before('findAndModify approvals', 9),
    after('insert sheets', 2),
    before('insert seenSignatures', 1),
    before('update approvals', 24),
    after('update sheets', 7),
    after('update companyStandings', 3),
  ],
  [
    before('insert organizationChanges', 1),
    after('update personReferences', 1),
    after('update companies', 1),
    before('update contacts', 1),
    after('findAndModify posts', 3),
    before('insert files.files', 3),
    before('insert sheets', 1),
    after('update approvals', 18),
    after('findAndModify approvals', 16),
    after('update posts', 32),
    before('update sheets', 9),
    after('update companies', 3),
  ],
];

/** Both sides of every moment that was seen in a story, dealt out so that a story's kills are far from each other. */
export function dealt(seen: readonly Omit<Boundary, 'when'>[], stories: number): Boundary[][] {
  const all = seen.flatMap(({ at, nth }) => [before(at, nth), after(at, nth)]);
  return Array.from({ length: stories }, (_, story) => all.filter((_one, index) => index % stories === story));
}
