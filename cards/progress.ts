import type { Approval, Seat, SecurityCheck, StageVisit, Task, Vote } from '../flows/approval.ts';
import type { DocumentField } from '../flows/documents.ts';
import type { Millis } from '../flows/facts.ts';
import type { StageDefinition } from '../flows/process.ts';
import { approvedMarkOf, processOf, stageOf } from '../flows/processes.ts';
import type { Role, SeatRole } from '../flows/roles.ts';
import { lastVote, seatsOf, type VoteTask } from '../flows/seats.ts';
import { staged } from '../flows/stage-kind.ts';
import { currentVisit, isOpen } from '../flows/tasks.ts';

// Where an approval stands, asked of its state and its process.

type AttachTask = Extract<Task, { kind: 'attach' }>;

/** The task that the approval waits for now; undefined when it waits for the service, or has ended. */
export const openTaskOf = ({ tasks }: Approval): Task | undefined => tasks.find(isOpen);

/** Whether a contract has failed only because its company is not valid. */
export const failedWithItsCompany = ({ status, contract }: Approval): boolean =>
  status === 'failure' && contract?.company?.outcome === 'non-valid';

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

/** The last vote of a contract's role in the rounds before a seat's own; undefined where there is none. */
export function earlierVote({ role, round }: Seat, { seats, contract }: Approval): Vote | undefined {
  if (!contract) return undefined;
  return seats
    .filter((seat) => seat.role === role && seat.round < round)
    .flatMap(({ votes }) => votes)
    .at(-1);
}

/** The vote tasks of a round that stand for a seat, the newest last. */
export function taskOfSeat(seat: Seat, { tasks }: Approval): VoteTask | undefined {
  return tasks.findLast(
    (task): task is VoteTask =>
      task.kind === 'vote' && task.stage === seat.stage && task.round === seat.round && task.roles.includes(seat.role),
  );
}

/** The seats by who votes on them at once: whoever has several of a round is asked for one vote. */
export function seatsTogether(seats: readonly Seat[], approval: Approval): [Seat, ...Seat[]][] {
  const together = new Map<string, [Seat, ...Seat[]]>();
  for (const seat of seats) {
    const key = taskOfSeat(seat, approval)?.id ?? seat.role;
    const others = together.get(key);
    if (others) others.push(seat);
    else together.set(key, [seat]);
  }
  return [...together.values()];
}

/** How many have voted of those who are asked. */
export function turnout(seats: readonly Seat[], approval: Approval): { voted: number; of: number } {
  const count = (some: readonly Seat[]) => seatsTogether(some, approval).length;
  return { voted: count(seats.filter(lastVote)), of: count(seats) };
}

/** Whether the votes of a task's stage are asked for all at once. */
export const votesTogether = ({ stage }: Task, approval: Approval): boolean =>
  staged(stageOf(processOf(approval), stage)).kind === 'votes in parallel';

/** Whether a task's stage still runs, in its round: until then a vote may be changed. */
export function stageRuns(task: Task, approval: Approval): boolean {
  const visit = currentVisit(approval);
  return approval.status === 'running' && visit.stage === task.stage && visit.round === task.round;
}

/** Steps of the way: each stage of work is one; of votes that are asked for one after another each vote is. A stage that was gone back to is not behind. */
export function steps(approval: Approval): { done: number; of: number } {
  const stages = Object.entries(processOf(approval).stages).filter(
    ([, stage]) => !('ends' in stage) && !('task' in stage && stage.task.kind === 'start'),
  );
  const sizes = stages.map(([, stage]) => rolesInSequence(stage)?.length ?? 1);
  const of = sum(sizes);
  if (approval.status === 'success') return { done: of, of };
  const here = stages.findIndex(([name]) => name === workVisit(approval)?.stage);
  const [, stage] = stages[here] ?? [];
  const approved = newestSeats(approval).filter((seat) => lastVote(seat) && lastVote(seat)?.choice !== 'reject');
  return { done: sum(sizes.slice(0, Math.max(0, here))) + (stage && rolesInSequence(stage) ? approved.length : 0), of };
}

const sum = (numbers: readonly number[]) => numbers.reduce((before, one) => before + one, 0);

/** The roles of a stage that are asked for their votes one after another; null for every other stage. */
function rolesInSequence(stage: StageDefinition<string>): readonly Role[] | null {
  return 'votes' in stage && stage.votes.order === 'in sequence' ? stage.votes.roles : null;
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
