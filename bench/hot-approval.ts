import { setTimeout as pause } from 'node:timers/promises';
import { bareWrites } from './bare-writes.ts';
import { type Bench, levels, withBot } from './bench.ts';
import { approveClicks, questions } from './click-bodies.ts';
import { click, latenciesOf, rateOf } from './clicks.ts';
import { votersOf } from './contracts.ts';
import { perSecond, spread } from './figures.ts';
import type { Goal } from './goals.ts';
import type { Calls } from './quiet-slack-words.ts';

const count = 640;
/** A card is drawn again within it once the clicks are over: drawing makes way for them. */
const drawnWithinMs = 60_000;
const settleMs = 2_000;

/**
 * All on one contract: the people concerned ask, so that every form that is sent is a commit, and now and then one of them votes, which
 * their cards show. None may be lost or refused, and votes are drawn together: a card is drawn again less often than there are votes.
 */
export async function measureHotApproval(bench: Bench): Promise<Goal[]> {
  const { preparation, slackUrl } = bench;
  const goals: Goal[] = [];
  const hot = await preparation.contracts(levels.length);
  for (const [place, inFlight] of levels.entries()) {
    const approval = hot[place];
    if (!approval) throw new Error('there is no contract to ask about');
    const { id, seq: before } = approval;
    const voters = votersOf(approval);
    const bodies = questions(id, voters, 'jan', count - voters.length);
    const on = [{ id, message: `${place}.000400` }];
    for (const [index, voter] of voters.entries()) {
      bodies.splice(
        index * (count / voters.length),
        0,
        ...approveClicks(approval, voter, preparation.organization, slackUrl, on),
      );
    }
    await withBot(bench, 1, async () => {
      const bare = await bareWrites(bench.connection, count, inFlight);
      const clicked = await click(bench, bodies, inFlight);
      const calls = await callsOnceDrawn(bench);
      const { seq: after } = await preparation.get(id);
      if (after - before !== count) throw new Error(`${after - before} of ${count} clicks are in the approval`);
      const rate = rateOf(clicked);
      const redraws = redrawsOfOneCard(calls);
      console.log(
        `  one approval, ${inFlight} in flight   ${perSecond(rate)} commits   ${spread(latenciesOf(clicked))}`,
      );
      console.log(
        `    ratio ${(rate / bare).toFixed(2)}   ${count} of ${count} kept   a card drawn again ${redraws} times for ${voters.length} votes`,
      );
      goals.push(redrawGoal(inFlight, voters.length, redraws));
    });
  }
  return goals;
}

/** What was asked of Slack, some time after a card was drawn again. */
async function callsOnceDrawn({ slack }: Bench): Promise<Calls> {
  const calls = () => slack.ask<Calls>({ ask: 'calls' });
  const end = Date.now() + drawnWithinMs;
  while ((await calls()).redrawn.length === 0) {
    if (Date.now() > end) throw new Error(`no card was drawn again within ${drawnWithinMs / 1_000} s`);
    await pause(100);
  }
  await pause(settleMs);
  return calls();
}

/** Of the card that was drawn again most often. */
function redrawsOfOneCard({ redrawn }: Calls): number {
  const times = new Map<string, number>();
  for (const { message } of redrawn) times.set(message, (times.get(message) ?? 0) + 1);
  return Math.max(0, ...times.values());
}

/** One for five votes, good is one for two; chosen for this measurement. */
const redrawGoal = (inFlight: number, votes: number, redraws: number): Goal => ({
  name: `redraws of one card for ${votes} votes, ${inFlight} in flight`,
  figure: redraws,
  goal: Math.ceil(votes / 5),
  good: Math.ceil(votes / 2),
  unit: String,
  better: 'less',
});
