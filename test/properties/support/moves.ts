import fc from 'fast-check';
import type { Choice, FileRefusal } from '../../../flows/approval.ts';
import { type CheckOutcome, checkOutcomes } from '../../../flows/classify.ts';
import type { PersonId } from '../../../flows/facts.ts';
import { maxFileSize } from '../../../flows/package.ts';
import { maxText } from '../../../flows/texts.ts';
import { employees, strangers } from './people.ts';

/** Who does something: someone by their part in the task that it is about, or anyone by name. */
export type Who = 'holder' | 'deputy' | 'last to vote' | 'voted for' | 'initiator' | { person: PersonId };

/**
 * Something that somebody tries, before it is known how the approval stands then. Numbers choose among the tasks, offers, checks and
 * questions that there are, counted from the newest: 0 is the last one.
 */
export type Move =
  | { try: 'the next thing'; luck: number; text: string }
  | { try: 'offer'; task: number; by: Who; name: string; size: number }
  | { try: 'upload'; task: number; by: Who; field: string; id: number }
  | { try: 'fetched'; offer: number }
  | { try: 'not fetched'; offer: number; why: FileRefusal }
  | { try: 'field'; offer: number; field: string; by: Who }
  | { try: 'send'; task: number; by: Who }
  | { try: 'answer'; check: number; score: number; flags: readonly string[]; documents: readonly string[] }
  | { try: 'not asked for'; check: number }
  | { try: 'confirm'; task: number; by: Who; decision: 'confirmed' | 'check again'; reason: string }
  | {
      try: 'classify';
      task: number;
      by: Who;
      outcome: CheckOutcome;
      documents: readonly string[];
      reason: string;
    }
  | { try: 'vote'; task: number; by: Who; choice: Choice; remark: string; seen: 'as it is' | number }
  | { try: 'ask'; by: Who; to: PersonId; text: string }
  | { try: 'reply'; question: number; by: Who; text: string }
  | { try: 'withdraw'; by: Who; reason: string }
  | { try: 'hand over'; task: number; by: Who; to: Who; reason: string }
  | { try: 'put off'; task: number; by: Who; hours: number; reason: string }
  | { try: 'remind' | 'put the deputy on'; task: number; by: Who }
  | { try: 'start again'; by: Who }
  | { try: 'pass time' }
  | { try: 'tell of the organization' };

const fields = ['charter', 'bank letter', 'tax certificate', 'no such field'];
const nth = fc.nat(4);
const oneOfTheLast = fc.constantFrom(0, 0, 0, 1, 1, 2, 3);
const anyone = fc.constantFrom(...employees, ...strangers);
const someone = fc.record({ person: anyone });
const doer: fc.Arbitrary<Who> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('holder' as const) },
  { weight: 2, arbitrary: fc.constant('deputy' as const) },
  fc.constantFrom('last to vote' as const, 'voted for' as const, 'initiator' as const),
  { weight: 2, arbitrary: someone },
);
const text = fc.constantFrom(
  'because',
  'because',
  'because',
  'Потому что «так»',
  '  <!channel> & more  ',
  '',
  ' ',
  'x'.repeat(maxText + 1),
);
const documents = fc.subarray(fields);
const scores = fc.constantFrom(0, 12, 39, 40, 55, 69, 70, 82, 100);
const is = <const T>(value: T) => fc.constant(value);

const offers = fc.record({
  try: is('offer'),
  task: nth,
  by: doer,
  name: fc.constantFrom('charter.pdf', 'Bank_letter (2).pdf', 'scan.pdf', 'tax certificate and charter.pdf'),
  size: fc.constantFrom(100, 100, maxFileSize, maxFileSize + 1),
});
const uploads = fc.record({
  try: is('upload'),
  task: nth,
  by: doer,
  field: fc.constantFrom(...fields, 'no such field'),
  id: fc.nat(3),
});
const fetches = fc.oneof(
  fc.record({ try: is('fetched'), offer: nth }),
  fc.record({
    try: is('not fetched'),
    offer: nth,
    why: fc.constantFrom('empty' as const, 'type not allowed' as const, 'could not be fetched' as const),
  }),
);
const fieldChoices = fc.record({
  try: is('field'),
  offer: nth,
  field: fc.constantFrom(...fields, 'no such field'),
  by: doer,
});
const sends = fc.record({ try: is('send'), task: nth, by: doer });
const answers = fc.record({
  try: is('answer'),
  check: nth,
  score: scores,
  flags: fc.constantFrom([], [], ['sanctions']),
  documents: fc.oneof(is([]), documents),
});
const confirmations = fc.record({
  try: is('confirm'),
  task: nth,
  by: doer,
  decision: fc.constantFrom('confirmed' as const, 'check again' as const),
  reason: text,
});
const classifications = fc.record({
  try: is('classify'),
  task: nth,
  by: doer,
  outcome: fc.constantFrom(...checkOutcomes),
  documents,
  reason: text,
});
const voter: fc.Arbitrary<Who> = fc.oneof(
  { weight: 2, arbitrary: doer },
  fc.constantFrom('deputy' as const, 'voted for' as const, 'voted for' as const),
);
const votes = fc.record({
  try: is('vote'),
  task: oneOfTheLast,
  by: voter,
  choice: fc.constantFrom<Choice>('approve', 'approve', 'approve with remarks', 'approve with remarks', 'reject'),
  remark: text,
  seen: fc.oneof({ weight: 4, arbitrary: is('as it is') }, fc.nat(3)),
});
const questions = fc.oneof(fc.record({ try: is('ask'), by: doer, to: anyone, text }), {
  weight: 2,
  arbitrary: fc.record({
    try: is('reply'),
    question: fc.constantFrom(0, 0, 1),
    by: fc.oneof({ weight: 4, arbitrary: is('holder') }, someone),
    text,
  }),
});
const handOvers = fc.record({
  try: is('hand over'),
  task: nth,
  by: fc.oneof({ weight: 4, arbitrary: is({ person: 'irina' }) }, someone),
  to: fc.oneof(
    { weight: 3, arbitrary: fc.record({ person: fc.constantFrom(...employees) }) },
    fc.constantFrom('voted for' as const, 'last to vote' as const, 'initiator' as const),
    someone,
  ),
  reason: text,
});
const overseer = fc.oneof(
  { weight: 5, arbitrary: is({ person: 'irina' }) },
  is({ person: 'victor' }),
  fc.constantFrom('holder' as const, 'deputy' as const),
  someone,
);
const activities = fc.oneof(
  fc.record({
    try: is('put off'),
    task: nth,
    by: doer,
    hours: fc.constantFrom(1, 20, 100, 0, -1, 30 * 24 + 1),
    reason: text,
  }),
  fc.record({
    try: fc.constantFrom('remind' as const, 'put the deputy on' as const, 'put the deputy on' as const),
    task: oneOfTheLast,
    by: overseer,
  }),
  // Often the same one again: the deputy may have been asked already.
  fc.record({ try: is('put the deputy on'), task: is(0), by: is({ person: 'irina' }) }),
);
const withdrawals = fc.record({
  try: is('withdraw'),
  by: fc.oneof(someone, fc.constantFrom('holder' as const, 'initiator' as const)),
  reason: text,
});
const others = fc.oneof(
  fc.record({ try: is('start again'), by: doer }),
  fc.record({ try: is('pass time') }),
  fc.record({ try: is('not asked for'), check: nth }),
  fc.record({ try: is('tell of the organization') }),
);

/** Most of the time somebody does what is to be done next, so that histories come to an end; the rest is everything else. */
export const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ try: is('the next thing'), luck: fc.nat(99), text: is('because') }),
  },
  { weight: 14, arbitrary: votes },
  { weight: 3, arbitrary: offers },
  { weight: 3, arbitrary: fetches },
  { weight: 2, arbitrary: uploads },
  { weight: 4, arbitrary: fieldChoices },
  { weight: 2, arbitrary: sends },
  { weight: 3, arbitrary: answers },
  { weight: 3, arbitrary: confirmations },
  { weight: 3, arbitrary: classifications },
  { weight: 7, arbitrary: questions },
  { weight: 6, arbitrary: handOvers },
  { weight: 7, arbitrary: activities },
  { weight: 1, arbitrary: withdrawals },
  { weight: 3, arbitrary: others },
);
