import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { invariants } from './invariants/every.ts';
import { wholeInvariants } from './invariants/whole.ts';
import { bugs, wholeBugs } from './planted/bugs.ts';
import type { Folds } from './planted/wrong.ts';
import { played } from './support/play.ts';
import { patience } from './support/run.ts';
import { type Story, story } from './support/steps.ts';
import type { Played, Told } from './support/telling.ts';

/** Whether some history shows the bug. The chance is the same each time, and what else a bug breaks is not asked. */
function isNoticed(shows: (told: Story) => boolean): boolean {
  const { failed } = fc.check(
    fc.property(story, (told) => !shows(told)),
    { numRuns: 2_000, seed: 1, endOnFailure: true },
  );
  return failed;
}

function after(story: Story, folds: Folds, broken: (told: Told) => boolean): boolean {
  let noticed = false;
  const watch = (told: Told) => {
    noticed ||= broken(told);
    if (noticed) throw new Error('noticed');
  };
  try {
    played(story, watch, folds);
  } catch {
    return noticed;
  }
  return noticed;
}

function asAWhole(story: Story, folds: Folds, broken: (world: Played) => boolean): boolean {
  try {
    return broken(played(story, () => undefined, folds));
  } catch {
    return false;
  }
}

const planted = <N extends string>(all: Readonly<Record<N, Readonly<Record<string, Folds>>>>) =>
  Object.keys(all).flatMap((key) => {
    const name = key as N;
    return Object.entries(all[name]).map(([bug, folds]) => ({ name, bug, folds }));
  });

describe('what must hold after each event', () => {
  it.each(planted(bugs))(
    '$name: it is noticed when $bug',
    ({ name, folds }) => {
      expect(isNoticed((told) => after(told, folds, (one) => invariants[name](one) !== null))).toBe(true);
    },
    patience,
  );
});

describe('what must hold of a history', () => {
  it.each(planted(wholeBugs))(
    '$name: it is noticed when $bug',
    ({ name, folds }) => {
      expect(isNoticed((told) => asAWhole(told, folds, (world) => wholeInvariants[name](world) !== null))).toBe(true);
    },
    patience,
  );
});
