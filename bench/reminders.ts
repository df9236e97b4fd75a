import type { Connection } from 'mongoose';
import { createTellOnce } from '../bot/tell-once.ts';
import { wakeDue } from '../bot/wake.ts';
import { type ApprovalDocument, approvalModel } from '../models/approvals/approval-document.ts';
import { type Approvals, createApprovals } from '../models/approvals/approvals.ts';
import { bareWrites } from './bare-writes.ts';
import type { Bench } from './bench.ts';
import { beside, copyOf } from './crowded.ts';
import { median, ms } from './figures.ts';
import type { Goal } from './goals.ts';

const dueAtOnce = 10_000;
const quiet = 1_000_000;
const looks = 200;
const chunk = 5_000;
const year = 365 * 86_400_000;

/**
 * What keeping at tasks costs: ten thousand approvals that are due at one moment are decided and committed, beside bare writes; then the look
 * for what is due among a million of which nothing is.
 */
export async function measureReminders(bench: Bench): Promise<Goal[]> {
  const place = beside(bench, 'reminders');
  try {
    const { at, approvals } = await approvalsAt(bench, place.connection);
    const rate = await committedASecond(bench, place.connection, approvals, at);
    const bare = await bareWrites(place.connection, 2_000, 64);
    console.log(
      `  ${dueAtOnce.toLocaleString('en')} due at once   ${count(rate)} committed   bare writes ${count(bare)}`,
    );
    const look = await lookFor(place.connection, approvals);
    console.log(`  ${quiet.toLocaleString('en')} of which nothing is due   ${ms(look)} a look, the middle of ${looks}`);
    return [
      { name: 'due at once: committed a second', figure: rate, goal: 2_000, good: 1_400, unit: count, better: 'more' },
      {
        name: 'due at once: committed to bare writes',
        figure: rate / bare,
        goal: 1,
        good: 0.7,
        unit: ratio,
        better: 'more',
      },
      { name: 'a look among a million', figure: look, goal: 5, good: 10, unit: ms, better: 'less' },
    ];
  } finally {
    await place.connection.dropDatabase();
  }
}

async function approvalsAt(
  { preparation }: Bench,
  connection: Connection,
): Promise<{ at: number; approvals: Approvals }> {
  const at = Date.now();
  const approvals = await createApprovals({
    connection,
    now: () => at,
    facts: () => preparation.organization,
    referenceOf: (person) => person,
    standingOf: async () => {
      throw new Error('nothing is started here');
    },
    committed: () => undefined,
    patience: 60_000,
  });
  return { at, approvals };
}

async function committedASecond(
  { preparation, connection }: Bench,
  into: Connection,
  approvals: Approvals,
  at: number,
): Promise<number> {
  const [one] = await preparation.approvals(1);
  const pattern = await approvalModel(connection).findById(one?.id).lean<ApprovalDocument>();
  if (!pattern) throw new Error('there is no approval to copy');
  const { collection } = approvalModel(into);
  for (let from = 0; from < dueAtOnce; from += chunk) {
    const copies = Array.from({ length: chunk }, (_, index) => dueCopy(pattern, from + index, at));
    await collection.insertMany(copies as never);
  }
  const failures: unknown[] = [];
  const began = performance.now();
  await wakeDue(at, { approvals, tellOnce: createTellOnce((error) => failures.push(error)) });
  const seconds = (performance.now() - began) / 1_000;
  const left = await approvals.due(at);
  if (left.length > 0 || failures.length > 0)
    throw new Error(`${left.length} are still due: ${String(failures[0])}`, { cause: failures[0] });
  return dueAtOnce / seconds;
}

/** An approval whose task is to be reminded of now. */
function dueCopy(pattern: ApprovalDocument, place: number, at: number) {
  const copy = copyOf(pattern, place);
  const tasks = copy.state.tasks.map((task) =>
    task.control && task.state.is === 'open' ? { ...task, control: { ...task.control, remindAt: at } } : task,
  );
  // What it holds is written anew with it, and is its own.
  const form = { ...copy.state.form, taxId: `8${place}` };
  return { ...copy, wakeAt: at, undrawn: null, outbox: [], state: { ...copy.state, wakeAt: at, tasks, form } };
}

/** In ms: the query of the job that wakes approvals. */
async function lookFor(connection: Connection, { due }: Pick<Approvals, 'due'>): Promise<number> {
  const { collection } = approvalModel(connection);
  for (let from = 0; from < quiet; from += chunk) {
    const later = Array.from({ length: chunk }, (_, index) => ({
      _id: `quiet ${from + index}`,
      number: `CA-1998-${from + index}`,
      holds: null,
      wakeAt: Date.now() + year + from + index,
    }));
    await collection.insertMany(later as never, { ordered: false, writeConcern: { w: 1, j: false } });
  }
  const took: number[] = [];
  for (let time = 0; time < looks; time += 1) {
    const began = performance.now();
    await due(Date.now());
    took.push(performance.now() - began);
  }
  return median(took);
}

const count = (one: number) => `${Math.round(one).toLocaleString('en')}/s`;
const ratio = (one: number) => one.toFixed(2);
