import { mayAct } from './acting.ts';
import type { RunningApproval, Task, TaskId } from './approval.ts';
import { controlled, escalationAfter, reminderAfter, withControl, workingMoment } from './control.ts';
import { also, type Course, remembering } from './course.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import { absenceOf, isActive, isAway } from './holders.ts';

/**
 * Puts the deputy in the place of a holder who is away, and takes them out again. Cover never chains: when the deputy is away too, or
 * may not do it, the supervisor and the administrators hear of it at once; but not when the holder has just opened it themselves (`doer`):
 * who is at it although away needs nobody.
 */
export function covered(course: Course, id: TaskId, doer: PersonId | null): Course {
  const { approval, organization, at } = course;
  const task = controlled(approval, id);
  const { holder, control } = task;
  if (holder === null || control.cover?.putOnBy) return course;
  const absence = absenceOf(holder, at, organization);
  if (!absence) return control.cover || control.unattendedSince !== null ? cameBack(course, id) : course;
  const deputy = standIn(task, at, approval, organization);
  if (deputy === null) {
    const isNews = control.cover !== null || absence.from > control.since || (control.since === at && doer !== holder);
    const backAt = workingMoment(absence.to, holder, organization);
    return isNews && control.unattendedSince === null ? unattended(course, id, backAt) : course;
  }
  if (control.cover?.by === deputy) return course;
  // What is just being opened is asked of the deputy as it would be of the holder; what was open before waits until the deputy works.
  const begins = control.since === at ? at : workingMoment(at, deputy, organization);
  if (begins > at) return course;
  return remembering(
    withControl(course, id, { cover: { by: deputy, since: at, putOnBy: null }, unattendedSince: null }),
    deputy,
  );
}

/** The deputy, when they are there and may do it; else null. */
export function standIn(
  task: Task,
  at: Millis,
  approval: RunningApproval,
  organization: Organization,
): PersonId | null {
  const { deputy } = task;
  if (deputy === null || !isActive(deputy, organization) || isAway(deputy, at, organization)) return null;
  return mayAct(task, deputy, approval, organization).may ? deputy : null;
}

/** When somebody goes or comes back, and when a deputy begins to work for whom a task waits. */
export function coverMoments(task: Task, approval: RunningApproval, organization: Organization): Millis[] {
  const { holder, deputy, control } = task;
  const { at } = approval;
  if (holder === null) return [];
  const turns = organization.absences
    .filter(({ person }) => person === holder || person === deputy)
    .flatMap(({ from, to }) => [from, to])
    .filter((turn) => turn > at);
  const waits = isAway(holder, at, organization) && !control?.cover ? standIn(task, at, approval, organization) : null;
  return waits === null ? turns : [...turns, workingMoment(at, waits, organization)];
}

function unattended(course: Course, id: TaskId, backAt: Millis): Course {
  const { at, organization } = course;
  const left = withControl(course, id, {
    cover: null,
    unattendedSince: at,
    remindAt: backAt,
    escalateAt: at,
    snoozed: null,
  });
  const asked = organization.administrators.map(
    (to) => ({ type: 'escalate', to, task: id, onlyIf: { task: id } }) as const,
  );
  return also(left, ...asked);
}

/** The person gets it back, and is reminded of it as if they had it all the time. */
function cameBack(course: Course, id: TaskId): Course {
  const { approval, at } = course;
  const task = controlled(approval, id);
  const since = Math.max(task.dueAt, task.control.escalated.at(-1)?.at ?? 0);
  return withControl(course, id, {
    cover: null,
    unattendedSince: null,
    remindAt: reminderAfter(task, at, course),
    escalateAt: escalationAfter(task, since, course),
  });
}
