import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, withBot } from './bench.ts';
import { approveClicks } from './click-bodies.ts';
import type { Clicked } from './clicker-words.ts';
import { click, committed, latenciesOf, notThrough } from './clicks.ts';
import { ms, percentile, spread } from './figures.ts';
import type { Goal } from './goals.ts';
import type { Calls } from './quiet-slack-words.ts';

const clicks = 500;
const aSecond = 50;
/** What is clicked first only warms the bot. */
const warmUp = 100;
const mostWait = 30_000;

/** A steady 50 clicks a second against a Slack without limits, until the answer and until the clicked card is drawn again. */
export async function measureSteadyClicks(bench: Bench): Promise<Goal[]> {
  const { preparation, slack } = bench;
  const prepared = await preparation.approvals(clicks + warmUp);
  const on = prepared.map(({ id, messages }) => ({ id, message: messages.get('mei') ?? '' }));
  return withBot(bench, 0, async () => {
    const before = await preparation.get(on[0]?.id ?? '');
    const bodies = approveClicks(before, 'mei', preparation.organization, bench.slackUrl, on);
    const clicked = await click(bench, bodies, 64, aSecond);
    const redrawn = await allRedrawn(slack, on);
    const late = await notThrough(bench);
    await committed(
      bench,
      on.map(({ id }) => id),
      before.seq + 1,
    );
    const answers = latenciesOf(clicked).slice(warmUp);
    const cards = untilRedrawn(clicked, on, redrawn);
    console.log(`  ${aSecond} clicks/s   answer ${spread(answers)}`);
    console.log(
      `    card drawn again ${spread(cards)}   (${cards.length} of ${clicks} cards within ${mostWait / 1_000} s of the last)`,
    );
    if (late > 0) console.log(`    ${late} votes were answered as not confirmed yet`);
    const p99 = percentile(answers, 99);
    return [{ name: `p99 at ${aSecond} clicks/s`, figure: p99, goal: 100, good: 100, unit: ms, better: 'less' }];
  });
}

/** When each message was first drawn again; waits for them all, but not for ever. */
async function allRedrawn({ ask }: Bench['slack'], on: readonly { message: string }[]): Promise<Map<string, bigint>> {
  const end = performance.now() + mostWait;
  for (;;) {
    const redrawn = new Map<string, bigint>();
    const calls = await ask<Calls>({ ask: 'calls' });
    for (const { message, at } of calls.redrawn) if (!redrawn.has(message)) redrawn.set(message, at);
    if (on.every(({ message }) => redrawn.has(message)) || performance.now() > end) return redrawn;
    await pause(200);
  }
}

/** From each click after the first ones to the redrawn card, in ms; without those whose card never was. */
function untilRedrawn(
  { sent }: Clicked,
  on: readonly { message: string }[],
  redrawn: ReadonlyMap<string, bigint>,
): number[] {
  return on.flatMap(({ message }, index) => {
    const at = redrawn.get(message);
    const since = sent[index];
    return index < warmUp || at === undefined || since === undefined ? [] : [Number(at - since) / 1e6];
  });
}
