import { isDeepStrictEqual } from 'node:util';
import { processOf } from '../../../flows/processes.ts';
import { replay } from '../../../models/approvals/replay.ts';
import { chainFault } from '../../../models/chain.ts';
import { employees } from '../support/people.ts';
import { type Played, personOf } from '../support/telling.ts';

/** What is wrong with a history as a whole; null when nothing is. */
type WholeInvariant = (world: Played) => string | null;

const theChainVerifies: WholeInvariant = ({ history }) => chainFault(history);

const names = new RegExp(`"(${employees.join('|')})"`);

const theChainNamesNobody: WholeInvariant = ({ history }) => {
  const entry = history.find(({ body }) => names.test(body));
  return entry ? `entry ${entry.seq} does` : null;
};

const theKeysOfEffectsAreUnique: WholeInvariant = ({ effects }) => {
  const keys = new Set(effects.map(({ key }) => key));
  return keys.size === effects.length ? null : `${effects.length} effects have ${keys.size} keys`;
};

const anyPrefixReplaysToTheSameState: WholeInvariant = ({ history, states, organizations, known }) => {
  const factsOf = (id: string) => {
    const found = organizations.get(id);
    if (!found) throw new Error(`the history names an organization that never was: ${id}`);
    return found;
  };
  const again = [...replay(history, { process: processOf(known.approval), factsOf, personOf })];
  if (again.length !== states.length) return `${again.length} entries made ${states.length} states`;
  const differing = again.findIndex((state, index) => !isDeepStrictEqual(state, states[index]));
  return differing === -1 ? null : `${differing + 1} entries do not`;
};

export const wholeInvariants = {
  'the chain verifies': theChainVerifies,
  'the chain names nobody': theChainNamesNobody,
  'the keys of effects are unique': theKeysOfEffectsAreUnique,
  'any prefix replays to the same state': anyPrefixReplaysToTheSameState,
} as const satisfies Readonly<Record<string, WholeInvariant>>;

/** Throws, naming the invariant, when one does not hold of a history as a whole. */
export function holdAsAWhole(world: Played): void {
  for (const [name, invariant] of Object.entries(wholeInvariants)) {
    const fault = invariant(world);
    if (fault !== null) throw new Error(`${name}: ${fault}`);
  }
}
