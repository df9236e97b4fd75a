import { DateTime } from 'luxon';
import type { Task } from '../flows/approval.ts';
import { workingHoursBetween } from '../flows/calendar.ts';
import type { Millis } from '../flows/facts.ts';
import { workingTimeOf } from '../flows/working-time.ts';
import type { Audience } from './audience.ts';
import { wordsIn } from './words/words.ts';

type TimeOf = Pick<Audience, 'language' | 'timeZone' | 'now'>;

/**
 * A moment in the reader's zone, as short as it stays clear: `today 14:00`, `Mon 11:02`, `24 Nov 11:02`. A card that stands for days
 * says `Tue 24 Nov, 14:00`.
 */
export function moment(at: Millis, { language, timeZone, now }: TimeOf): string {
  const { time } = wordsIn(language);
  const then = DateTime.fromMillis(at, { zone: timeZone }).setLocale(time.locale);
  if (now === null) return then.toFormat(time.weekdayAndDate);
  const today = DateTime.fromMillis(now, { zone: timeZone }).startOf('day');
  const days = then.startOf('day').diff(today, 'days').days;
  const clock = then.toFormat(time.time);
  if (days === 0) return time.today(clock);
  if (days === 1) return time.tomorrow(clock);
  if (days === -1) return time.yesterday(clock);
  if (Math.abs(days) < 7) return then.toFormat(time.weekday);
  return then.toFormat(then.year === today.year ? time.date : time.dateOfAnotherYear);
}

/** Whether it is before noon there. */
export const isMorning = (at: Millis, timeZone: string): boolean =>
  DateTime.fromMillis(at, { zone: timeZone }).hour < 12;

/** A day in the reader's zone: `23 May 2027`. */
export function dayOf(at: Millis, { language, timeZone }: TimeOf): string {
  const { time } = wordsIn(language);
  return DateTime.fromMillis(at, { zone: timeZone }).setLocale(time.locale).toFormat(time.day);
}

/** When a task is due: `due Tue 24 Nov, 14:00`; to one who looks now also `due tomorrow 14:00, 6 working hours left`, `1 working day late`. */
export function dueText(task: Task, audience: Audience): string {
  const { time } = wordsIn(audience.language);
  const { now } = audience;
  if (now === null) return time.due(moment(task.dueAt, audience));
  return task.dueAt < now ? leftText(task, now, audience) : dueWithLeft(task, now, audience);
}

/** The same for a message that stands for days and was written at a moment: `was due Tue 24 Nov, 14:00, 1 working day late`. */
export function dueTextAt(task: Task, at: Millis, audience: Audience): string {
  if (task.dueAt >= at) return dueWithLeft(task, at, audience);
  const due = wordsIn(audience.language).time.wasDue(moment(task.dueAt, audience));
  return lateHours(task, at, audience) < 1 ? due : `${due}, ${leftText(task, at, audience)}`;
}

const dueWithLeft = (task: Task, at: Millis, audience: Audience): string =>
  `${wordsIn(audience.language).time.due(moment(task.dueAt, audience))}, ${leftText(task, at, audience)}`;

/** `6 working hours left`, `3 working days left`, `1 working day late`, in the working time of whoever holds it. */
function leftText(task: Task, at: Millis, audience: Audience): string {
  const { time } = wordsIn(audience.language);
  const { calendar } = workingTimeOf(task.holder, audience.organization);
  const late = lateHours(task, at, audience);
  const days = Math.floor(Math.abs(late) / ((calendar.to - calendar.from) / 60));
  return late > 0 ? time.late(days, Math.floor(late)) : time.left(days > 1 ? days : 0, Math.floor(-late));
}

/** Working hours since it was due; negative while it is not. */
function lateHours({ dueAt, holder }: Task, at: Millis, { organization }: Audience): number {
  const { calendar, timeZone } = workingTimeOf(holder, organization);
  return workingHoursBetween(dueAt, at, calendar, timeZone);
}

export const isLate = ({ dueAt }: Task, { now }: Audience): boolean => now !== null && now > dueAt;

/** A file's size: `184 KB`, `1.2 MB`. */
export function sizeText(bytes: number, { language }: Pick<Audience, 'language'>): string {
  const { time } = wordsIn(language);
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1000) return `${kilobytes} ${time.size.KB}`;
  const megabytes = new Intl.NumberFormat(time.locale, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024);
  return `${megabytes} ${time.size.MB}`;
}
