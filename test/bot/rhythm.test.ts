import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countersign } from '../../bot/countersign.ts';
import { createAbsences } from '../../models/absences/absences.ts';
import { organization } from '../models/people/people.ts';
import { broughtToCascade, broughtToTheCheck, storeOn } from '../support/approvals.ts';
import { contractStarted } from '../support/contracts.ts';
import { monday } from '../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';

const hour = 3_600_000;
let database: FreshDatabase;
let store: Awaited<ReturnType<typeof storeOn>>;

beforeAll(async () => {
  database = await freshDatabase();
  store = await storeOn(database.connection, {
    ...organization,
    requiredDocuments: [{ documents: ['charter', 'bank letter'] }],
  });
});
beforeEach(() => {
  store.clock.at = monday;
});
afterAll(() => database.close());

async function rhythm(...args: readonly string[]) {
  let [out, err] = ['', ''];
  const code = await countersign(['rhythm', ...args], {
    env: { MONGODB_URI: database.uri },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    now: () => store.clock.at,
  });
  return { code, out, err, lines: out.split('\n') };
}

const numberOf = async (id: string) => (await store.approvals.get(id))?.number ?? '';

describe('npx countersign rhythm', () => {
  it('says who will be reminded of what and when, and who hears of it, each by their own clock', async () => {
    await broughtToCascade(store.approvals, 'r1', '40003000008');
    const { code, lines } = await rhythm(await numberOf('r1'));
    expect(code).toBe(0);
    expect(lines.slice(1, 9)).toEqual([
      'If nobody acts:',
      '  Mon 23 Nov, 15:30 Europe/Riga  reminder to Mei Chen: Vote of Chief Accountant (t2)',
      '  Tue 24 Nov, 11:00 Europe/Riga  reminder to Mei Chen: Vote of Chief Accountant (t2)',
      '  Wed 25 Nov, 9:00 Europe/Riga  reminder to Mei Chen: Vote of Chief Accountant (t2)',
      '  Wed 25 Nov, 11:00 Europe/Riga  escalation to Elena Sokolova, since Mei Chen is late: Vote of Chief Accountant (t2)',
      '  Thu 26 Nov, 9:00 Europe/Riga  reminder to Mei Chen: Vote of Chief Accountant (t2)',
      '  Thu 26 Nov, 11:00 Europe/Riga  escalation to Victor Lang, since Mei Chen is late: Vote of Chief Accountant (t2)',
      '  Fri 27 Nov, 9:00 Europe/Riga  reminder to Mei Chen: Vote of Chief Accountant (t2)',
    ]);
    expect(lines.at(-2)).toBe('More would follow.');
  });

  it('knows who is away by then: the deputy is reminded, in their own hours', async () => {
    await broughtToCascade(store.approvals, 'r2', '40003000016');
    const away = { person: 'mei', from: monday + 12 * hour, to: monday + 36 * hour, saidBy: 'mei', saidAt: monday };
    await createAbsences(database.connection).keep({ id: 'mei 1', ...away, ended: null });
    const { out } = await rhythm(await numberOf('r2'));
    expect(out).toContain(
      'Tue 24 Nov, 10:00 Europe/Warsaw  reminder to Tomasz Zielinski, in place of Mei Chen: Vote of Chief Accountant',
    );
    expect(out).toContain('Wed 25 Nov, 9:00 Europe/Riga  reminder to Mei Chen: Vote of Chief Accountant');
  });

  it('says to whom a check is given that nobody answers', async () => {
    await broughtToTheCheck(store.approvals, 'r3', '40003000024');
    const { lines } = await rhythm(await numberOf('r3'));
    expect(lines[2]).toBe(
      '  Tue 24 Nov, 9:00 Europe/London  the security check is given to David Stern, to be classified by hand',
    );
    expect(lines[3]).toContain('Europe/London  reminder to David Stern');
  });

  it('says why nothing is sent: it has ended, or waits for the company', async () => {
    await broughtToCascade(store.approvals, 'r4', '40003000032');
    await store.approvals.tell('r4', { type: 'withdrawn', by: 'jan', reason: 'no more', delivery: 'w' });
    expect((await rhythm(await numberOf('r4'))).lines[1]).toBe('It has ended in withdrawn: nothing is sent any more.');
    const {
      type: _,
      number: __,
      attribute: ___,
      document: ____,
      ...start
    } = contractStarted({
      entity: 'aurora-lv',
      products: [],
      standard: true,
    });
    const told = await store.approvals.start({ ...start, id: 'r5', process: 'contract', delivery: 'r5' });
    if (!told.ok) throw new Error(told.refusal.type);
    await store.approvals.tell('r5', { type: 'company looked at', attribute: null, delivery: 'r5 looked' });
    const joined = { type: 'company approval joined', approval: 'r1', number: 'CA-2026-0001' } as const;
    await store.approvals.tell('r5', { ...joined, delivery: 'r5 joined' });
    expect((await rhythm(await numberOf('r5'))).lines[1]).toBe(
      'It waits for the company approval CA-2026-0001: nothing is sent until that ends.',
    );
  });

  it('gives the same as JSON', async () => {
    const { out } = await rhythm('CA-2026-0001', '--json');
    expect(JSON.parse(out)).toMatchObject({
      number: 'CA-2026-0001',
      more: true,
      comings: expect.arrayContaining([expect.objectContaining({ is: 'escalation', to: 'elena' })]),
    });
  });

  it.each<[string[], RegExp]>([
    [[], /^Give one number/],
    [['CA-2026-0001', 'CA-2026-0002'], /^Give one number/],
    [['twelve'], /^"twelve" is no number/],
    [['CA-2026-0999'], /^There is no approval CA-2026-0999 in this database\.\n$/],
  ])('ends with 2 and says what to do: %j', async (args, said) => {
    const { code, out, err } = await rhythm(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
  });
});
