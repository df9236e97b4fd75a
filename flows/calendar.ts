import { IANAZone } from 'luxon';
import type { Millis } from './facts.ts';

/** A day `YYYY-MM-DD` in the calendar's own place. */
export type Day = string;

/** Working time of a country or site. Hours are local to the person who uses it, as minutes after midnight. */
export interface Calendar {
  /** ISO weekdays that are worked: 1 Monday … 7 Sunday. */
  workdays: readonly number[];
  /** Start and end of a working day, e.g. 540 and 1080 for 9:00 to 18:00. */
  from: number;
  to: number;
  /** Public holidays and own days off. */
  daysOff: readonly Day[];
  /** Days that end earlier, e.g. `{ '2026-12-31': 780 }`. */
  shortened: Readonly<Record<Day, number>>;
  /** Days that are worked although their weekday is not, e.g. a Saturday that makes up for a bridge day. */
  extraWorkdays?: readonly Day[] | undefined;
}

interface Span {
  start: Millis;
  /** Excluded. */
  end: Millis;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Whether any day is ever worked; a calendar for which this is false is refused where it is loaded. */
export const hasWorkingTime = (calendar: Calendar): boolean =>
  calendar.workdays.length > 0 && calendar.from < calendar.to;

/** Whether people of this calendar and zone work at this moment. */
export function isWorkingTime(at: Millis, calendar: Calendar, timeZone: string): boolean {
  return nextWorkingMoment(at, calendar, timeZone) === at;
}

/** When the working day began that people are at now; null while they do not work. */
export function workingDayBegan(at: Millis, calendar: Calendar, timeZone: string): Millis | null {
  for (const { start } of spansAfter(at, calendar, timeZone)) return start <= at ? start : null;
  return null;
}

/** The first working moment at or after `at`. Throws for a calendar without working time, as the functions below do. */
export function nextWorkingMoment(at: Millis, calendar: Calendar, timeZone: string): Millis {
  for (const span of spansAfter(at, calendar, timeZone)) return Math.max(at, span.start);
  return at;
}

/** When the next working day begins, strictly after `at`. */
export function nextMorning(at: Millis, calendar: Calendar, timeZone: string): Millis {
  for (const span of spansAfter(at, calendar, timeZone)) if (span.start > at) return span.start;
  return at;
}

/** The first moment at which `hours` (at least 0, fractions allowed) of working time have passed since `from`. */
export function addWorkingHours(from: Millis, hours: number, calendar: Calendar, timeZone: string): Millis {
  if (!(hours >= 0 && hours < Number.POSITIVE_INFINITY)) throw new RangeError(`${hours} is no number of working hours`);
  let left = Math.round(hours * hour);
  if (left === 0) return from;
  for (const span of spansAfter(from, calendar, timeZone)) {
    const start = Math.max(from, span.start);
    if (start + left <= span.end) return start + left;
    left -= span.end - start;
  }
  return from;
}

/** Working hours from `a` to `b`; negative when `b` is before `a`. */
export function workingHoursBetween(a: Millis, b: Millis, calendar: Calendar, timeZone: string): number {
  if (b < a) return -workingHoursBetween(b, a, calendar, timeZone);
  let worked = 0;
  for (const span of spansAfter(a, calendar, timeZone)) {
    if (span.start >= b) break;
    worked += Math.min(b, span.end) - Math.max(a, span.start);
  }
  return worked / hour;
}

/**
 * Working days as spans of time, one after another without end, from the first that ends after `at`. Each begins when the wall clock
 * first shows its beginning and ends when it first shows its end, so that a clock put back neither repeats nor splits a day.
 */
function* spansAfter(at: Millis, calendar: Calendar, timeZone: string): Generator<Span, void, undefined> {
  if (!hasWorkingTime(calendar)) throw new RangeError('This calendar has no working time: give it workdays and hours');
  const clock = clockIn(timeZone);
  const days = daysOf(calendar, timeZone);
  for (let midnight = Math.floor(clock.shows(at) / day) * day; ; midnight += day) {
    let span = days.get(midnight);
    if (span === undefined) {
      span = spanOf(midnight, calendar, clock);
      days.set(midnight, span);
    }
    if (span && span.end > at) yield span;
  }
}

/** What is worked of a day; null when nothing is. */
function spanOf(midnight: number, calendar: Calendar, clock: Clock): Span | null {
  const name = new Date(midnight).toISOString().slice(0, 10);
  const worked = calendar.extraWorkdays?.includes(name) || calendar.workdays.includes(isoWeekday(midnight));
  if (!worked || calendar.daysOff.includes(name)) return null;
  const start = clock.firstShows(midnight + calendar.from * minute);
  const end = clock.firstShows(midnight + (calendar.shortened[name] ?? calendar.to) * minute);
  return end > start ? { start, end } : null;
}

/** The days that were asked for, by their midnights: they are asked for again and again. */
type Days = Map<number, Span | null>;

const known = new WeakMap<Calendar, Map<string, Days>>();

function daysOf(calendar: Calendar, timeZone: string): Days {
  const ofCalendar = known.get(calendar) ?? new Map<string, Days>();
  if (ofCalendar.size === 0) known.set(calendar, ofCalendar);
  const before = ofCalendar.get(timeZone);
  if (before) return before;
  const days: Days = new Map();
  ofCalendar.set(timeZone, days);
  return days;
}

// Local times below are wall clocks read as if they were UTC, so that days are 24 hours long and need no library.

/** 1970-01-01 was a Thursday. */
const isoWeekday = (midnight: number) => ((((midnight / day + 3) % 7) + 7) % 7) + 1;

/** The wall clock of a zone. */
interface Clock {
  /** What it shows at a moment. */
  shows(at: Millis): number;
  /** The first moment at which it shows a time or later; a time that is skipped comes when the clock jumps over it. */
  firstShows(time: number): Millis;
}

const clocks = new Map<string, Clock>();

function clockIn(timeZone: string): Clock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const zone = IANAZone.create(timeZone);
  if (!zone.isValid) throw new RangeError(`There is no time zone "${timeZone}"`);
  const clock = clockOf(zone);
  clocks.set(timeZone, clock);
  return clock;
}

/** Asking a zone for its offset is slow, so one found unchanged over two weeks is kept: no zone goes forth and back sooner. */
function clockOf(zone: IANAZone): Clock {
  let steady = { from: 0, to: 0, offset: 0 };
  return {
    shows: (at) => at + (at >= steady.from && at <= steady.to ? steady.offset : zone.offset(at) * minute),
    firstShows(time) {
      // Offsets lie between -12 and +14 hours (https://www.iana.org/time-zones), so the moment is in this window.
      const window = { from: time - 15 * hour, to: time + 13 * hour };
      if (window.from >= steady.from && window.to <= steady.to) return time - steady.offset;
      const before = zone.offset(window.from) * minute;
      if (zone.offset(window.to + 14 * day) * minute === before) {
        steady = { from: window.from, to: window.to + 14 * day, offset: before };
        return time - before;
      }
      const after = zone.offset(window.to) * minute;
      if (before === after) return time - before;
      const change = changeWithin(window, zone);
      return time - before < change ? time - before : Math.max(change, time - after);
    },
  };
}

/** The moment, to the second, at which a zone changes its offset within a window that begins and ends with different ones. */
function changeWithin({ from, to }: { from: Millis; to: Millis }, zone: IANAZone): Millis {
  const before = zone.offset(from);
  let [low, high] = [from, to];
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
