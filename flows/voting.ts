import type { Task } from './approval.ts';
import { type Course, changed } from './course.ts';
import type { Role } from './roles.ts';
import { type Ballot, pendingBallots, type VoteTask } from './seats.ts';
import { currentVisit, dropped, isOpen, moved, opened, withTask } from './tasks.ts';

/** Opens a round of voting: the seats are frozen, the first vote is asked for. */
export function seated(course: Course, roles: readonly Role[]): Course {
  const { stage, round } = currentVisit(course.approval);
  const seats = roles.map((role, order) => ({
    role,
    stage,
    round,
    order,
    reason: 'every company',
    assigned: null,
    votes: [],
  }));
  return balloted(changed(course, { seats: [...course.approval.seats, ...seats] }), { by: null, reason: '' });
}

/**
 * Makes the open tasks of the current round fit the votes still missing: in a cascade the first of them. A task whose roles or holder
 * have changed stays the same task and moves; one that nothing is left for is no longer required.
 */
export function balloted(course: Course, why: { by: string | null; reason: string }): Course {
  const round = currentVisit(course.approval);
  const wanted = pendingBallots(round, course.approval, course.organization).slice(0, 1);
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

function withRoles(course: Course, { id }: VoteTask, roles: readonly Role[]): Course {
  return withTask(course, id, (task) => (task.kind === 'vote' ? { ...task, roles } : task));
}
