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

/** A day in the reader's zone: `23 May 2027`. */
export function dayOf(at: Millis, { language, timeZone }: TimeOf): string {
  const { time } = wordsIn(language);
  return DateTime.fromMillis(at, { zone: timeZone }).setLocale(time.locale).toFormat(time.day);
}

/** When a task is due: `due Tue 24 Nov, 14:00`; to one who looks now also `due in 3 working hours`, `1 working day late`. */
export function dueText({ dueAt, holder }: Task, audience: Audience): string {
  const { time } = wordsIn(audience.language);
  const { now } = audience;
  if (now === null) return time.due(moment(dueAt, audience));
  const { calendar, timeZone } = workingTimeOf(holder, audience.organization);
  const hours = workingHoursBetween(now, dueAt, calendar, timeZone);
  const hoursADay = (calendar.to - calendar.from) / 60;
  if (hours < 0) return time.late(Math.floor(-hours / hoursADay), Math.floor(-hours));
  return hours <= 4 ? time.dueInHours(Math.floor(hours)) : time.due(moment(dueAt, audience));
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
