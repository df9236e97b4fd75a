import { DateTime } from 'luxon';
import { nextMorning, nextWorkingMoment } from '../../flows/calendar.ts';
import { nameOf } from '../../flows/course.ts';
import { digestChoices, type Millis } from '../../flows/facts.ts';
import { taskOf } from '../../flows/tasks.ts';
import { workingTimeOf } from '../../flows/working-time.ts';
import type { Answer } from './answer.ts';
import type { Values } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import type { Click } from './on-action.ts';
import { notFound, seen } from './see.ts';

const hour = 3_600_000;

export type ActivityAction =
  | 'show hanging task'
  | 'snooze for an hour'
  | 'snooze until the morning'
  | 'snooze'
  | 'remind now'
  | 'choose digest'
  | 'ask the deputy';

/** What people do about reminders and about what hangs further down the line. */
export async function onActivity(does: ActivityAction, click: Click, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const { with: pointer, delivery } = click;
  const { calendar, timeZone } = workingTimeOf(reader.person.id, reader.organization);
  const morning = nextMorning(deps.now(), calendar, timeZone);
  switch (does) {
    case 'snooze for an hour':
      return snoozed(pointer, { until: deps.now() + hour, reason: '' }, delivery, reader, deps);
    case 'snooze until the morning':
      return snoozed(pointer, { until: morning, reason: '' }, delivery, reader, deps);
    case 'snooze': {
      const day = DateTime.fromMillis(morning, { zone: timeZone }).toISODate() ?? '';
      return { answer: 'form', form: deps.screens.snooze(pointer, day, reader) };
    }
    case 'show hanging task': {
      const approval = await seen(deps, { id: pointer.approval ?? '' }, reader);
      const task = approval && taskOf(approval, pointer.task ?? '');
      return approval && task ? { answer: 'say', card: deps.screens.hanging(approval, task, reader) } : notFound('');
    }
    case 'choose digest': {
      const choice = digestChoices.find((one) => one === pointer.choice);
      if (choice) await deps.preferences.chooseDigest(reader.person.id, choice);
      return { answer: 'nothing' };
    }
    case 'remind now':
      return remindedNow(click, reader, deps);
    case 'ask the deputy': {
      const { approval: id = '', task = '' } = pointer;
      const told = await deps.approvals.tell(id, { type: 'deputy put on', task, by: reader.person.id, delivery });
      return told.ok || told.refusal.type === 'delivered before'
        ? { answer: 'nothing' }
        : { answer: 'refusal', refusal: told.refusal, approval: id };
    }
  }
}

/** The form asks for a morning: that of the day, or of the first after it that is worked. */
export function snoozedByForm(
  about: Values,
  values: Values,
  delivery: string,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const { calendar, timeZone } = workingTimeOf(reader.person.id, reader.organization);
  const midnight = DateTime.fromISO(values.day ?? '', { zone: timeZone });
  const until = midnight.isValid ? nextWorkingMoment(midnight.toMillis(), calendar, timeZone) : 0;
  return snoozed(about, { until, reason: (values.reason ?? '').trim() }, delivery, reader, deps);
}

interface Snoozing {
  until: Millis;
  reason: string;
}

/** One task, or all that a message reminds of: what cannot be put off any more does not keep the others from it. */
async function snoozed(
  pointer: { approval?: string; task?: string; notice?: string },
  { until, reason }: Snoozing,
  delivery: string,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const by = reader.person.id;
  const { approval = '', task = '' } = pointer;
  const tasks = pointer.notice ? await deps.notices.remindersIn(pointer.notice, by) : [{ approval, task }];
  const told = await Promise.all(
    tasks.map(async (one) => ({
      id: one.approval,
      told: await deps.approvals.tell(one.approval, { type: 'snoozed', task: one.task, by, until, reason, delivery }),
    })),
  );
  const put = told.find(({ told: { ok } }) => ok);
  if (put) return { answer: 'note', note: { note: 'snoozed', when: deps.screens.moment(until, reader) } };
  const [first] = told;
  if (!first || first.told.ok) return { answer: 'note', note: { note: 'out of date' } };
  const { refusal } = first.told;
  if (refusal.type === 'delivered before') return { answer: 'nothing' };
  const errors = deps.screens.refusalAtField(refusal, 'snooze', reader);
  return errors && !pointer.notice ? { answer: 'errors', errors } : { answer: 'refusal', refusal, approval: first.id };
}

async function remindedNow({ with: pointer, delivery }: Click, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const { approval: id = '', task = '' } = pointer;
  const told = await deps.approvals.tell(id, { type: 'reminder asked for', task, by: reader.person.id, delivery });
  if (!told.ok) {
    return told.refusal.type === 'delivered before'
      ? { answer: 'nothing' }
      : { answer: 'refusal', refusal: told.refusal, approval: id };
  }
  const asked = taskOf(told.approval, task);
  const person = asked?.control?.cover?.by ?? asked?.holder ?? null;
  const name = person === null ? '' : nameOf(person, reader.organization, told.approval);
  // Whoever is not at work now is reminded when they begin.
  const now = deps.now();
  const { calendar, timeZone } = workingTimeOf(person, reader.organization);
  const then = nextWorkingMoment(now, calendar, timeZone);
  return {
    answer: 'note',
    note: { note: 'reminded', name, when: then > now ? deps.screens.moment(then, reader) : null },
  };
}
