import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addWorkingHours,
  type Calendar,
  isWorkingTime,
  nextWorkingMoment,
  workingDayBegan,
  workingHoursBetween,
} from '../../flows/calendar.ts';

const office: Calendar = {
  workdays: [1, 2, 3, 4, 5],
  from: 9 * 60,
  to: 18 * 60,
  daysOff: ['2026-05-01', '2026-12-25'],
  shortened: { '2026-04-30': 13 * 60 },
  extraWorkdays: ['2026-05-09'],
};
const nights: Calendar = { workdays: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 8 * 60, daysOff: [], shortened: {} };

const at = (text: string, zone = 'Europe/Riga') => DateTime.fromISO(text, { zone }).toMillis();
const shown = (millis: number, zone = 'Europe/Riga') =>
  DateTime.fromMillis(millis, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

describe('a due time in working hours', () => {
  it.each([
    ['within a day', '2026-04-27T10:00', 3, '2026-04-27T13:00'],
    ['exactly to the end of a day', '2026-04-27T10:00', 8, '2026-04-27T18:00'],
    ['over a night', '2026-04-27T17:00', 2, '2026-04-28T10:00'],
    ['over a weekend', '2026-04-24T17:30', 1, '2026-04-27T09:30'],
    ['from the middle of the night', '2026-04-27T23:00', 1, '2026-04-28T10:00'],
    ['over a shortened day, a day off and a weekend', '2026-04-30T12:00', 2, '2026-05-04T10:00'],
    ['on a Saturday that is worked', '2026-05-08T17:00', 2, '2026-05-09T10:00'],
    ['of no length at all', '2026-04-26T03:00', 0, '2026-04-26T03:00'],
    ['of half an hour', '2026-04-27T17:45', 0.5, '2026-04-28T09:15'],
  ])('%s', (_, from, hours, due) => {
    expect(shown(addWorkingHours(at(from), hours, office, 'Europe/Riga'))).toBe(due);
  });

  it('follows the zone of the person: the same moment is due at different times', () => {
    const opened = at('2026-04-27T12:00Z');
    expect(shown(addWorkingHours(opened, 4, office, 'Asia/Almaty'), 'Asia/Almaty')).toBe('2026-04-28T12:00');
    expect(shown(addWorkingHours(opened, 4, office, 'Europe/London'), 'Europe/London')).toBe('2026-04-27T17:00');
  });

  it('keeps to the wall clock when the clocks change over a weekend', () => {
    expect(shown(addWorkingHours(at('2026-03-27T17:00'), 2, office, 'Europe/Riga'))).toBe('2026-03-30T10:00');
    expect(shown(addWorkingHours(at('2026-10-23T17:00'), 2, office, 'Europe/Riga'))).toBe('2026-10-26T10:00');
  });

  it('counts an hour less of a night in which the clocks go forward, an hour more when they go back', () => {
    const night = (day: string) => workingHoursBetween(at(`${day}T00:00`), at(`${day}T12:00`), nights, 'Europe/Riga');
    expect([night('2026-03-28'), night('2026-03-29'), night('2026-10-25')]).toEqual([8, 7, 9]);
  });

  it('begins with the jump when the clocks jump over its beginning', () => {
    const early = { ...nights, from: 3 * 60 + 30 };
    expect(shown(nextWorkingMoment(at('2026-03-29T01:00'), early, 'Europe/Riga'))).toBe('2026-03-29T04:00');
  });

  it('does not begin again when the clocks go back over its end', () => {
    const short = { ...nights, to: 3 * 60 + 30 };
    expect(workingHoursBetween(at('2026-10-25T00:00'), at('2026-10-25T12:00'), short, 'Europe/Riga')).toBe(3.5);
  });

  it('counts backwards as negative', () => {
    const [early, late] = [at('2026-04-24T17:00'), at('2026-04-27T10:00')];
    expect(workingHoursBetween(late, early, office, 'Europe/Riga')).toBe(-2);
  });

  it('counts ten years of hours', () => {
    const from = at('2026-01-01T00:00');
    const due = addWorkingHours(from, 20_000, office, 'Europe/Riga');
    expect(workingHoursBetween(from, due, office, 'Europe/Riga')).toBe(20_000);
  });

  it('refuses a calendar without workdays, a zone that is none and hours that are none', () => {
    expect(() => addWorkingHours(0, 1, { ...office, workdays: [] }, 'Europe/Riga')).toThrow('no working time');
    expect(() => addWorkingHours(0, 1, { ...office, to: office.from }, 'Europe/Riga')).toThrow('no working time');
    expect(() => addWorkingHours(0, 1, office, 'Europe/Rigga')).toThrow('no time zone "Europe/Rigga"');
    expect(() => addWorkingHours(0, Number.NaN, office, 'Europe/Riga')).toThrow('no number of working hours');
  });
});

/** Clocks going forward and back at night, by half an hour, at midnight, over a whole day, and not at all. */
const windows = [
  ['Europe/Riga', '2026-03-25'],
  ['Europe/Riga', '2026-10-21'],
  ['America/New_York', '2026-03-04'],
  ['Australia/Lord_Howe', '2026-04-01'],
  ['America/Santiago', '2026-04-01'],
  ['America/Santiago', '2026-09-02'],
  ['Atlantic/Azores', '2026-10-21'],
  ['Pacific/Apia', '2011-12-26'],
  ['Asia/Almaty', '2026-12-28'],
].map(([zone = '', first = '']) => wallClock(zone, first));

/** The wall clock of each minute of nine days, as a clock that is never put back: it stands still until the hour is made up. */
function wallClock(zone: string, first: string) {
  const start = DateTime.fromISO(first, { zone }).toMillis();
  let last = DateTime.fromISO(first, { zone: 'utc' });
  const minutes = Array.from({ length: 9 * 24 * 60 }, (_, n) => {
    const clock = DateTime.fromMillis(start + n * 60_000, { zone }).setZone('utc', { keepLocalTime: true });
    if (clock > last) last = clock;
    return { day: last.toISODate() ?? '', weekday: last.weekday, time: last.hour * 60 + last.minute };
  });
  return { zone, start, minutes };
}

/** The slow plain model: is this minute worked? */
function isWorkedMinute({ day, weekday, time }: (typeof windows)[0]['minutes'][0], calendar: Calendar): boolean {
  if (calendar.daysOff.includes(day)) return false;
  if (!calendar.workdays.includes(weekday) && !calendar.extraWorkdays?.includes(day)) return false;
  return time >= calendar.from && time < (calendar.shortened[day] ?? calendar.to);
}

const calendars = (days: string[]): fc.Arbitrary<Calendar> =>
  fc
    .record({
      workdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      hours: fc.uniqueArray(fc.nat(48), { minLength: 2, maxLength: 2 }),
      daysOff: fc.subarray(days, { maxLength: 2 }),
      extraWorkdays: fc.subarray(days, { maxLength: 2 }),
      shortened: fc.dictionary(fc.constantFrom(...days), fc.nat(1440), { maxKeys: 2 }),
    })
    .map(({ hours, ...rest }) => ({ ...rest, from: Math.min(...hours) * 30, to: Math.max(...hours) * 30 }));

const cases = fc.constantFrom(...windows).chain((window) => {
  const days = [...new Set(window.minutes.map(({ day }) => day))];
  const minute = fc.nat(window.minutes.length - 1);
  return fc.record({ window: fc.constant(window), calendar: calendars(days), a: minute, b: minute });
});

describe('working time, against a model that looks at each minute', () => {
  it('agrees on what is worked, how long, when next and when due', () => {
    fc.assert(
      fc.property(cases, ({ window: { zone, start, minutes }, calendar, a, b }) => {
        const worked = minutes.map((clock) => isWorkedMinute(clock, calendar));
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const moment = (minute: number) => start + minute * 60_000;

        expect(isWorkingTime(moment(a), calendar, zone)).toBe(worked[a]);

        const began = workingDayBegan(moment(a), calendar, zone);
        const day = minutes[a]?.day;
        const first = minutes.findIndex((clock, minute) => clock.day === day && worked[minute]);
        expect(began).toBe(worked[a] ? moment(first) : null);

        const count = worked.slice(from, to).filter(Boolean).length;
        expect(workingHoursBetween(moment(from), moment(to), calendar, zone)).toBeCloseTo(count / 60, 9);

        const next = worked.indexOf(true, from);
        if (next >= 0) expect(nextWorkingMoment(moment(from), calendar, zone)).toBe(moment(next));

        if (count > 0) {
          const lastWorked = worked.lastIndexOf(true, to - 1);
          expect(addWorkingHours(moment(from), count / 60, calendar, zone)).toBe(moment(lastWorked + 1));
        }
      }),
      { numRuns: 500 },
    );
  });
});
