import { describe, expect, it } from '@jest/globals';
import { moveMonth, weeksOf } from '../../../sandbox/page/elements/calendar.ts';
import { inZone, momentIn } from '../../../sandbox/page/elements/zoned.ts';
import { nextWeekdayMorning } from '../../../sandbox/page/sandbox-bar/weekday-morning.ts';

describe('a time in a zone', () => {
  it.each([
    ['2026-11-24', '09:00', 'Europe/Riga', '2026-11-24T07:00:00.000Z'],
    ['2026-07-01', '09:00', 'Europe/Riga', '2026-07-01T06:00:00.000Z'],
    ['2026-03-29', '09:00', 'Europe/Riga', '2026-03-29T06:00:00.000Z'],
    ['2026-10-25', '09:00', 'Europe/London', '2026-10-25T09:00:00.000Z'],
    ['2026-11-24', '00:30', 'Asia/Almaty', '2026-11-23T19:30:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, moment) => {
    expect(momentIn(day, time, zone).toISOString()).toBe(moment);
    expect(inZone(new Date(moment), zone)).toEqual({ day, time });
  });
});

describe('the next weekday’s morning', () => {
  it.each([
    ['2026-11-24T05:00:00Z', '2026-11-24T07:00:00.000Z'],
    ['2026-11-24T07:00:00Z', '2026-11-25T07:00:00.000Z'],
    ['2026-11-27T15:00:00Z', '2026-11-30T07:00:00.000Z'],
  ])('after %s is %s in Riga', (after, morning) => {
    expect(nextWeekdayMorning(new Date(after), 'Europe/Riga').toISOString()).toBe(morning);
  });
});

describe('a month to choose from', () => {
  it('shows whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-11-24');
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
  });

  it('keeps to the end of a shorter month', () => {
    expect(moveMonth('2026-01-31', 1)).toBe('2026-02-28');
    expect(moveMonth('2026-03-31', -1)).toBe('2026-02-28');
    expect(moveMonth('2026-12-15', 1)).toBe('2027-01-15');
  });
});
