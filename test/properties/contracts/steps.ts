import fc from 'fast-check';
import { type Luck, people } from './happenings.ts';

/** What happens next in a contract's history: somebody does one of the things that there are to do. */
export interface Step {
  choice: number;
  luck: Luck;
  by: string | null;
  again: number | null;
  withdraw: boolean;
  /** Nothing happens until time alone changes something. */
  wakes: boolean;
}

export interface Story {
  standard: boolean;
  paper: boolean;
  steps: readonly Step[];
}

/** Mostly all goes well, or nothing would ever be signed. */
export const luck: fc.Arbitrary<Luck> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 39 }) },
  { weight: 1, arbitrary: fc.integer({ min: 40, max: 99 }) },
);

/** Mostly whoever must act; sometimes anybody. */
export const by = fc.integer({ min: 0, max: 4 * people.length }).map((index) => people[index] ?? null);

const step: fc.Arbitrary<Step> = fc.record({
  choice: fc.nat(6),
  luck,
  by,
  /** An event of before comes again. */
  again: fc.integer({ min: 0, max: 199 }).map((index) => (index < 20 ? index : null)),
  withdraw: fc.integer({ min: 0, max: 400 }).map((chance) => chance === 0),
  wakes: fc.integer({ min: 0, max: 7 }).map((chance) => chance === 0),
});

/** A contract approval from its start, whatever follows. */
export const story: fc.Arbitrary<Story> = fc.record({
  standard: fc.boolean(),
  paper: fc.boolean(),
  steps: fc.array(step, { minLength: 30, maxLength: 120 }),
});
