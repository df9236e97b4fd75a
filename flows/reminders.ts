import type { Task, TaskId } from './approval.ts';
import { controlled, reminderAfter, withControl, workingMoment } from './control.ts';
import { also, type Course } from './course.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import { isThere, turnsOf } from './holders.ts';

/** Who is reminded of a task now: the stand-in, else the holder, else, where nobody holds it, the administrators; nobody who is away. */
export function responsibleFor(task: Task, at: Millis, organization: Organization): PersonId[] {
  const people = task.holder === null ? organization.administrators : [task.control?.cover?.by ?? task.holder];
  return people.filter((person) => isThere(person, at, organization));
}

/**
 * Reminds the one responsible when it is time. While they do not work, or nobody is there, the reminder stays due: it comes as soon as
 * somebody responsible works.
 */
export function reminded(course: Course, id: TaskId): Course {
  const { approval, organization, at } = course;
  const task = controlled(approval, id);
  const { remindAt, reminders } = task.control;
  if (remindAt === null || at < remindAt) return course;
  const working = responsibleFor(task, at, organization).filter(
    (person) => workingMoment(at, person, organization) === at,
  );
  if (working.length === 0) return course;
  const kept = withControl(course, id, {
    reminders: reminders + 1,
    remindAt: reminderAfter(task, at, course),
    snoozed: null,
  });
  return also(kept, ...working.map((to) => ({ type: 'remind', to, task: id, onlyIf: { task: id } }) as const));
}

/** Has the one responsible reminded as soon as they work. */
export function remindedNow(course: Course, id: TaskId): Course {
  return reminded(withControl(course, id, { remindAt: course.at, snoozed: null }), id);
}

/** When a reminder is due or, where it is due already, when somebody may get it. */
export function reminderMoments(task: Task, at: Millis, organization: Organization): Millis[] {
  const remindAt = task.control?.remindAt ?? null;
  if (remindAt === null) return [];
  if (remindAt > at) return [remindAt];
  return [
    ...responsibleFor(task, at, organization).map((person) => workingMoment(at, person, organization)),
    ...(task.holder === null ? turnsOf(organization.administrators, at, organization) : []),
  ];
}
