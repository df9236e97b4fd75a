import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyApproval } from '../../flows/company-approval.ts';
import { replay } from '../../models/approvals/replay.ts';
import { chainFault } from '../../models/chain.ts';
import { hold } from './invariants/every.ts';
import { finished } from './support/finished.ts';
import { employees } from './support/people.ts';
import { played } from './support/play.ts';
import { announce, patience, runs, seed } from './support/run.ts';
import { story } from './support/steps.ts';
import { createTally } from './support/tally.ts';
import { type Played, personOf } from './support/world.ts';

const names = new RegExp(`"(${employees.join('|')})"`);

function organizationFrom({ organizations }: Played, id: string) {
  const found = organizations.get(id);
  if (!found) throw new Error(`the history names an organization that never was: ${id}`);
  return found;
}

/** What holds of a history as a whole. */
function holdsOf(world: Played): void {
  const { history, states, effects } = world;
  const fault = chainFault(history);
  if (fault !== null) throw new Error(`the chain verifies: ${fault}`);
  const named = history.find(({ body }) => names.test(body));
  if (named) throw new Error(`the chain names nobody: entry ${named.seq} does`);
  const keys = effects.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) throw new Error('the keys of effects are unique: they are not');

  let prefix = 0;
  const factsOf = (id: string) => organizationFrom(world, id);
  for (const state of replay(history, { process: companyApproval, factsOf, personOf })) {
    if (!isDeepStrictEqual(state, states[prefix]))
      throw new Error(`any prefix replays to the same state: ${prefix + 1} entries do not`);
    prefix += 1;
  }
  if (prefix !== states.length) throw new Error('any prefix replays to the same state: entries are missing');
}

describe('any history of a company approval', () => {
  const tally = createTally();

  function tryHistories(numRuns: number, from: number): void {
    const holds = fc.property(story, (told) => {
      const world = played(told, hold);
      holdsOf(world);
      tally.note(world);
      holdsOf(finished(world, hold));
    });
    fc.assert(holds, { numRuns, seed: from });
  }

  it(
    'keeps what must hold, and comes to an end when people are diligent',
    () => {
      announce('histories');
      tryHistories(runs, seed);
    },
    patience,
  );

  it(
    'goes everywhere that an approval can go, and meets every refusal',
    () => {
      // What is rare may not have come yet: then there are some more histories.
      for (let more = 1; tally.unseen().length > 0 && more <= 10; more += 1) tryHistories(300, seed + more);
      expect(tally.unseen()).toEqual([]);
    },
    patience,
  );
});
