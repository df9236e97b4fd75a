import type { ActivityControl, Approval, Task, TaskId } from './approval.ts';
import { nextWorkingMoment } from './calendar.ts';
import type { Course } from './course.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import { nextEscalation, nextReminder } from './rhythm.ts';
import { rhythmOfTask, taskOf, withTask } from './tasks.ts';
import { workingTimeOf } from './working-time.ts';

/** A task with how it is kept at. Throws when it is not there or was never looked at: an open one always was. */
export function controlled(approval: Pick<Approval, 'tasks'>, id: TaskId): Task & { control: ActivityControl } {
  const task = taskOf(approval, id);
  if (!task?.control) throw new Error(`task ${id} is not kept at`);
  return { ...task, control: task.control };
}

/** The course with a part of a task's control replaced. */
export function withControl(course: Course, id: TaskId, part: Partial<ActivityControl>): Course {
  const control = { ...controlled(course.approval, id).control, ...part };
  return withTask(course, id, (task) => ({ ...task, control }));
}

/** When a task is reminded of next, after a moment, in its holder's working time. */
export function reminderAfter(
  task: Task,
  after: Millis,
  { approval, organization }: Pick<Course, 'approval' | 'organization'>,
): Millis | null {
  const rhythm = rhythmOfTask(task, approval, organization);
  return nextReminder(task, after, rhythm, workingTimeOf(task.holder, organization));
}

/**
 * When the next up the line hears of it, counted from the step before: while nobody is there, from that alone, else never before the task
 * is late. Null when nobody holds it, and so nobody is above, or when nobody should.
 */
export function nextStepAt(
  task: Task,
  { escalated, unattendedSince }: Pick<ActivityControl, 'escalated' | 'unattendedSince'>,
  { approval, organization }: Pick<Course, 'approval' | 'organization'>,
): Millis | null {
  const { holder, dueAt } = task;
  if (holder === null) return null;
  const last = escalated.at(-1)?.at ?? 0;
  const from = unattendedSince === null ? Math.max(dueAt, last) : last;
  return nextEscalation(from, rhythmOfTask(task, approval, organization), workingTimeOf(holder, organization));
}

/** The first moment at or after `at` at which a person works. */
export function workingMoment(at: Millis, person: PersonId, organization: Organization): Millis {
  const { calendar, timeZone } = workingTimeOf(person, organization);
  return nextWorkingMoment(at, calendar, timeZone);
}
