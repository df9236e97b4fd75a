import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, withBot } from './bench.ts';
import { approveClicks } from './click-bodies.ts';
import { click, committed, latenciesOf, notThrough } from './clicks.ts';
import { votersOf } from './contracts.ts';
import { spread } from './figures.ts';
import type { Goal } from './goals.ts';

const contracts = 30;
const settleMs = 2_000;

/**
 * Everyone concerned with a contract votes at the same moment, contract after contract: every vote is kept, and nobody is told that theirs
 * lost a race.
 */
export async function measureParallelVoters(bench: Bench): Promise<Goal[]> {
  const { preparation, slackUrl } = bench;
  const { organization } = preparation;
  const approvals = await preparation.contracts(contracts);
  const voters = votersOf(approvals[0] ?? noContract());
  let told = Number.NaN;
  await withBot(bench, 1, async () => {
    const latencies: number[] = [];
    for (const [place, approval] of approvals.entries()) {
      const on = [{ id: approval.id, message: `${place}.000300` }];
      const bodies = voters.flatMap((voter) => approveClicks(approval, voter, organization, slackUrl, on));
      latencies.push(...latenciesOf(await click(bench, bodies, voters.length)));
      await committed(bench, [approval.id], approval.seq + voters.length);
    }
    await pause(settleMs);
    told = await notThrough(bench);
    console.log(`  ${voters.length} voters on one contract at once, ${contracts} times   ${spread(latencies)}`);
    console.log(`    ${contracts * voters.length} of ${contracts * voters.length} votes kept, ${told} told otherwise`);
  });
  const name = `voters told that a vote was lost, ${voters.length} at once`;
  return [{ name, figure: told, goal: 0, good: 0, unit: String, better: 'less' }];
}

function noContract(): never {
  throw new Error('there is no contract to vote on');
}
