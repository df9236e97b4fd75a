import { setTimeout as pause } from 'node:timers/promises';
import { bareWrites } from './bare-writes.ts';
import { type Bench, levels, withBot } from './bench.ts';
import { questions } from './click-bodies.ts';
import { click, latenciesOf, rateOf } from './clicks.ts';
import { perSecond, spread } from './figures.ts';
import type { Goal } from './goals.ts';
import type { Calls } from './quiet-slack-words.ts';

const count = 640;
const settleMs = 2_000;

/**
 * All on one approval: the people concerned ask, so that every form that is sent is a commit. None may be lost or refused, and they are
 * drawn together: a card is drawn again far less often than it has changed.
 */
export async function measureHotApproval(bench: Bench): Promise<Goal[]> {
  const { preparation, slack } = bench;
  const goals: Goal[] = [];
  for (const inFlight of levels) {
    const [hot] = await preparation.approvals(1);
    const id = hot?.id ?? '';
    const { seq: before } = await preparation.get(id);
    await withBot(bench, 1, async () => {
      const bare = await bareWrites(bench.connection, count, inFlight);
      const clicked = await click(bench, questions(id, ['jan', 'mei', 'tom', 'irina'], 'jan', count), inFlight);
      await pause(settleMs);
      const calls = await slack.ask<Calls>({ ask: 'calls' });
      const { seq: after } = await preparation.get(id);
      if (after - before !== count) throw new Error(`${after - before} of ${count} questions are in the approval`);
      const rate = rateOf(clicked);
      const redraws = redrawsOfOneCard(calls);
      console.log(
        `  one approval, ${inFlight} in flight   ${perSecond(rate)} commits   ${spread(latenciesOf(clicked))}`,
      );
      console.log(
        `    ratio ${(rate / bare).toFixed(2)}   ${count} of ${count} kept   a card drawn again ${redraws} times`,
      );
      goals.push(redrawGoal(inFlight, redraws));
    });
  }
  return goals;
}

/** Of the card that was drawn again most often. */
function redrawsOfOneCard({ redrawn }: Calls): number {
  const times = new Map<string, number>();
  for (const { message } of redrawn) times.set(message, (times.get(message) ?? 0) + 1);
  return Math.max(0, ...times.values());
}

const redrawGoal = (inFlight: number, redraws: number): Goal => ({
  name: `redraws of one card for ${count} commits, ${inFlight} in flight`,
  figure: redraws,
  goal: count / 10,
  good: count / 5,
  unit: String,
  better: 'less',
});
