import { mayAct } from './acting.ts';
import type { Cover, RunningApproval, Task, TaskId } from './approval.ts';
import { controlled, nextStepAt, reminderAfter, withControl, workingMoment } from './control.ts';
import { also, type Course, remembering } from './course.ts';
import { nextUpTheLine } from './escalation.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import { absenceOf, isAway, isThere, turnsOf } from './holders.ts';

/**
 * Puts the deputy in the place of a holder who is away, and takes them out again. Cover never chains: when the deputy is away too, or
 * may not do it, the supervisor and the administrators hear of it at once; but not when the holder has just opened it themselves (`doer`):
 * who is at it although away needs nobody. A deputy whom somebody has put on stays until they go themselves.
 */
export function covered(course: Course, id: TaskId, doer: PersonId | null): Course {
  const { approval, organization, at } = course;
  const task = controlled(approval, id);
  const { holder, control } = task;
  if (holder === null) return course;
  const absence = absenceOf(holder, at, organization);
  if (!absence && !control.cover) return control.unattendedSince === null ? course : takenOver(course, id, null);
  const deputy = standIn(task, at, approval, organization);
  if (control.cover?.putOnBy && control.cover.by === deputy) return course;
  if (!absence) return takenOver(course, id, null);
  if (control.since === at && doer === holder && control.openedAwayUntil === undefined)
    return covered(withControl(course, id, { openedAwayUntil: absence.to }), id, doer);
  if (deputy === null) {
    const isNews = control.cover !== null || absence.to > (control.openedAwayUntil ?? 0);
    return isNews && control.unattendedSince === null ? unattended(course, id) : course;
  }
  if (control.cover?.by === deputy) return course;
  // What is just being opened is asked of the deputy as it would be of the holder; what was open before waits until the deputy works.
  const begins = control.since === at ? at : workingMoment(at, deputy, organization);
  if (begins > at) return course;
  return remembering(takenOver(course, id, { by: deputy, since: at, putOnBy: null }), deputy);
}

/**
 * Another has it now: the stand-in, or the holder again. What was put off was put off by somebody else, so it counts no more, and what
 * hung because nobody was there is late only when its time has passed.
 */
export function takenOver(course: Course, id: TaskId, cover: Cover | null): Course {
  const { approval, at } = course;
  const task = controlled(approval, id);
  const { remindAt, escalateAt, unattendedSince, snoozed } = task.control;
  const attended = { ...task.control, unattendedSince: null };
  return withControl(course, id, {
    cover,
    unattendedSince: null,
    snoozed: null,
    remindAt: snoozed === null ? remindAt : reminderAfter(task, at, course),
    escalateAt: unattendedSince === null ? escalateAt : nextStepAt(task, attended, course),
  });
}

/** The deputy, when they are there and may do it; else null. */
export function standIn(
  task: Task,
  at: Millis,
  approval: RunningApproval,
  organization: Organization,
): PersonId | null {
  const { deputy } = task;
  if (deputy === null || !isThere(deputy, at, organization)) return null;
  return mayAct(task, deputy, approval, organization).may ? deputy : null;
}

/** When somebody goes or comes back, and when a deputy begins to work for whom a task waits. */
export function coverMoments(task: Task, approval: RunningApproval, organization: Organization): Millis[] {
  const { holder, deputy, control } = task;
  const { at } = approval;
  if (holder === null) return [];
  const turns = turnsOf(deputy === null ? [holder] : [holder, deputy], at, organization);
  const waits = isAway(holder, at, organization) && !control?.cover ? standIn(task, at, approval, organization) : null;
  return waits === null ? turns : [...turns, workingMoment(at, waits, organization)];
}

/** Whoever is there again first is reminded; the next up the line hears of it at once, and the administrators. */
function unattended(course: Course, id: TaskId): Course {
  const { at, organization } = course;
  const left = withControl(course, id, {
    cover: null,
    unattendedSince: at,
    remindAt: at,
    escalateAt: at,
    snoozed: null,
  });
  const next = nextUpTheLine(controlled(left.approval, id), at, organization);
  const asked = organization.administrators
    .filter((person) => person !== next && isThere(person, at, organization))
    .map((to) => ({ type: 'escalate', to, task: id, onlyIf: { task: id } }) as const);
  return also(left, ...asked);
}
