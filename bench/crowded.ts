import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { type ApprovalDocument, approvalModel } from '../models/approvals/approval-document.ts';
import { type Bench, withBot } from './bench.ts';
import { median, ms } from './figures.ts';
import type { Goal } from './goals.ts';

const open = 10_000;
const starts = 5;
/** The first sweeps have run by then. */
const settleMs = 5_000;
const chunk = 1_000;

interface Started {
  readyMs: number;
  megabytes: number;
}

/**
 * What ten thousand open approvals cost the bot: how much later it is ready, and how much more memory it holds. The starts take turns with
 * those on a database without any. Needs Linux's /proc.
 */
export async function measureCrowded(bench: Bench): Promise<Goal[]> {
  const places = { empty: beside(bench, 'empty'), full: beside(bench, 'full') };
  const found: Record<keyof typeof places, Started[]> = { empty: [], full: [] };
  try {
    for (const place of Object.values(places)) await started(place);
    await crowd(bench, places.full.connection);
    for (let time = 0; time < starts; time += 1) {
      found.empty.push(await started(places.empty));
      found.full.push(await started(places.full));
    }
  } finally {
    for (const { connection } of Object.values(places)) await connection.dropDatabase();
  }
  const about = `${open.toLocaleString('en')} open approvals`;
  console.log(`  ${about}   ready ${shown(found.empty)} without, ${shown(found.full)} with them`);
  const more = (of: (one: Started) => number) => median(found.full.map(of)) - median(found.empty.map(of));
  const later = more(({ readyMs }) => readyMs);
  const larger = more((one) => one.megabytes);
  return [
    { name: `${about}: ready later by`, figure: later, goal: 500, good: 1_000, unit: ms, better: 'less' },
    { name: `${about}: more memory`, figure: larger, goal: 20, good: 40, unit: megabytes, better: 'less' },
  ];
}

/** The same bench with a database of its own. */
export function beside(bench: Bench, name: string): Bench {
  const url = new URL(bench.uri);
  url.pathname += `-${name}`;
  // biome-ignore lint/correctness/useHookAtTopLevel: mongoose calls it so, it is no hook
  return { ...bench, uri: url.href, connection: bench.connection.useDb(url.pathname.slice(1)) };
}

/** Fills a database with approvals at their cascade. */
async function crowd({ preparation, connection }: Bench, into: Connection): Promise<void> {
  const [one] = await preparation.approvals(1);
  const pattern = await approvalModel(connection).findById(one?.id).lean<ApprovalDocument>();
  if (!pattern) throw new Error('there is no approval to copy');
  const { collection } = approvalModel(into);
  for (let from = 0; from < open; from += chunk) {
    const copies = Array.from({ length: chunk }, (_, index) => copyOf(pattern, from + index));
    await collection.insertMany(copies as never);
  }
}

function started(bench: Bench): Promise<Started> {
  return withBot(bench, 1, async ({ pid, readyMs }) => {
    await pause(settleMs);
    return { readyMs, megabytes: await residentMegabytes(pid) };
  });
}

/** An approval like another, with its own id, number and company. */
export function copyOf(pattern: ApprovalDocument, place: number) {
  const id = `crowd ${place}`;
  const number = `CA-1999-${place}`;
  return {
    ...pattern,
    _id: id,
    number,
    holds: `company crowd:${place}`,
    state: { ...pattern.state, id, number },
  };
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

const megabytes = (count: number) => `${count.toFixed(0)} MB`;
const shown = (all: readonly Started[]) =>
  `${ms(median(all.map(({ readyMs }) => readyMs)))} and ${megabytes(median(all.map((one) => one.megabytes)))}`;
