import type { Approval, RunningApproval, Task, TaskId } from './approval.ts';
import { controlled, escalationAfter, reminderAfter, withControl, workingMoment } from './control.ts';
import { also, type Course, nameOf, remembering } from './course.ts';
import { covered, coverMoments } from './cover.ts';
import type { ApprovalEvent } from './event.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import { isActive, isAway, lineOf } from './holders.ts';
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
  return approval.tasks.filter(isOpen).flatMap((task) => {
    const { remindAt, escalateAt } = task.control ?? { remindAt: null, escalateAt: null };
    const moments = [remindAt, escalateAt].filter((moment) => moment !== null);
    return [...moments, ...coverMoments(task, approval, organization)];
  });
}

/** Who is reminded of a task now: the stand-in, else the holder unless away, else, where nobody holds it, the administrators. */
export function responsibleFor(task: Task, at: Millis, organization: Organization): PersonId[] {
  if (task.holder === null) return organization.administrators.filter((person) => isActive(person, organization));
  if (task.control?.cover) return [task.control.cover.by];
  return isAway(task.holder, at, organization) ? [] : [task.holder];
}

/** Has the one responsible reminded as soon as they work. */
export function remindedNow(course: Course, id: TaskId): Course {
  return reminded(withControl(course, id, { remindAt: course.at, snoozed: null }), id);
}

function controlBegun(course: Course, id: TaskId): Course {
  const task = taskOf(course.approval, id);
  if (!task || (task.control?.since === task.openedAt && task.control.holder === task.holder)) return course;
  const control = {
    holder: task.holder,
    since: task.openedAt,
    reminders: 0,
    remindAt: reminderAfter(task, course.at, course),
    escalated: [],
    escalateAt: escalationAfter(task, task.dueAt, course),
    cover: null,
    unattendedSince: null,
    snoozed: null,
  };
  return withTask(course, id, (open) => ({ ...open, control }));
}

/** The rhythm may have become another: what was still to come follows it. */
function paced(course: Course, id: TaskId): Course {
  const { approval, at } = course;
  const task = controlled(approval, id);
  const { remindAt, escalateAt, escalated: steps, snoozed } = task.control;
  const overdue = (moment: Millis | null) => moment !== null && moment <= at;
  return withControl(course, id, {
    remindAt: overdue(remindAt) || snoozed ? remindAt : reminderAfter(task, at, course),
    escalateAt: overdue(escalateAt)
      ? escalateAt
      : escalationAfter(task, Math.max(task.dueAt, steps.at(-1)?.at ?? 0), course),
  });
}

function reminded(course: Course, id: TaskId): Course {
  const { approval, organization, at } = course;
  const task = controlled(approval, id);
  const { remindAt, reminders } = task.control;
  if (remindAt === null || at < remindAt) return course;
  const people = responsibleFor(task, at, organization);
  const [first] = people;
  // Whoever comes back is reminded anew.
  if (first === undefined) return withControl(course, id, { remindAt: null });
  const moment = workingMoment(at, first, organization);
  if (moment > at) return withControl(course, id, { remindAt: moment });
  const kept = withControl(course, id, {
    reminders: reminders + 1,
    remindAt: reminderAfter(task, at, course),
    snoozed: null,
  });
  return also(kept, ...people.map((to) => ({ type: 'remind', to, task: id, onlyIf: { task: id } }) as const));
}

function escalated(course: Course, id: TaskId): Course {
  const { approval, organization, at } = course;
  const task = controlled(approval, id);
  const { escalateAt, escalated: steps, unattendedSince } = task.control;
  if (escalateAt === null || at < escalateAt) return course;
  const to = nextUpTheLine(task, at, organization);
  if (to === undefined) return withControl(course, id, { escalateAt: null });
  const moment = workingMoment(at, to, organization);
  if (moment > at) return withControl(course, id, { escalateAt: moment });
  const why = unattendedSince === null ? 'late' : 'unattended';
  const kept = withControl(course, id, {
    escalated: [...steps, { to, at, why }],
    escalateAt: escalationAfter(task, at, course),
  });
  const holder = task.holder && nameOf(task.holder, organization, approval);
  const message = { type: 'escalated', task: id, to: nameOf(to, organization, approval), holder, why } as const;
  return also(
    remembering(kept, to),
    { type: 'escalate', to, task: id, onlyIf: { task: id } },
    { type: 'say', message, onlyIf: { task: id } },
  );
}

/** The next who has not heard of it, works here and is there: each step asks one. */
function nextUpTheLine({ holder, control }: Task, at: Millis, organization: Organization): PersonId | undefined {
  const heard = [...(control?.escalated.map(({ to }) => to) ?? []), control?.cover?.by];
  return lineOf(holder, organization).find(
    (person) => !heard.includes(person) && isActive(person, organization) && !isAway(person, at, organization),
  );
}

const isRunning = (course: Course<Approval>): course is Course => course.approval.status === 'running';
