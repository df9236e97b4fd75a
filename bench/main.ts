import { availableParallelism } from 'node:os';
import { type Bench, withBench } from './bench.ts';
import { measureCrowded } from './crowded.ts';
import { type Goal, printGoals } from './goals.ts';
import { measureHotApproval } from './hot-approval.ts';
import { measureParallelVoters } from './parallel-voters.ts';
import { measureReminders } from './reminders.ts';
import { measureSheets } from './sheet.ts';
import { measureSteadyClicks } from './steady-clicks.ts';
import { measureVotes } from './votes.ts';

const withTheBot: Record<string, (bench: Bench) => Promise<Goal[]>> = {
  votes: measureVotes,
  clicks: measureSteadyClicks,
  hot: measureHotApproval,
  parallel: measureParallelVoters,
  crowded: measureCrowded,
  reminders: measureReminders,
};
const measurements = [...Object.keys(withTheBot), 'sheets'];
const named = process.argv.slice(2);
const unknown = named.find((name) => !measurements.includes(name));
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}". Name some of: ${measurements.join(', ')}; none means all.`);
  process.exit(2);
}
const wanted = (name: string) => named.length === 0 || named.includes(name);

// One after the other: they would disturb each other.
const goals: Goal[] = [];
const ofTheBot = Object.entries(withTheBot).filter(([name]) => wanted(name));
if (ofTheBot.length > 0) {
  console.log(`Votes, end to end (${availableParallelism()} cores)`);
  await withBench(async (bench) => {
    for (const [, measure] of ofTheBot) goals.push(...(await measure(bench)));
  });
}
if (wanted('sheets')) {
  console.log('Approval sheets');
  goals.push(...(await measureSheets()));
}
process.exitCode = printGoals(goals) ? 0 : 1;
