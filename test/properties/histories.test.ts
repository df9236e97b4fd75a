import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyHistories } from './property.ts';
import { announce, patience, runs, seed } from './support/run.ts';
import { createTally } from './support/tally.ts';

describe('any history of a company approval', () => {
  const tally = createTally();

  it(
    'keeps what must hold, and comes to an end when people are diligent',
    () => {
      announce('histories');
      fc.assert(companyHistories(tally.count), { numRuns: runs, seed });
    },
    patience,
  );

  it('goes everywhere that an approval can go, and meets every refusal', () => {
    if (process.env.PROPERTY_TALLY) process.stdout.write(`${JSON.stringify(tally.seen(), null, 2)}\n`);
    expect(tally.unseen()).toEqual([]);
  });
});
