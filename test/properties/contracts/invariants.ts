import type { Approval } from '../../../flows/approval.ts';
import type { Decision } from '../../../flows/decide.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { ApprovalEvent } from '../../../flows/event.ts';
import { standingVote } from '../../../flows/voting.ts';

/** One event that was told to a contract, and what came of it. */
export interface ContractTold {
  before: Approval;
  event: ApprovalEvent;
  decision: Decision;
}

type Rule = (told: { before: Approval; event: ApprovalEvent; after: Approval; effects: readonly Effect[] }) => boolean;

/** What must hold after each event that was taken. */
const rules: Readonly<Record<string, Rule>> = {
  'an ended contract never moves': ({ before }) => before.status === 'running',
  'no vote is lost': ({ before, after }) =>
    before.seats.every((seat, index) => seat.votes.every((vote, place) => after.seats[index]?.votes[place] === vote)),
  'a vote names the revision that stood': ({ before, event, after }) => {
    if (event.type !== 'voted') return true;
    const sha = before.contract?.revisions.at(-1)?.file.sha256;
    return after.seats
      .flatMap(({ votes }) => votes)
      .filter(({ at }) => at === after.at)
      .every((vote) => vote.revision === sha);
  },
  'the initiator decides nothing': ({ before, event }) =>
    !('by' in event) ||
    event.by !== before.initiator ||
    !['voted', 'finalised', 'returned for revision', 'rejected for good', 'signed', 'documents correct'].includes(
      event.type,
    ),
  'only who has the task does it': ({ before, event }) => {
    if (!('by' in event && 'task' in event) || event.type === 'file offered') return true;
    const task = before.tasks.find(({ id }) => id === event.task);
    const lawyers = task?.kind === 'return originals' ? ['anna', 'sam'] : [];
    const initiators = task?.kind === 'answer protocol' ? [before.initiator] : [];
    return [task?.holder, task?.deputy, ...lawyers, ...initiators].includes(event.by) || event.type === 'voted';
  },
  'nothing goes to the lawyer before everyone has voted': ({ after }) => {
    if (after.status !== 'running' || after.stage !== "lawyer's final approval") return true;
    return after.contract?.route.every(({ role }) => standingVote(role, after) !== undefined) ?? false;
  },
  'one rejection stops nobody': ({ before, event, after }) =>
    event.type !== 'voted' || event.choice !== 'reject' || before.status !== 'running' || after.status === 'running',
  'every exit has its entry': ({ after }) =>
    after.visits.slice(0, -1).every(({ enteredAt, leftAt }) => leftAt !== null && leftAt >= enteredAt) &&
    (after.visits.at(-1)?.leftAt === null) === (after.status === 'running'),
  'an end closes every task': ({ after }) =>
    after.status === 'running' || after.tasks.every(({ state }) => state.is !== 'open'),
  'success has its original in the archive': ({ after }) =>
    after.status !== 'success' || (after.contract?.originals.archived.length ?? 0) > 0,
  'what is signed was finalised': ({ after }) =>
    after.status !== 'running' ||
    after.stage !== 'signing' ||
    after.contract?.finalDecisions.at(-1)?.decision === 'finalised',
  'somebody or something is waited for': ({ after }) => after.status !== 'running' || waits(after),
  'a failed deal has failed with its contract': ({ after, effects }) =>
    !effects.some(({ type }) => type === 'fail deal') || after.status === 'failure',
};

/** The names of what does not hold. */
export function broken({ before, event, decision }: ContractTold): string[] {
  if (!decision.ok) return [];
  const told = { before, event, after: decision.approval, effects: decision.effects };
  return Object.entries(rules).flatMap(([name, holds]) => (holds(told) ? [] : [name]));
}

/** A task, the company, the counterparty, the document or the archive. */
function waits({ tasks, contract, ...approval }: Approval): boolean {
  if (tasks.some(({ state }) => state.is === 'open')) return true;
  const company = contract?.company?.outcome;
  if (company && company !== 'approved') return true;
  if (contract?.exchanges.at(-1)?.answer === null) return true;
  const stage = 'stage' in approval ? approval.stage : '';
  return (stage === 'standard contract' && contract?.revisions.length === 0) || stage === 'return of originals';
}
