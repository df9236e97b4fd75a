import fc from 'fast-check';
import type { PersonId } from '../../../flows/facts.ts';
import { type Move, move } from './moves.ts';
import { employees } from './people.ts';
import { type Reorganization, reorganization } from './reorganized.ts';

/** What happens next in a history. */
export type Step =
  /**
   * Some try things, all seeing the approval as it stood `age` states ago: an old card. They arrive in this order or turned round, each
   * alone or all in one write, so many ms after the one before by the sender's clock, which may go wrong.
   */
  | { is: 'tried'; moves: readonly Move[]; age: number; turnedRound: boolean; together: boolean; after: Pause }
  /** An earlier delivery comes again. */
  | { is: 'delivered again'; earlier: number; after: Pause }
  /** The organization changes; the approval is told of it at once, or some time later or never. */
  | { is: 'reorganized'; change: Reorganization; told: boolean };

/** In ms; or as long as it takes until time alone changes something. */
export type Pause = number | 'until it wakes';

/** Where a story begins: its initiator and everyone else have done their part until here. */
export const situations = [
  'preparation',
  'too many files',
  'security check',
  'a refusal',
  'a silent service',
  'cascade',
] as const;
export type Situation = (typeof situations)[number];

export interface Story {
  initiator: PersonId;
  from: Situation;
  steps: readonly Step[];
}

const minute = 60_000;
const hour = 60 * minute;
const after: fc.Arbitrary<Pause> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, minute) },
  { weight: 3, arbitrary: fc.integer({ min: hour, max: 60 * hour }) },
  { weight: 2, arbitrary: fc.constant('until it wakes' as const) },
  fc.integer({ min: -3 * hour, max: -1 }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record({
      is: fc.constant('tried' as const),
      moves: fc.oneof(
        { weight: 5, arbitrary: fc.array(move, { minLength: 1, maxLength: 1 }) },
        fc.array(move, { minLength: 2, maxLength: 4 }),
      ),
      age: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(3)),
      turnedRound: fc.boolean(),
      together: fc.boolean(),
      after,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ is: fc.constant('delivered again' as const), earlier: fc.nat(20), after }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('reorganized' as const), change: reorganization, told: fc.boolean() }),
  },
);

/** A company approval from its start: whoever begins it, whatever follows. */
export const story: fc.Arbitrary<Story> = fc.record({
  initiator: fc.oneof({ weight: 2, arbitrary: fc.constant('jan') }, fc.constantFrom(...employees)),
  from: fc.constantFrom(...situations, 'preparation', 'cascade', 'cascade', 'cascade', 'cascade'),
  steps: fc.array(step, { minLength: 5, maxLength: 40, size: 'max' }),
});
