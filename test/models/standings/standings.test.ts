import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CompanyStanding, StandingEvent } from '../../../flows/standing.ts';
import { createStandingOutbox, type Setback, type StandingMessage } from '../../../models/standings/standing-outbox.ts';
import { createStandings, type Standings } from '../../../models/standings/standings.ts';
import { freshDatabase } from '../../support/mongo.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-24T09:00:00Z');
const on = (days: number) => start + days * day;
const started = (approval: string, days: number): StandingEvent => ({
  type: 'approval started',
  approval,
  number: `CA-${approval}`,
  initiator: 'jan',
  at: on(days),
});
const approved = (approval: string, days: number): StandingEvent => ({
  type: 'approved',
  approval,
  forDays: 180,
  at: on(days),
});

let database: Awaited<ReturnType<typeof freshDatabase>>;
let standings: Standings;
let companies = 0;
const committed: string[] = [];
const newCompany = () => {
  companies += 1;
  return `LV:${companies}`;
};

beforeAll(async () => {
  database = await freshDatabase();
  standings = await createStandings(database.connection, { committed: (company) => committed.push(company) });
});
afterAll(() => database.close());

/** A CRM and people who remember what they were given; both can be made to fail. */
function outside(now: number) {
  const shown = new Map<string, Pick<CompanyStanding, 'attribute' | 'underApproval'>>();
  const told: StandingMessage[] = [];
  const clock = { now };
  const trouble: { next: Setback | null } = { next: null };
  const fails = () => {
    if (trouble.next) throw trouble.next;
  };
  const outbox = createStandingOutbox({
    connection: database.connection,
    show: async (company, { attribute, underApproval }) => {
      fails();
      shown.set(company, { attribute, underApproval });
    },
    tellPerson: async (message) => {
      fails();
      told.push(message);
    },
    setbackOf: (error) => error as Setback,
    now: () => clock.now,
    lease: 60_000,
  });
  return { shown, told, clock, trouble, outbox };
}

describe('a company’s standing in the database', () => {
  it('keeps what was decided, and says that it was written', async () => {
    const company = newCompany();
    expect((await standings.standing(company)).attribute).toBeNull();
    expect(await standings.apply(company, started('1', 0), 'd1')).toBe(true);
    expect(await standings.apply(company, approved('1', 5), 'd2')).toBe(true);
    expect(await standings.standing(company)).toMatchObject({
      attribute: { name: 'Approved', by: '1' },
      wakeAt: on(171),
    });
    expect(committed.filter((one) => one === company)).toHaveLength(2);
  });

  it('is not changed by a delivery that comes again, also after a newer approval’s', async () => {
    const company = newCompany();
    await standings.apply(company, started('1', 0), 'd1');
    await standings.apply(company, approved('1', 5), 'd2');
    await standings.apply(company, started('2', 100), 'd3');
    await standings.apply(company, approved('2', 105), 'd4');
    const before = await standings.standing(company);
    for (const [event, delivery] of [
      [started('1', 0), 'd1'],
      [approved('1', 5), 'd2'],
      [approved('1', 5), 'the same by another way'],
    ] as const) {
      expect(await standings.apply(company, event, delivery)).toBe(false);
    }
    expect(await standings.standing(company)).toEqual(before);
  });

  it('takes twenty at once, each once', async () => {
    const company = newCompany();
    const names = Array.from({ length: 20 }, (_, index) => `a${index}`);
    await Promise.all(
      [...names, ...names].map((name) =>
        standings.apply(company, { type: 'withdrawn', approval: name, at: on(1) }, name),
      ),
    );
    expect([...(await standings.standing(company)).ended].sort()).toEqual([...names].sort());
  });

  it('is told of time when its time has come, and only then', async () => {
    const company = newCompany();
    await standings.apply(company, started('1', 0), 'd1');
    await standings.apply(company, approved('1', 5), 'd2');
    await standings.due(on(170));
    expect((await standings.standing(company)).renewalOfferedAt).toBeNull();
    await standings.due(on(171));
    expect((await standings.standing(company)).renewalOfferedAt).toBe(on(171));
    await standings.due(on(185));
    expect((await standings.standing(company)).attribute).toBeNull();
    await standings.due(on(1_000));
    expect(await standings.due(on(2_000))).toBe(0);
  });
});

describe('what a standing wants outside', () => {
  it('is carried out once, the message with a key of its own', async () => {
    const company = newCompany();
    const { outbox, shown, told, clock } = outside(on(5));
    await standings.apply(company, started('1', 0), 'd1');
    await standings.apply(company, approved('1', 5), 'd2');
    await outbox.deliver(company);
    expect(shown.get(company)).toMatchObject({ attribute: { name: 'Approved' }, underApproval: null });
    clock.now = on(171);
    await standings.due(clock.now);
    await Promise.all([1, 2, 3].map(() => outbox.deliver(company)));
    expect(told).toEqual([
      { type: 'offer renewal', to: 'jan', until: on(185), company, key: `standing ${company} 3.0` },
    ]);
    expect(await outbox.deliver(company)).toBe(0);
  });

  it('shows the newest state, never an older one over it', async () => {
    const company = newCompany();
    const { outbox, shown } = outside(on(10));
    let slow: (() => void) | undefined;
    const writes: (string | null)[] = [];
    const slowOutbox = createStandingOutbox({
      connection: database.connection,
      show: async (_, { underApproval }) => {
        const mine = underApproval?.id ?? null;
        if (writes.length === 0 && !slow) await new Promise<void>((go) => (slow = go));
        writes.push(mine);
      },
      tellPerson: async () => undefined,
      lease: 60_000,
      setbackOf: () => ({ again: true, retryAfter: null, why: '' }),
      now: () => on(10),
    });
    await standings.apply(company, started('1', 0), 'd1');
    const slowly = slowOutbox.deliver(company);
    while (!slow) await new Promise((soon) => setImmediate(soon));
    await standings.apply(company, approved('1', 5), 'd2');
    await outbox.deliver(company);
    expect(shown.get(company)?.underApproval).toBeNull();
    slow();
    await slowly;
    expect(writes).toEqual(['1', null]);
  });

  it('waits and comes again when it did not go through', async () => {
    const company = newCompany();
    const { outbox, shown, trouble, clock } = outside(on(5));
    await standings.apply(company, started('1', 0), 'd1');
    trouble.next = { again: true, retryAfter: 120_000, why: 'busy' };
    expect(await outbox.deliver(company)).toBe(0);
    trouble.next = null;
    clock.now += 119_000;
    expect(await outbox.deliver(company)).toBe(0);
    clock.now += 1_000;
    expect(await outbox.deliver(company)).toBe(1);
    expect(shown.get(company)?.underApproval).toMatchObject({ id: '1', number: 'CA-1' });
  });

  it('is parked and can be seen when it never will', async () => {
    const company = newCompany();
    const { outbox, trouble, clock } = outside(on(5));
    await standings.apply(company, started('1', 0), 'd1');
    trouble.next = { again: false, retryAfter: null, why: 'no such company' };
    await outbox.deliver(company);
    clock.now += 10 * day;
    expect(await outbox.deliver(company)).toBe(0);
    expect((await outbox.parked()).filter((one) => one.company === company)).toMatchObject([
      { entry: { why: 'no such company' } },
    ]);
  });

  it('is taken up again when a deliverer died on it', async () => {
    const company = newCompany();
    const { outbox, clock } = outside(on(5));
    await standings.apply(company, started('1', 0), 'd1');
    await database.connection
      .collection<{ _id: string }>('companyStandings')
      .updateOne({ _id: company }, { $set: { 'outbox.0.nextAt': clock.now + 60_000 }, $inc: { 'outbox.0.fence': 1 } });
    expect(await outbox.deliver(company)).toBe(0);
    clock.now += 60_000;
    expect(await outbox.deliver(company)).toBe(1);
  });
});
