import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { announce, linkedRuns, patience, seed } from '../support/run.ts';
import { linkedHistories } from './property.ts';
import { createLinkedTally } from './tally.ts';

describe('any history of several contracts and the approvals of their companies', () => {
  const tally = createLinkedTally();

  it(
    'keeps what must hold of each and between them, and all come to an end when people are diligent',
    async () => {
      announce('linked histories', linkedRuns);
      await fc.assert(linkedHistories(tally.count), { numRuns: linkedRuns, seed });
    },
    patience,
  );

  it('meets all that the link is about', () => {
    if (process.env.PROPERTY_TALLY) process.stdout.write(`${JSON.stringify(tally.seen(), null, 2)}\n`);
    expect(tally.unseen()).toEqual([]);
  });
});
