import { describe, expect, it } from '@jest/globals';
import { readPeriod } from '../../bot/read-period.ts';

/** A Thursday. */
const today = '2026-11-26';
const days = (text: string) => {
  const read = readPeriod(text, today);
  return read.ok ? `${read.first} ${read.last}` : read.fault;
};

describe('days as people write them', () => {
  it.each([
    ['1.12–5.12', '2026-12-01 2026-12-05'],
    ['1.12 - 5.12', '2026-12-01 2026-12-05'],
    ['01.12.2026-05.12.26', '2026-12-01 2026-12-05'],
    ['1–5.12', '2026-12-01 2026-12-05'],
    ['2026-12-01 2026-12-05', '2026-12-01 2026-12-05'],
    ['2026-12-01–2026-12-05', '2026-12-01 2026-12-05'],
    ['1 Dec - 5 Dec', '2026-12-01 2026-12-05'],
    ['1-5 December', '2026-12-01 2026-12-05'],
    ['Dec 1 – 5', '2026-12-01 2026-12-05'],
    ['December 1st to December 5th, 2026', '2026-12-01 2026-12-05'],
    ['from 1 Dec until 5 Dec', '2026-12-01 2026-12-05'],
    ['1–5 декабря', '2026-12-01 2026-12-05'],
    ['с 1 дек по 5 дек', '2026-12-01 2026-12-05'],
    ['1 мая – 3 мая', '2027-05-01 2027-05-03'],
    ['28.12–3.1', '2026-12-28 2027-01-03'],
    ['today', '2026-11-26 2026-11-26'],
    ['сегодня', '2026-11-26 2026-11-26'],
    ['tomorrow', '2026-11-27 2026-11-27'],
    ['today - 5.12', '2026-11-26 2026-12-05'],
    ['завтра–5.12', '2026-11-27 2026-12-05'],
    ['until 5.12', '2026-11-26 2026-12-05'],
    ['до 5.12', '2026-11-26 2026-12-05'],
    ['до 5 января', '2026-11-26 2027-01-05'],
    ['until Friday', '2026-11-26 2026-11-27'],
    ['до понедельника', '2026-11-26 2026-11-30'],
    ['Monday to Wednesday', '2026-11-30 2026-12-02'],
    ['с понедельника по среду', '2026-11-30 2026-12-02'],
    ['20.11–30.11', '2026-11-20 2026-11-30'],
    ['5.12', '2026-12-05 2026-12-05'],
    ['5 January', '2027-01-05 2027-01-05'],
  ])('%s', (text, expected) => {
    expect(days(text)).toBe(expected);
  });
});

describe('what cannot be a period says why', () => {
  it.each([
    ['', 'not understood'],
    ['next week', 'not understood'],
    ['5', 'not understood'],
    ['1.12–5.12 please', 'not understood'],
    ['until 1.12–5.12', 'not understood'],
    ['31.11', 'no such day'],
    ['2026-02-30', 'no such day'],
    ['1.13', 'no such day'],
    ['5.12–1.12', 'ends before it begins'],
    ['2026-12-05 2026-12-01', 'ends before it begins'],
    ['1.11–5.11', 'over already'],
    ['until 20.11', 'over already'],
    ['1.12.2026–5.12.2028', 'too long'],
  ])('%s', (text, fault) => {
    expect(days(text)).toBe(fault);
  });
});
