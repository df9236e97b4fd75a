import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Approval } from '../../../flows/approval.ts';
import { contractApproval } from '../../../flows/contract-approval.ts';
import { decide } from '../../../flows/decide.ts';
import type { ApprovalEvent, Happening } from '../../../flows/event.ts';
import { contractOrganization, contractStarted } from '../../support/contracts.ts';
import { monday } from '../../support/flows.ts';
import { announce, patience, runs, seed } from '../support/run.ts';
import { people, possible } from './happenings.ts';
import { broken } from './invariants.ts';

const organization = contractOrganization();
/** Mostly all goes well, or nothing would ever be signed. */
const luck = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 39 }) },
  { weight: 1, arbitrary: fc.integer({ min: 40, max: 99 }) },
);
const step = fc.record({
  choice: fc.nat(6),
  luck,
  /** Mostly whoever must act; sometimes anybody. */
  by: fc.integer({ min: 0, max: 4 * people.length }).map((index) => people[index] ?? null),
  /** An event of before comes again. */
  again: fc.integer({ min: 0, max: 199 }).map((index) => (index < 20 ? index : null)),
  withdraw: fc.integer({ min: 0, max: 400 }).map((chance) => chance === 0),
});
const story = fc.record({
  standard: fc.boolean(),
  paper: fc.boolean(),
  steps: fc.array(step, { minLength: 30, maxLength: 120 }),
});

interface World {
  approval: Approval;
  told: readonly ApprovalEvent[];
  refused: number;
}

function told(world: World, event: ApprovalEvent): World {
  const decision = decide(world.approval, event, organization, contractApproval);
  const wrong = broken({ before: world.approval, event, decision });
  if (wrong.length > 0) throw new Error(`${event.type}: ${wrong.join(', ')} does not hold`);
  if (!decision.ok) return { ...world, refused: world.refused + 1 };
  return { ...world, approval: decision.approval, told: [...world.told, event] };
}

function begun(standard: boolean, paper: boolean): World {
  const start = {
    ...contractStarted({ standard, signing: paper ? 'paper' : 'e-signature' }),
    at: monday,
    delivery: 'start',
  };
  const decision = decide(null, start, organization, contractApproval);
  if (!decision.ok) throw new Error(decision.refusal.type);
  return { approval: decision.approval, told: [start], refused: 0 };
}

function played({ standard, paper, steps }: typeof story extends fc.Arbitrary<infer S> ? S : never): World {
  return steps.reduce(
    (world, { choice, luck, by, again, withdraw }, index) => {
      const at = monday + (index + 1) * 60_000;
      const before = again === null ? undefined : world.told.at(-1 - (again % world.told.length));
      const all = possible(world.approval, luck, by);
      const next: Happening | undefined = withdraw
        ? { type: 'withdrawn', by: by ?? 'jan', reason: 'no longer wanted' }
        : (before ?? all[choice % Math.max(1, all.length)]);
      return next ? told(world, { ...next, at, delivery: `d${index}` }) : world;
    },
    begun(standard, paper),
  );
}

describe('any history of a contract approval', () => {
  const ends = new Map<string, number>();

  it(
    'keeps what must hold, replays to the same state, and comes to an end when people are diligent',
    () => {
      announce('histories of contracts');
      fc.assert(
        fc.property(story, (plan) => {
          const world = played(plan);
          expect(replayed(world.told)).toEqual(world.approval);
          const { status } = diligent(world).approval;
          expect(status).not.toBe('running');
          ends.set(world.approval.status, (ends.get(world.approval.status) ?? 0) + 1);
        }),
        { numRuns: runs, seed },
      );
    },
    patience,
  );

  it('meets every end, and approvals that still run', () => {
    expect([...ends.keys()].sort()).toEqual(['failure', 'running', 'success', 'withdrawn']);
  });
});

function replayed(events: readonly ApprovalEvent[]): Approval | null {
  return events.reduce<Approval | null>((approval, event) => {
    const decision = decide(approval, event, organization, contractApproval);
    return decision.ok ? decision.approval : approval;
  }, null);
}

/** Everyone does at once what is to be done, and all goes well. */
function diligent(world: World): World {
  let now = world;
  for (let round = 0; round < 200 && now.approval.status === 'running'; round += 1) {
    for (const happening of possible(now.approval, 0, null)) {
      now = told(now, {
        ...happening,
        at: now.approval.at + 1,
        delivery: `end ${round} ${now.told.length} ${now.refused}`,
      });
    }
  }
  return now;
}
