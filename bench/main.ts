import { availableParallelism } from 'node:os';
import { withBench } from './bench.ts';
import { printGoals } from './goals.ts';
import { measureHotApproval } from './hot-approval.ts';
import { measureSheets } from './sheet.ts';
import { measureSteadyClicks } from './steady-clicks.ts';
import { measureVotes } from './votes.ts';

// Every measurement, one after the other: they would disturb each other.
console.log(`Votes, end to end (${availableParallelism()} cores)`);
const votes = await withBench(async (bench) => [
  ...(await measureVotes(bench)),
  ...(await measureSteadyClicks(bench)),
  ...(await measureHotApproval(bench)),
]);
console.log('Approval sheets');
const sheets = await measureSheets();
process.exitCode = printGoals([...votes, ...sheets]) ? 0 : 1;
