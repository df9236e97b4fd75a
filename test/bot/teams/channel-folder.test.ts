import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DoorDeps, Reader } from '../../../bot/people/deps.ts';
import { createFolderWatch } from '../../../bot/teams/channel-folder.ts';
import type { Card } from '../../../cards/card.ts';
import { cardText } from '../../../cards/render/text.ts';
import type { FolderFile } from '../../../integrations/chat/teams/graph.ts';
import { folderFileId } from '../../../integrations/chat/teams/ids.ts';
import { createTeamsFolder, type TeamsFolder } from '../../../models/teams-folder/teams-folder.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

const started = 1_000;
const person = (id: string) => ({ id, name: id, active: true, language: 'en' });
const organization = {
  people: { anna: person('anna'), jan: person('jan') },
  matrix: { lawyer: { employee: 'mei', deputy: null } },
  administrators: [],
  auditors: [],
};
const approval = (number: string) => ({
  id: number,
  number,
  status: 'running',
  initiator: 'jan',
  seats: [],
  questions: [],
  offers: given.map(({ id, by }) => ({ id, by, name: 'own.pdf', state: { is: 'filed', field: 'charter' } })),
  tasks: [{ kind: 'attach', fields: ['charter'], holder: 'jan', deputy: null, heldBefore: [], state: { is: 'open' } }],
});

let database: FreshDatabase;
let looked: TeamsFolder;
let wall: number;
let files: FolderFile[];
let waiting: string[];
let given: { id: string; by: string }[];
let told: { to: string; name: string }[];
let said: string[];
let failures: unknown[];
let fail: boolean;

beforeEach(async () => {
  database = await freshDatabase();
  wall = 1_000_000;
  looked = await createTeamsFolder(database.connection, () => wall);
  [files, told, said, failures, fail] = [[], [], [], [], false];
  waiting = ['CA-2026-0001'];
  given = [];
});
afterEach(() => database.close());

const file = (item: string, more: Partial<FolderFile> = {}): FolderFile => ({
  drive: 'D',
  item,
  version: '1',
  name: `${item}.pdf`,
  size: 3,
  at: started,
  by: 'user of jan',
  ...more,
});

const watch = () =>
  createFolderWatch({
    folder: { files: async () => files },
    channel: async () => 'C',
    looked,
    tenant: 'T',
    async who(user) {
      const known = Object.values(organization.people).find(({ id }) => user === `user of ${id}`);
      const note = user === 'guest' ? 'guest' : 'nobody here';
      return known
        ? { known: true, language: 'en', reader: { person: known, organization } as unknown as Reader }
        : { known: false, language: 'en', note: { note } };
    },
    door: {
      approvals: {
        waitingFor: async (id: string) => (id === 'jan' ? waiting.map(approval) : []),
        awaitingOriginals: async () => [],
        offered: async (ids: string[]) => (given.some(({ id }) => ids.includes(id)) ? [approval('CA-2026-0001')] : []),
        get: async (id: string) => approval(id),
        byNumber: async (number: string) => (waiting.includes(number) ? approval(number) : null),
        async tell(to: string, { name }: { name: string }) {
          if (fail) throw new Error('the database is away');
          told.push({ to, name });
          return { ok: true };
        },
      },
    } as unknown as DoorDeps,
    say: async (_person, card: Card) => void said.push(cardText(card)),
    now: () => started,
    failed: (error) => void failures.push(error),
  });

describe('files in the channel’s folder', () => {
  it('are taken from people of the organization only', async () => {
    files = [file('own'), file('guest', { by: 'guest' }), file('stranger', { by: 'else' }), file('app', { by: null })];
    await watch().look();
    expect(told).toEqual([{ to: 'CA-2026-0001', name: 'own.pdf' }]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('You put this into the channel’s folder: own.pdf.');
  });

  it('count once a version, however many processes look', async () => {
    files = [file('own')];
    await Promise.all([watch().look(), watch().look(), watch().look()]);
    await watch().look();
    expect(told).toHaveLength(1);
    files = [file('own', { version: '2' })];
    await watch().look();
    expect(told).toHaveLength(2);
  });

  it('that lay there before, or for which nothing waits, are passed over without a word', async () => {
    await watch().begin();
    files = [file('old', { at: started - 1 }), file('other', { by: 'user of anna' })];
    await watch().look();
    expect([told, said]).toEqual([[], []]);
  });

  it('go to the approval that their name speaks of; where several wait and none is named, the person is asked', async () => {
    waiting = ['CA-2026-0001', 'CA-2026-0002'];
    files = [file('named', { name: 'ca-2026-0002_charter.pdf' }), file('unnamed')];
    await watch().look();
    expect(told).toEqual([{ to: 'CA-2026-0002', name: 'ca-2026-0002_charter.pdf' }]);
    expect(said.join('\n')).toContain('Several approvals wait for files from you: CA-2026-0001, CA-2026-0002.');
  });

  it('are looked at again when that failed, and when a process was killed over them', async () => {
    files = [file('own')];
    fail = true;
    await watch().look();
    expect([told.length, failures.length]).toEqual([0, 1]);
    fail = false;
    await watch().look();
    expect(told).toHaveLength(1);
    files = [file('other')];
    await looked.take('D other 1');
    await watch().look();
    expect(told).toHaveLength(1);
    wall += 61_000;
    await watch().look();
    expect(told).toHaveLength(2);
  });

  it('that were taken by whoever was killed before they could say so are answered once more, also when nothing waits any more', async () => {
    files = [file('own'), file('new')];
    await looked.take('D own 1');
    waiting = [];
    given = [{ id: folderFileId({ drive: 'D', item: 'own', by: 'user of jan', version: '1' }), by: 'jan' }];
    wall += 61_000;
    await watch().look();
    expect(told).toEqual([]);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('You put this into the channel’s folder: own.pdf.');
    expect(said[0]).toContain('For CA-2026-0001 you had given this already. own.pdf: taken as charter.');
    await watch().look();
    expect(said).toHaveLength(1);
  });
});
