import type { Approval, Seat, SecurityCheck, StageVisit, Task } from '../flows/approval.ts';
import type { DocumentField } from '../flows/documents.ts';
import type { Millis } from '../flows/facts.ts';
import { approvedMarkOf, processOf, stageOf } from '../flows/processes.ts';
import type { SeatRole } from '../flows/roles.ts';
import { lastVote, seatsOf, type VoteTask } from '../flows/seats.ts';
import { staged } from '../flows/stage-kind.ts';
import { currentVisit, isOpen } from '../flows/tasks.ts';

// Where an approval stands, asked of its state and its process.

type AttachTask = Extract<Task, { kind: 'attach' }>;

/** The task that the approval waits for now; undefined when it waits for the service, or has ended. */
export const openTaskOf = ({ tasks }: Approval): Task | undefined => tasks.find(isOpen);

/** The roles that vote in this process, in their order. */
export function votingRoles(approval: Approval): readonly SeatRole[] {
  return Object.values(processOf(approval).stages).flatMap((stage): readonly SeatRole[] => {
    if (!('votes' in stage)) return [];
    const { roles } = stage.votes;
    return roles === 'by the route' ? (approval.contract?.route.map(({ role }) => role) ?? []) : roles;
  });
}

/** The seats of the newest round of voting; empty before it began. */
export function newestSeats(approval: Approval): Seat[] {
  const last = approval.seats.at(-1);
  return last ? seatsOf(last, approval) : [];
}

/** The seats whose votes count: of a contract's roles that do not vote again in the newest round, those of their last one. */
export function countingSeats(approval: Approval): Seat[] {
  const newest = newestSeats(approval);
  if (!approval.contract || newest.length === 0) return newest;
  return approval.contract.route.flatMap(({ role }) => approval.seats.findLast((seat) => seat.role === role) ?? []);
}

/** The vote tasks of a round that stand for a seat, the newest last. */
export function taskOfSeat(seat: Seat, { tasks }: Approval): VoteTask | undefined {
  return tasks.findLast(
    (task): task is VoteTask =>
      task.kind === 'vote' && task.stage === seat.stage && task.round === seat.round && task.roles.includes(seat.role),
  );
}

/** Whether the votes of a task's stage are asked for all at once. */
export const votesTogether = ({ stage }: Task, approval: Approval): boolean =>
  staged(stageOf(processOf(approval), stage)).kind === 'votes in parallel';

/** Whether a task's stage still runs, in its round: until then a vote may be changed. */
export function stageRuns(task: Task, approval: Approval): boolean {
  const visit = currentVisit(approval);
  return approval.status === 'running' && visit.stage === task.stage && visit.round === task.round;
}

/** Steps of the way: the stages of work, and each vote as a step of its own. */
export function steps(approval: Approval): { done: number; of: number } {
  if (approval.process !== 'company') return stagesPassed(approval);
  const stages = Object.entries(processOf(approval).stages).filter(
    ([, stage]) => 'ask' in stage || ('task' in stage && stage.task.kind !== 'start'),
  );
  const votes = votingRoles(approval).length;
  const of = stages.length + votes;
  if (approval.status === 'success') return { done: of, of };
  const { stage } = currentVisit(approval);
  const passed = stages.findIndex(([name]) => name === stage);
  if (passed >= 0) return { done: passed, of };
  const voted = newestSeats(approval).filter((seat) => lastVote(seat)?.choice !== 'reject' && lastVote(seat)).length;
  const left = approval.visits.filter((visit) => stages.some(([name]) => name === visit.stage)).at(-1);
  const reached =
    approval.seats.length > 0
      ? stages.length
      : Math.max(
          0,
          stages.findIndex(([name]) => name === left?.stage),
        );
  return { done: reached + voted, of };
}

/** Stages of work that lie behind; a stage that was gone back to is not. */
function stagesPassed(approval: Approval): { done: number; of: number } {
  const stages = Object.entries(processOf(approval).stages)
    .filter(([, stage]) => !('ends' in stage) && !('task' in stage && stage.task.kind === 'start'))
    .map(([name]) => name);
  if (approval.status === 'success') return { done: stages.length, of: stages.length };
  return { done: Math.max(0, stages.indexOf(workVisit(approval)?.stage ?? '')), of: stages.length };
}

/** Where it stands, or stood when it ended. */
export function workVisit({ visits }: Approval): StageVisit | undefined {
  return visits.findLast(({ stage }) => stage !== 'success' && stage !== 'failure');
}

/** The documents of a task, and the file that stands in each field. */
export function documentsOf(task: AttachTask, { documents }: Approval) {
  return task.fields.map((field: DocumentField) => ({
    field,
    document:
      documents.find((one) => one.field === field && one.round === task.round && one.replacedAt === null) ?? null,
  }));
}

/** The newest security check that has a result. */
export const lastAnswered = ({ checks }: Approval): SecurityCheck | undefined =>
  checks.findLast(({ result }) => result !== null);

const day = 86_400_000;

/** For how many days the company is approved when all goes well. */
export const approvedForDays = (approval: Approval): number => approvedMarkOf(processOf(approval)).lasts.days;

/** Until when a company is approved that was approved at `at`. */
export const approvedUntil = (approval: Approval, at: Millis): Millis => at + approvedForDays(approval) * day;
