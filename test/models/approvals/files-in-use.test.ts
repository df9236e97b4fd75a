import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFilesInUse, filesOf } from '../../../models/approvals/files-in-use.ts';
import { type ContractSituation, contractEvents, contractSituation } from '../../cards/contract-stories.ts';
import { broughtToCascade, storeOn } from '../../support/approvals.ts';
import { fileNamed } from '../../support/contracts.ts';
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

  it('are all that a contract names: what was made of a template, the answers of the counterparty, what is archived', async () => {
    const { approvals } = await storeOn(database.connection);
    await broughtToCascade(approvals, 'a1', '40003000008');
    const contract = contractSituation('the counterparty disagrees').contract;
    const archived = contractSituation('the documents are checked').contract?.originals;
    const exchanges = contract?.exchanges.map((one) => ({
      ...one,
      answer: one.answer?.is === 'protocol' ? { ...one.answer, file: fileNamed('protocol.pdf') } : one.answer,
    }));
    const recorded = { is: 'approved', name: 'Laura', at: 1, recorded: { by: 'jan', proof: fileNamed('letter.pdf') } };
    const state = { ...contract, originals: archived, exchanges: [...(exchanges ?? []), { answer: recorded }] };
    await database.connection
      .collection<{ _id: string }>('approvals')
      .updateOne({ _id: 'a1' }, { $set: { 'state.contract': state, 'state.documents': [], 'state.offers': [] } });
    const named = everyFile(state);
    expect(named).toEqual(
      expect.arrayContaining(['f1', 'f2', 'file protocol.pdf', 'file letter.pdf', 'file signed.pdf']),
    );
    const filesInUse = createFilesInUse(database.connection);
    for (const id of named) expect(await filesInUse([id])).toContain(id);
  });

  it('are found in whichever situation a contract is', () => {
    for (const situation of Object.keys(contractEvents) as ContractSituation[]) {
      const approval = contractSituation(situation);
      expect(new Set(filesOf(approval))).toEqual(new Set(everyFile(approval)));
    }
  });
});
