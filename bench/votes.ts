import { setTimeout as pause } from 'node:timers/promises';
import type { Approval, ApprovalId } from '../flows/approval.ts';
import { companyApproval } from '../flows/company-approval.ts';
import { decide } from '../flows/decide.ts';
import type { Organization, PersonId } from '../flows/facts.ts';
import { bareWrites } from './bare-writes.ts';
import { type Bench, levels, withBot } from './bench.ts';
import { approveClicks } from './click-bodies.ts';
import { click, committed, latenciesOf, notThrough, rateOf } from './clicks.ts';
import { median, perSecond, spread } from './figures.ts';
import { type Goal, ratioGoal } from './goals.ts';

/** In the cascade's order. The first one's votes warm the bot: it runs several times as fast once its code is compiled. */
const voters: readonly PersonId[] = ['mei', 'anna', 'luca'];
/** Votes in one run, each on an approval of its own; bare writes before and after it are as many together. */
const votesInRun = Number(process.env.VOTES ?? 800);
/** Of each voter at each level. */
const runsOfVoter = 3;
const settleMs = 300;

interface Run {
  voter: PersonId;
  inFlight: number;
  votes: number;
  bare: number;
  /** Answers that a vote is not confirmed yet. */
  late: number;
  latencies: number[];
}

/**
 * Votes as fast as they come, from the click's request to the answer after the commit, with Slack's own rates: what people see follows as
 * quickly as Slack lets it. Each run lies between two runs of bare writes with as many in flight.
 */
export async function measureVotes(bench: Bench): Promise<Goal[]> {
  const { preparation } = bench;
  const { organization } = preparation;
  const groups = await Promise.all(
    levels.flatMap((inFlight) =>
      Array.from({ length: runsOfVoter }, async () => ({
        inFlight,
        ids: (await preparation.approvals(votesInRun)).map(({ id }) => id),
      })),
    ),
  );
  const [warmUp = ''] = groups.flatMap(({ ids }) => ids);
  const runs: Run[] = [];
  await withBot(bench, 1, async () => {
    let state = await preparation.get(warmUp);
    for (const voter of voters) {
      for (const { inFlight, ids } of groups) runs.push(await oneRun(bench, state, voter, inFlight, ids));
      state = voted(state, voter, organization);
      await committed(
        bench,
        groups.flatMap(({ ids }) => ids),
        state.seq,
      );
    }
  });
  return levels.map((inFlight) => summary(inFlight, runs));
}

async function oneRun(bench: Bench, state: Approval, voter: PersonId, inFlight: number, ids: readonly ApprovalId[]) {
  const { organization } = bench.preparation;
  const on = ids.map((id, place) => ({ id, message: `${place}.000200` }));
  const bodies = approveClicks(state, voter, organization, bench.slackUrl, on);
  const told = await notThrough(bench);
  const before = await bareWrites(bench.connection, votesInRun / 2, inFlight);
  const clicked = await click(bench, bodies, inFlight);
  const after = await bareWrites(bench.connection, votesInRun / 2, inFlight);
  await pause(settleMs);
  // As many before as after: what they took together is the mean of the times, not of the rates.
  const bare = 2 / (1 / before + 1 / after);
  // Who was told that their vote is not confirmed yet has an answer that followed no commit: it counts as none.
  const late = (await notThrough(bench)) - told;
  const votes = rateOf(clicked) * (1 - late / ids.length);
  return { voter, inFlight, votes, bare, late, latencies: latenciesOf(clicked) };
}

function summary(inFlight: number, runs: readonly Run[]): Goal {
  const here = runs.filter((run) => run.inFlight === inFlight);
  const warm = here.filter(({ voter }) => voter !== voters[0]);
  const ratios = warm.map(ratioOf);
  const rate = perSecond(median(warm.map(({ votes }) => votes)));
  const bare = perSecond(median(warm.map((run) => run.bare)));
  console.log(`  ${inFlight} in flight   ${rate} votes   ${spread(warm.flatMap(({ latencies }) => latencies))}`);
  console.log(`    bare writes ${bare}   ratio ${median(ratios).toFixed(2)}`);
  const cold = here.filter(({ voter }) => voter === voters[0]).map(ratioOf);
  console.log(`    runs ${listed(ratios)}   (while it warms up, not counted: ${listed(cold)})`);
  const late = warm.reduce((sum, run) => sum + run.late, 0);
  if (late > 0) console.log(`    ${late} votes were answered as not confirmed yet, and count as none`);
  return ratioGoal(`votes to bare writes, ${inFlight} in flight`, median(ratios));
}

const ratioOf = ({ votes, bare }: Run) => votes / bare;
const listed = (ratios: readonly number[]) => ratios.map((ratio) => ratio.toFixed(2)).join(', ');

function voted(approval: Approval, by: PersonId, organization: Organization): Approval {
  const task = approval.tasks.find(({ state }) => state.is === 'open')?.id ?? '';
  const vote = {
    type: 'voted',
    task,
    by,
    choice: 'approve',
    remark: '',
    seen: 0,
    at: Date.now(),
    delivery: by,
  } as const;
  const decision = decide(approval, vote, organization, companyApproval);
  if (!decision.ok) throw new Error(decision.refusal.type);
  return decision.approval;
}
