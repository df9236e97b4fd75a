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
  const when = moment(task.dueAt, audience);
  if (now === null) return time.due(when);
  if (task.dueAt >= now) return `${time.due(when)}, ${leftText(task, now, audience)}`;
  return lateText(task, now, audience) ?? time.wasDue(when);
}

/** The same for a message that stands for days and was written at a moment: `was due Tue 24 Nov, 14:00, 1 working day late`. */
export function dueTextAt(task: Task, at: Millis, audience: Audience): string {
  const { time } = wordsIn(audience.language);
  const when = moment(task.dueAt, audience);
  if (task.dueAt >= at) return `${time.due(when)}, ${leftText(task, at, audience)}`;
  const late = lateText(task, at, audience);
  return late === null ? time.wasDue(when) : `${time.wasDue(when)}, ${late}`;
}

/** `6 working hours left`, `3 working days left`, in the working time of whoever holds it. */
function leftText(task: Task, at: Millis, audience: Audience): string {
  const { days, hours } = workingTimeSinceDue(task, at, audience);
  return wordsIn(audience.language).time.left(days > 1 ? days : 0, hours);
}

/** `1 working day late`; null in the first working hour after it was due. */
function lateText(task: Task, at: Millis, audience: Audience): string | null {
  const { days, hours } = workingTimeSinceDue(task, at, audience);
  return hours < 1 ? null : wordsIn(audience.language).time.late(days, hours);
}

/** Whole working days, and all working hours, that lie between a task's due time and a moment before or after it. */
function workingTimeSinceDue({ dueAt, holder }: Task, at: Millis, { organization }: Audience) {
  const { calendar, timeZone } = workingTimeOf(holder, organization);
  const hours = Math.abs(workingHoursBetween(dueAt, at, calendar, timeZone));
  return { days: Math.floor(hours / ((calendar.to - calendar.from) / 60)), hours: Math.floor(hours) };
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
