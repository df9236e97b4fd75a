import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chainFault } from '../../../models/chain.ts';
import { broughtToCascade, startOf, storeOn } from '../../support/approvals.ts';
import { vote } from '../../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../../support/mongo.ts';

let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

const fifty = Array.from({ length: 50 }, (_, racer) => racer);

describe('fifty racers', () => {
  it('start one approval of a company: one wins, the others are told its number', async () => {
    const { approvals } = await storeOn(database.connection);
    const told = await Promise.all(fifty.map((racer) => approvals.start(startOf(`a${racer}`, '40003000008'))));
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    const number = told.find(({ ok }) => ok)?.approval?.number;
    for (const one of told) {
      if (!one.ok) expect(one.refusal).toMatchObject({ type: 'approval running', number });
    }
  });

  it('vote on one task through two stores: one vote counts, every refusal says why, the chain verifies', async () => {
    const one = await storeOn(database.connection);
    const other = await storeOn(database.connection);
    await broughtToCascade(one.approvals, 'a1', '40003000008');
    const told = await Promise.all(
      fifty.map((racer) =>
        (racer % 2 ? one : other).approvals.tell('a1', {
          ...vote('t2', racer % 3 ? 'mei' : 'tom'),
          delivery: `racer ${racer}`,
        }),
      ),
    );
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { ok, ...rest } of told) {
      if (!ok) expect(rest).toMatchObject({ refusal: { type: 'already voted' } });
    }
    const approval = await one.approvals.get('a1');
    expect(approval?.seats[0]?.votes).toHaveLength(1);
    expect(chainFault(await one.approvals.history('a1'))).toBeNull();
  });

  it('start fifty companies at once: every number is given once', async () => {
    const { approvals } = await storeOn(database.connection);
    const told = await Promise.all(fifty.map((racer) => approvals.start(startOf(`a${racer}`, `5000${racer}`))));
    const numbers = told.map(({ approval }) => approval?.number);
    expect(new Set(numbers).size).toBe(50);
  });
});

describe('a repeated delivery', () => {
  it('changes nothing, however often it comes', async () => {
    const { approvals } = await storeOn(database.connection);
    await broughtToCascade(approvals, 'a1', '40003000008');
    const ballot = { ...vote('t2', 'mei'), delivery: 'one click' };
    const first = await approvals.tell('a1', ballot);
    const again = await Promise.all([approvals.tell('a1', ballot), approvals.tell('a1', ballot)]);
    expect(first.ok).toBe(true);
    for (const told of again) expect(told).toMatchObject({ refusal: { type: 'delivered before' } });
    expect(await approvals.get('a1')).toEqual(first.approval);
  });
});
