import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createOutbox, type Outbox, type Taken } from '../../../models/outbox/outbox.ts';
import { startOf, storeOn } from '../../support/approvals.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

const lease = 30_000;
/** Later than what was written at the start, which is due at once. */
const soon = Date.now() + 60_000;

let database: FreshDatabase;
let outbox: Outbox;
beforeEach(async () => {
  database = await freshDatabase();
  const { approvals } = await storeOn(database.connection);
  await approvals.start(startOf('a1', '40003000008'));
  outbox = createOutbox(database.connection, { lease });
});
afterEach(() => database.close());

async function taken(at: number): Promise<Taken> {
  const one = await outbox.take('a1', at);
  if (!one) throw new Error('nothing is due');
  return one;
}

describe('an entry of an outbox', () => {
  it('is in one pair of hands at a time, and in others when its lease has ended', async () => {
    const first = await taken(soon);
    expect((await outbox.take('a1', soon))?.entry.key).not.toBe(first.entry.key);
    const again = await taken(soon + lease);
    expect(again.entry).toMatchObject({ key: first.entry.key, fence: 2, attempts: 2 });
    expect(await outbox.settle(first, { is: 'confirmed' })).toBe(false);
    expect(await outbox.settle(again, { is: 'confirmed' })).toBe(true);
  });

  it('is doubtful since its first attempt, however often those who take it are killed', async () => {
    expect((await taken(soon)).doubtfulSince).toBeNull();
    expect((await taken(soon + lease)).doubtfulSince).toBe(soon);
    expect((await taken(soon + 2 * lease)).doubtfulSince).toBe(soon);
  });

  it('stays doubtful when an attempt fails before it has looked up the one before', async () => {
    await taken(soon);
    const second = await taken(soon + lease);
    await outbox.settle(second, { is: 'pending', why: 'rate limited', pause: 0 });
    expect((await taken(soon + 2 * lease)).doubtfulSince).toBe(soon);
  });

  it('is not doubtful when the only attempt surely came to nothing', async () => {
    await outbox.settle(await taken(soon), { is: 'pending', why: 'refused a connection', pause: 0 });
    expect((await taken(soon)).doubtfulSince).toBeNull();
  });

  it('is held on to before it is carried out late, unless somebody else has taken it', async () => {
    const first = await taken(soon);
    expect(await outbox.hold(first, soon + lease - 1)).toBe(true);
    expect(await outbox.take('a1', soon + lease)).toBeNull();
    await taken(soon + 2 * lease);
    expect(await outbox.hold(first, soon + 2 * lease)).toBe(false);
  });
});
