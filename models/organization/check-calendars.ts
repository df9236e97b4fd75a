import { minutesOf, minutesOfHours } from './file-formats.ts';
import { type FileCalendar, type OrganizationFile, weekdays } from './file-schema.ts';
import type { Finding } from './finding.ts';
import { didYouMean } from './nearest.ts';
import { publicHolidays } from './public-holidays.ts';

/** Calendars: those that are named exist, and each special day is special in one way only, and in a way that makes a difference. */
export function* checkCalendars({ calendar, calendars, people }: OrganizationFile): Generator<Finding> {
  yield* unknownCalendar(calendar, calendars, ['calendar']);
  for (const [id, person] of Object.entries(people)) {
    if (person.calendar !== undefined) yield* unknownCalendar(person.calendar, calendars, ['people', id, 'calendar']);
  }
  for (const [name, one] of Object.entries(calendars)) {
    for (const { path, message } of checkDays(one)) yield { path: ['calendars', name, ...path], message };
  }
}

function* unknownCalendar(
  name: string,
  calendars: OrganizationFile['calendars'],
  path: Finding['path'],
): Generator<Finding> {
  if (Object.hasOwn(calendars, name)) return;
  const guess = didYouMean(name, Object.keys(calendars));
  yield { path, message: `there is no calendar "${name}".${guess || ' Add it under calendars.'}` };
}

function* checkDays(calendar: FileCalendar): Generator<Finding> {
  const { holidays = '', daysOff = {}, shortened = {}, extraWorkdays = {} } = calendar;
  const holiday = new Set(publicHolidays(holidays));
  const { from, to } = minutesOfHours(calendar.hours);
  for (const day of Object.keys(extraWorkdays)) {
    const path = ['extraWorkdays', day];
    if (Object.hasOwn(daysOff, day)) yield { path, message: 'is a day off too. Take it out of one of the two.' };
    else if (isWorkday(day, calendar) && !holiday.has(day))
      yield { path, message: `is a ${weekdayOf(day)}, which is worked anyway. Take it out.` };
  }
  for (const [day, end] of Object.entries(shortened)) {
    const path = ['shortened', day];
    if (Object.hasOwn(daysOff, day)) yield { path, message: 'is a day off too. Take it out of one of the two.' };
    else if (holiday.has(day) && !Object.hasOwn(extraWorkdays, day))
      yield { path, message: `is a public holiday of ${holidays}. Take it out, or add it to extraWorkdays.` };
    else if (!isWorkday(day, calendar) && !Object.hasOwn(extraWorkdays, day))
      yield { path, message: `is a ${weekdayOf(day)}, which is not worked. Take it out, or add it to extraWorkdays.` };
    const minutes = minutesOf(end);
    if (minutes <= from || minutes >= to)
      yield {
        path,
        message: `must end within the working hours, ${calendar.hours}; a whole day off stands under daysOff.`,
      };
  }
}

function weekdayOf(day: string): (typeof weekdays)[number] | undefined {
  return weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
}

/** Whether a calendar's week has this day as a day of work. */
export function isWorkday(day: string, { workdays }: FileCalendar): boolean {
  const weekday = weekdayOf(day);
  // A date that is none has no weekday; its format says so already.
  return weekday === undefined || workdays.includes(weekday);
}
