import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { approvalModel } from '../../models/approvals/approval-document.ts';
import { createNotices } from '../../models/notices/notices.ts';
import { createOutbox } from '../../models/outbox/outbox.ts';
import { createPosts } from '../../models/posts/posts.ts';
import { createStandings } from '../../models/standings/standings.ts';
import { storeOn } from '../support/approvals.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';

let database: FreshDatabase;
/** What was looked for, by collection. */
let looks: { collection: string; filter: Record<string, unknown> }[];

beforeEach(async () => {
  database = await freshDatabase();
  looks = [];
});
afterEach(() => database.close());

function watch(): void {
  database.connection.set('debug', (collection: string, method: string, ...args: unknown[]) => {
    const filter = method === 'distinct' ? args[1] : args[0];
    if (['find', 'findOne', 'distinct'].includes(method)) {
      looks.push({ collection, filter: (filter ?? {}) as Record<string, unknown> });
    }
  });
}

/** The looks for which the database reads every document. */
async function scans(): Promise<unknown[]> {
  const found: unknown[] = [];
  database.connection.set('debug', false);
  for (const look of looks) {
    const plan = await database.connection.db?.collection(look.collection).find(look.filter).explain('queryPlanner');
    if (JSON.stringify(plan).includes('COLLSCAN')) found.push(look);
  }
  return found;
}

describe('what is looked for again and again is found by an index', () => {
  it('among approvals and their outboxes', async () => {
    const { approvals } = await storeOn(database.connection);
    const outbox = createOutbox(database.connection, { lease: 1 });
    watch();
    await approvals.due(Date.now());
    await approvals.undrawn();
    await approvals.withOpenCheck();
    await approvals.holding('company', 'LV:40003000001');
    await approvals.byNumber('CA-2026-0001');
    await approvals.withContractNumber('12-A/26');
    await approvals.waitingFor('anna');
    await approvals.awaitingOriginals();
    await approvals.offered(['teams:01ABC', 'teams:01DEF']);
    await approvals.startedBy('jan');
    await approvals.lastContractWith('LV:40003000001');
    await outbox.due();
    expect(looks.length).toBeGreaterThanOrEqual(12);
    expect(await scans()).toEqual([]);
  });

  it('among notices, posts and standings', async () => {
    const notices = await createNotices(database.connection);
    const posts = await createPosts(database.connection, { lease: 1 });
    const standings = await createStandings(database.connection, { committed: () => undefined });
    watch();
    await notices.people(Date.now());
    await notices.waiting('mei', Date.now(), 10);
    await notices.begun('mei', Date.now());
    await notices.in('m1');
    await notices.messagesAbout('a1');
    await posts.of('a1');
    await posts.at('C1', '1.2');
    await posts.mayStandUnnoted('card');
    await standings.due(Date.now());
    expect(looks.length).toBeGreaterThanOrEqual(9);
    expect(await scans()).toEqual([]);
  });

  it('also where an earlier release has left indexes that were never used', async () => {
    const { collection } = approvalModel(database.connection);
    const partialFilterExpression = { wakeAt: { $type: 'number' } };
    await collection.createIndex({ wakeAt: 1 }, { partialFilterExpression });
    const state = { tasks: [{ id: 't1', state: { is: 'open' } }], checks: [] };
    await collection.insertOne({ _id: 'a1', number: 'CA-2026-0001', status: 'running', state } as never);
    const { approvals } = await storeOn(database.connection);
    watch();
    // Its tasks are of a time before anybody was reminded of them.
    expect(await approvals.due(Date.now())).toEqual(['a1']);
    expect(await scans()).toEqual([]);
  });
});
