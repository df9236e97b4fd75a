import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFilesInUse, filesOf } from '../../../models/approvals/files-in-use.ts';
import { broughtToCascade, storeOn } from '../../support/approvals.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

/** Every id of a stored file anywhere in a state: whatever has an id and a hash. */
function everyFile(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'sha256' in value && 'id' in value ? [String(value.id)] : [];
  return [...own, ...Object.values(value).flatMap(everyFile)];
}

describe('the files that are in use', () => {
  it('are all that an approval names, wherever it names them', async () => {
    const { approvals } = await storeOn(database.connection);
    await broughtToCascade(approvals, 'a1', '40003000008');
    const approval = await approvals.get('a1');
    if (!approval) throw new Error('no approval');
    const named = new Set(everyFile(approval));
    expect(named.size).toBeGreaterThan(2);
    expect(new Set(filesOf(approval))).toEqual(named);
    const used = await createFilesInUse(database.connection)([...named, 'nobody names this']);
    expect(used).toEqual(named);
  });
});
