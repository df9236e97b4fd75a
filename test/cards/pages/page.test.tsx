import { expect, it } from '@jest/globals';
import { css } from '../../../cards/pages/css.ts';
import { pageWords } from '../../../cards/pages/page-words.ts';
import { countryIn, dayIn, momentIn } from '../../../cards/pages/times.ts';

it('has a style that stands in a page as it is written', () => {
  expect(css).not.toMatch(/["'&<>]/);
});

it.each([
  [1, '1 day left', 'осталось 1 день'],
  [3, '3 days left', 'осталось 3 дня'],
  [10, '10 days left', 'осталось 10 дней'],
])('counts %d as people do', (days, en, ru) => {
  expect([pageWords.en.daysLeft(days), pageWords.ru.daysLeft(days)]).toEqual([en, ru]);
});

it('writes days, moments and countries in the place’s zone and the reader’s language', () => {
  const at = Date.parse('2027-05-22T22:30:00Z');
  expect(dayIn('Europe/Riga', 'en', at)).toBe('23 May 2027');
  expect(dayIn('Europe/London', 'ru', at)).toBe('22 мая 2027 г.');
  expect(momentIn('Europe/Riga', 'en', at)).toMatch(/^23 May 2027 at 01:30/);
  expect([countryIn('ru', 'KZ'), countryIn('en', 'nowhere')]).toEqual(['Казахстан', 'nowhere']);
});
