import type { Approval, RunningApproval, TaskId } from './approval.ts';
import { controlled, nextStepAt, reminderAfter, withControl } from './control.ts';
import type { Course } from './course.ts';
import { covered, coverMoments } from './cover.ts';
import { escalated, escalationMoments } from './escalation.ts';
import type { ApprovalEvent } from './event.ts';
import type { Millis, Organization } from './facts.ts';
import { reminded, reminderMoments } from './reminders.ts';
import { isOpen, taskOf, withTask } from './tasks.ts';

/**
 * Keeps at everything that is open: whoever has just got a task is waited for from now on, the deputy of one who is away is asked, and
 * when time has passed the one responsible is reminded, or the next up the line hears of it.
 */
export function activityKept(course: Course<Approval>, event: ApprovalEvent): Course<Approval> {
  if (!isRunning(course)) return course;
  const { type } = event;
  const doer = 'by' in event ? event.by : null;
  return course.approval.tasks.filter(isOpen).reduce((next, { id }) => {
    const begun = controlBegun(next, id);
    const current = covered(type === 'organization changed' ? paced(begun, id) : begun, id, doer);
    return type === 'time passed' ? escalated(reminded(current, id), id) : current;
  }, course);
}

/** The moments at which time alone changes something about the open tasks. */
export function activityMoments(approval: RunningApproval, organization: Organization): Millis[] {
  const { at } = approval;
  return approval.tasks
    .filter(isOpen)
    .flatMap((task) => [
      ...reminderMoments(task, at, organization),
      ...escalationMoments(task, at, organization),
      ...coverMoments(task, approval, organization),
    ]);
}

function controlBegun(course: Course, id: TaskId): Course {
  const task = taskOf(course.approval, id);
  if (!task || (task.control?.since === task.openedAt && task.control.holder === task.holder)) return course;
  const nobodyYet = { escalated: [], cover: null, unattendedSince: null, snoozed: null };
  const control = {
    ...nobodyYet,
    holder: task.holder,
    since: task.openedAt,
    reminders: 0,
    remindAt: reminderAfter(task, course.at, course),
    escalateAt: nextStepAt(task, nobodyYet, course),
  };
  return withTask(course, id, (open) => ({ ...open, control }));
}

/** The rhythm may have become another: what was still to come follows it. */
function paced(course: Course, id: TaskId): Course {
  const { approval, at } = course;
  const task = controlled(approval, id);
  const { remindAt, escalateAt, snoozed } = task.control;
  const overdue = (moment: Millis | null) => moment !== null && moment <= at;
  return withControl(course, id, {
    remindAt: overdue(remindAt) || snoozed ? remindAt : reminderAfter(task, at, course),
    escalateAt: overdue(escalateAt) ? escalateAt : nextStepAt(task, task.control, course),
  });
}

const isRunning = (course: Course<Approval>): course is Course => course.approval.status === 'running';
