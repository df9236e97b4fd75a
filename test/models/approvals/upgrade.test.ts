import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { broughtToCascade, broughtToTheCheck, startOf, storeOn } from '../../support/approvals.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

describe('approvals that an earlier release has kept', () => {
  it('still hold their company while they run', async () => {
    const before = await storeOn(database.connection);
    await broughtToCascade(before.approvals, 'a1', '40003000008');
    const collection = database.connection.collection('approvals');
    await collection.updateMany({}, { $unset: { holds: '' } });
    await collection.dropIndex('holds_1');
    await collection.createIndex({ company: 1 }, { name: 'one running per company', unique: true });

    const { approvals } = await storeOn(database.connection);
    const told = await approvals.start(startOf('a2', '40003000008'));
    expect(told).toMatchObject({ ok: false, refusal: { type: 'approval running', id: 'a1' } });
    expect((await collection.indexes()).map(({ name }) => name)).not.toContain('one running per company');
  });

  it('are still asked about at the verification service', async () => {
    const before = await storeOn(database.connection);
    await broughtToCascade(before.approvals, 'a1', '40003000008');
    await broughtToTheCheck(before.approvals, 'a2', '40003000009');
    const collection = database.connection.collection('approvals');
    await collection.updateMany({}, { $unset: { checkOpen: '' } });
    await collection.dropIndex('checkOpen_1');

    const { approvals } = await storeOn(database.connection);
    expect(await approvals.withOpenCheck()).toEqual(['a2']);
  });
});
