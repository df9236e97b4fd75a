import type { Approval } from '../../../flows/approval.ts';
import type { Rule } from './rule.ts';

/** Where the business text lets a contract go from each stage. */
const ways: Readonly<Record<string, readonly string[]>> = {
  'new approval': ['company check'],
  'company check': ['standard contract', 'failure'],
  'standard contract': ['approval', 'failure'],
  approval: ["lawyer's final approval"],
  "lawyer's final approval": ['signing', 'standard contract', 'failure'],
  signing: ['return of originals', "lawyer's final approval", 'failure'],
  'return of originals': ['document check', 'failure'],
  'document check': ['success', 'return of originals'],
};

/** The stages and their ends. */
export const stageRules: Readonly<Record<string, Rule>> = {
  'an ended contract never moves': ({ before }) => before.status === 'running',
  'it goes where the business text says': ({ after: { visits } }) =>
    visits.every(({ stage }, index) => index === 0 || ways[visits[index - 1]?.stage ?? '']?.includes(stage)),
  'every exit has its entry': ({ after }) =>
    after.visits.slice(0, -1).every(({ enteredAt, leftAt }) => leftAt !== null && leftAt >= enteredAt) &&
    (after.visits.at(-1)?.leftAt === null) === (after.status === 'running'),
  'an end closes every task': ({ after }) =>
    after.status === 'running' || after.tasks.every(({ state }) => state.is !== 'open'),
  'somebody or something is waited for': ({ after }) => after.status !== 'running' || waits(after),
  'a deal of the commercial department fails with its contract, and only then': ({ after, effects, organization }) => {
    const commercial = organization.people[after.initiator]?.commercial ?? false;
    return effects.some(({ type }) => type === 'fail deal') === (after.status === 'failure' && commercial);
  },
};

/** A task, the company, the counterparty, the document or the archive. */
function waits({ tasks, contract, ...approval }: Approval): boolean {
  if (tasks.some(({ state }) => state.is === 'open')) return true;
  const company = contract?.company?.outcome;
  if (company && company !== 'approved') return true;
  if (contract?.exchanges.at(-1)?.answer === null) return true;
  const stage = 'stage' in approval ? approval.stage : '';
  return (stage === 'standard contract' && contract?.revisions.length === 0) || stage === 'return of originals';
}
