import { closed, mayAct } from './acting.ts';
import type { Task } from './approval.ts';
import { withControl } from './control.ts';
import { also, type Course, nameOf, type Outcome, refused, remembering, went } from './course.ts';
import { standIn, takenOver } from './cover.ts';
import type { ActivityHappening, Happening } from './event.ts';
import type { Organization, PersonId } from './facts.ts';
import type { Refusal } from './refusal.ts';
import { remindedNow } from './reminders.ts';
import { taskOf } from './tasks.ts';
import { textFault } from './texts.ts';

type Of<T extends ActivityHappening['type']> = Extract<ActivityHappening, { type: T }>;

const kinds: Readonly<Record<ActivityHappening['type'], true>> = {
  snoozed: true,
  'reminder asked for': true,
  'deputy put on': true,
};

export const isActivityHappening = <E extends Happening>(event: E): event is E & ActivityHappening =>
  event.type in kinds;

/** What people do about reminders. */
export function activityHappened(course: Course, event: ActivityHappening): Outcome {
  switch (event.type) {
    case 'snoozed':
      return snoozed(course, event);
    case 'reminder asked for':
      return reminderAskedFor(course, event);
    case 'deputy put on':
      return deputyPutOn(course, event);
  }
}

const day = 86_400_000;
/** A reminder can be put off by so many days. */
const mostDays = 30;

/** Reminders are put off; who is up the line hears of it when they would have. */
function snoozed(course: Course, event: Of<'snoozed'>): Outcome {
  const { approval, organization, at } = course;
  const task = openTaskOf(course, event.task);
  if (!task.ok) return task;
  const standing = mayAct(task.task, event.by, approval, organization);
  if (!standing.may) return refused(standing.refusal);
  const most = at + mostDays * day;
  if (event.until <= at || event.until > most) return refused({ type: 'cannot be put off', until: event.until, most });
  const wrong = textFault(event.reason, null);
  if (wrong) return refused(wrong);
  const snooze = { until: event.until, by: event.by, reason: event.reason.trim(), at };
  const lastReason = snooze.reason === '' ? {} : { lastReason: snooze };
  return went(withControl(course, event.task, { snoozed: snooze, ...lastReason, remindAt: event.until }));
}

function reminderAskedFor(course: Course, event: Of<'reminder asked for'>): Outcome {
  const task = overseen(course, event);
  return task.ok ? went(remindedNow(course, event.task)) : task;
}

function deputyPutOn(course: Course, event: Of<'deputy put on'>): Outcome {
  const { approval, organization, at } = course;
  const overseeing = overseen(course, event);
  if (!overseeing.ok) return overseeing;
  const { task } = overseeing;
  const deputy = standIn(task, at, approval, organization);
  if (task.holder === null || deputy === null) return refused({ type: 'no deputy to put on' });
  const name = nameOf(deputy, organization, approval);
  if (task.control?.cover?.by === deputy) return refused({ type: 'deputy asked already', name });
  const cover = { by: deputy, since: at, putOnBy: event.by };
  const message = {
    type: 'deputy put on',
    task: task.id,
    name: nameOf(event.by, organization, approval),
    deputy: name,
    holder: nameOf(task.holder, organization, approval),
  } as const;
  const put = remembering(takenOver(course, task.id, cover), deputy, event.by);
  return went(also(put, { type: 'say', message }));
}

/** Whether somebody may see to it that a task is done: who up the line has heard of it, and the administrators. */
export const oversees = (person: PersonId, { control }: Task, { administrators }: Organization): boolean =>
  administrators.includes(person) || (control?.escalated.some(({ to }) => to === person) ?? false);

function overseen(course: Course, { task: id, by }: { task: string; by: PersonId }) {
  const task = openTaskOf(course, id);
  if (!task.ok) return task;
  return oversees(by, task.task, course.organization) ? task : no({ type: 'only up the line' });
}

function openTaskOf({ approval, organization }: Course, id: string) {
  const task = taskOf(approval, id);
  const why: Refusal | null = task ? closed(task, approval, organization) : { type: 'nothing waits' };
  return task && !why ? ({ ok: true, task } as const) : no(why ?? { type: 'nothing waits' });
}

const no = (refusal: Refusal) => ({ ok: false, refusal }) as const;
