import type { Approval, Task, Vote } from './approval.ts';
import { contractOf } from './company-wait.ts';
import { type Course, changed } from './course.ts';
import type { ParallelVotes } from './process.ts';
import { processOf, stageOf } from './processes.ts';
import type { Role, SeatRole } from './roles.ts';
import { type Ballot, pendingBallots, type VoteTask } from './seats.ts';
import { staged } from './stage-kind.ts';
import { currentVisit, dropped, isOpen, moved, opened, withTask } from './tasks.ts';

/** A place in a round, and why it is there. */
export interface SeatWanted {
  role: SeatRole;
  reason: string;
}

/** A cascade asks the same roles every time. */
export const sequentialSeats = (roles: readonly Role[], process: string): SeatWanted[] =>
  roles.map((role) => ({ role, reason: `every ${process}` }));

export const parallelSeats = ({ approval }: Course, { votes }: ParallelVotes<string>): SeatWanted[] =>
  votes.roles === 'by the route' ? routedSeats(approval) : votes.roles.map((role) => ({ role, reason: '' }));

/** Everyone on the route; when only some vote again, those who have not plainly approved so far. */
export function routedSeats(approval: Approval): SeatWanted[] {
  const { route, again } = contractOf(approval);
  const seats = route.map(({ role, reasons }) => ({ role, reason: reasons.join(' · ') }));
  if (again === 'all') return seats;
  const some = seats.filter(({ role }) => standingVote(role, approval)?.choice !== 'approve');
  // Where everyone has plainly approved, a new text is still a new text.
  return some.length > 0 ? some : seats;
}

/** The vote of a role that counts, in whichever round it was cast. */
export const standingVote = (role: SeatRole, { seats }: Pick<Approval, 'seats'>): Vote | undefined =>
  seats
    .filter((seat) => seat.role === role)
    .flatMap(({ votes }) => votes)
    .at(-1);

/** Opens a round of voting: the seats are frozen, and who votes first is asked. */
export function seated(course: Course, wanted: readonly SeatWanted[]): Course {
  const { stage, round } = currentVisit(course.approval);
  const seats = wanted.map((seat, order) => ({ ...seat, stage, round, order, assigned: null, votes: [] }));
  return balloted(changed(course, { seats: [...course.approval.seats, ...seats] }), { by: null, reason: '' });
}

/**
 * Makes the open tasks of the current round fit the votes still missing: in a cascade the first of them, in parallel all. A task whose roles or holder
 * have changed stays the same task and moves; one that nothing is left for is no longer required.
 */
export function balloted(course: Course, why: { by: string | null; reason: string }): Course {
  const round = currentVisit(course.approval);
  const pending = pendingBallots(round, course.approval, course.organization);
  const wanted = isCascade(round.stage, course.approval) ? pending.slice(0, 1) : pending;
  const openNow = course.approval.tasks.filter((task): task is VoteTask => task.kind === 'vote' && isOpen(task));

  const kept = new Map<Ballot, VoteTask>();
  for (const ballot of wanted) {
    const free = openNow.filter((task) => ![...kept.values()].includes(task));
    const task = free.find((one) => one.roles.some((role) => ballot.roles.includes(role)));
    if (task) kept.set(ballot, task);
  }
  const keptTasks: readonly Task[] = [...kept.values()];
  const pruned = dropped(course, (task) => task.kind === 'vote' && !keptTasks.includes(task), why.by);

  return wanted.reduce((next, ballot) => {
    const task = kept.get(ballot);
    if (!task) return opened(next, { kind: 'vote', ...ballot });
    return moved(withRoles(next, task, ballot.roles), task, ballot, why);
  }, pruned);
}

const isCascade = (stage: string, approval: Course['approval']) =>
  staged(stageOf(processOf(approval), stage)).kind === 'votes in sequence';

function withRoles(course: Course, { id }: VoteTask, roles: readonly SeatRole[]): Course {
  return withTask(course, id, (task) => (task.kind === 'vote' ? { ...task, roles } : task));
}
