import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { announce, patience, runs, seed } from '../support/run.ts';
import { contractHistories } from './property.ts';

describe('any history of a contract approval', () => {
  const ends = new Set<string>();

  it(
    'keeps what must hold, replays to the same state, and comes to an end when people are diligent',
    () => {
      announce('histories of contracts');
      const histories = contractHistories(({ known }) => ends.add(known.approval.status));
      fc.assert(histories, { numRuns: runs, seed });
    },
    patience,
  );

  it('meets every end, and approvals that still run', () => {
    expect([...ends].sort()).toEqual(['failure', 'running', 'success', 'withdrawn']);
  });
});
