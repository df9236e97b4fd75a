import fc from 'fast-check';
import { by, luck } from '../contracts/steps.ts';
import { companies, initiators } from './organization.ts';

/** What happens next while several approvals live. Numbers choose among what there is. */
export type Step =
  | { is: 'a contract starts'; company: number; standard: boolean; paper: boolean; by: string }
  | { is: 'a company approval starts'; company: number; by: string; reason: string }
  /** One approval goes on: its first thing turns out by luck, and so many more go well. */
  | { is: 'people act'; approval: number; choice: number; luck: number; by: string | null; more: number }
  | { is: 'withdrawn'; approval: number; by: string | null }
  /** Somebody carries an effect out, in so many turns; then they are killed, or note that it is done, or do not get to note it. */
  | { is: 'carried out'; work: number; turns: number; then: 'goes on' | 'killed' | 'not noted' }
  | { is: 'all is carried out' }
  /** A company approval goes on, mostly to its end, when a contract has found it and not registered yet. */
  | { is: 'goes on while somebody joins'; luck: number }
  /** An earlier event comes again, by its own delivery. */
  | { is: 'delivered again'; approval: number; earlier: number }
  /** A contract is told once more, by a new delivery, what became of the approval that it waited for. */
  | { is: 'end told anew'; approval: number }
  | { is: 'time passes'; pause: Pause; told: boolean };

/** In ms; or until a card changes, or one ms before that. */
export type Pause = number | 'until a card changes' | 'almost until a card changes';

export type Story = readonly Step[];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const nth = fc.nat(20);
const company = fc.nat(companies - 1);
const who = fc.constantFrom(...initiators);
const is = <const T>(value: T) => fc.constant(value);

const contractStarts: fc.Arbitrary<Step> = fc.record({
  is: is('a contract starts'),
  company,
  standard: fc.boolean(),
  paper: fc.boolean(),
  by: who,
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: contractStarts },
  {
    weight: 2,
    arbitrary: fc.record({
      is: is('a company approval starts'),
      company,
      by: who,
      reason: fc.constantFrom('', 'it has new owners'),
    }),
  },
  {
    weight: 18,
    arbitrary: fc.record({
      is: is('people act'),
      approval: nth,
      choice: fc.nat(6),
      luck: fc.oneof({ weight: 4, arbitrary: luck }, fc.integer({ min: 85, max: 99 })),
      by,
      more: fc.oneof(is(0), fc.nat(25)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: is('withdrawn'), approval: nth, by }) },
  {
    weight: 20,
    arbitrary: fc.record({
      is: is('carried out'),
      work: nth,
      turns: fc.oneof(is(9), fc.integer({ min: 1, max: 4 })),
      then: fc.constantFrom('goes on', 'goes on', 'goes on', 'killed', 'not noted'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ is: is('all is carried out') }) },
  { weight: 3, arbitrary: fc.record({ is: is('goes on while somebody joins'), luck: fc.nat(99) }) },
  { weight: 1, arbitrary: fc.record({ is: is('delivered again'), approval: nth, earlier: nth }) },
  { weight: 2, arbitrary: fc.record({ is: is('end told anew'), approval: nth }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: is('time passes'),
      pause: fc.oneof(
        fc.constantFrom(0, 1, minute, hour),
        fc.integer({ min: day, max: 200 * day }),
        fc.constantFrom('until a card changes' as const, 'almost until a card changes' as const),
      ),
      told: fc.boolean(),
    }),
  },
);

/** Several contracts, and whatever becomes of them and of their companies. */
export const story: fc.Arbitrary<Story> = fc
  .tuple(
    fc.array(contractStarts, { minLength: 1, maxLength: 3 }),
    fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
  )
  .map(([starts, steps]) => [...starts, ...steps]);
