import { describe, expect, it } from '@jest/globals';
import { formatSlackDate } from '../../../sandbox/page/text/slack-date.ts';
import { dayKey, dayName } from '../../../sandbox/page/text/times.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const jan = { locale: 'en-GB', timeZone: 'Europe/Riga' };
const karim = { locale: 'ru-RU', timeZone: 'Asia/Almaty' };
const seconds = (iso: string) => Date.parse(iso) / 1000;

describe('a date in a text', () => {
  it('is written in the reader’s zone and language', () => {
    const moment = seconds('2026-11-20T21:30:00Z');
    expect(formatSlackDate(moment, '{date_short} at {time}', jan, NOW)).toBe('20 Nov 2026 at 23:30');
    expect(formatSlackDate(moment, '{date_long}', karim, NOW)).toMatch(/^суббота,? 21 ноября 2026/);
    expect(formatSlackDate(moment, '{time}', karim, NOW)).toBe('02:30');
  });

  it('is today, tomorrow or yesterday where the format is pretty', () => {
    expect(formatSlackDate(seconds('2026-11-24T21:59:00Z'), '{date_pretty}', jan, NOW)).toBe('today');
    expect(formatSlackDate(seconds('2026-11-24T22:01:00Z'), '{date_short_pretty} {time}', jan, NOW)).toBe(
      'tomorrow 00:01',
    );
    expect(formatSlackDate(seconds('2026-11-23T10:00:00Z'), '{date_pretty}', karim, NOW)).toBe('вчера');
  });

  it('keeps tokens that Slack does not know', () => {
    expect(formatSlackDate(seconds('2026-11-24T10:00:00Z'), '{moon}', jan, NOW)).toBe('{moon}');
  });
});

describe('a day between messages', () => {
  const ts = (iso: string) => `${seconds(iso)}.000100`;

  it('is named as people say it, with the year only when it is another', () => {
    expect(dayName(ts('2026-11-24T08:00:00Z'), jan, NOW)).toBe('Today');
    expect(dayName(ts('2026-11-23T08:00:00Z'), karim, NOW)).toBe('Вчера');
    expect(dayName(ts('2026-11-20T08:00:00Z'), jan, NOW)).toMatch(/^Friday,? 20 November$/);
    expect(dayName(ts('2025-11-20T08:00:00Z'), jan, NOW)).toMatch(/^Thursday,? 20 November 2025$/);
  });

  it('changes at midnight where the reader is', () => {
    expect(dayKey(ts('2026-11-24T21:59:00Z'), jan)).toBe('2026-11-24');
    expect(dayKey(ts('2026-11-24T22:00:00Z'), jan)).toBe('2026-11-25');
  });
});
