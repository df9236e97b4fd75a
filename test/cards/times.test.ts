import { describe, expect, it } from '@jest/globals';
import { dayOf, dueText, moment, sizeText } from '../../cards/times.ts';
import { plural } from '../../cards/words/ru/plural.ts';
import { at, audience, situation, task } from './stories.ts';

/** Read on Monday 23 November at 14:00 in Riga. */
const reader = (language: 'en' | 'ru') => audience('mei', language, { now: at(3) });
const day = 24;

describe('a moment', () => {
  it.each([
    [at(0), 'today 11:00', 'сегодня в 11:00'],
    [at(day), 'tomorrow 11:00', 'завтра в 11:00'],
    [at(-day), 'yesterday 11:00', 'вчера в 11:00'],
    [at(3 * day), 'Thu 11:00', 'чт 11:00'],
    [at(20 * day), '13 Dec 11:00', '13 дек. 11:00'],
    [at(60 * day), '22 Jan 2027, 11:00', '22 янв. 2027, 11:00'],
  ])('is told as short as it stays clear', (then, en, ru) => {
    expect(moment(then, reader('en'))).toBe(en);
    expect(moment(then, reader('ru'))).toBe(ru);
  });

  it('is told whole on a card that stands for days, and in the reader’s zone', () => {
    expect(moment(at(0), audience('mei', 'en'))).toBe('Mon 23 Nov, 11:00');
    expect(moment(at(0), audience('mei', 'en', { timeZone: 'Asia/Almaty' }))).toBe('Mon 23 Nov, 14:00');
    expect(dayOf(at(180 * day), reader('ru'))).toBe('22 мая 2027');
  });
});

describe('a due time', () => {
  const vote = task(situation('the first vote is asked for'), 't2');

  it.each([
    [at(7), 'due tomorrow 16:00, 7 working hours left', 'срок: завтра в 16:00, осталось: 7 рабочих часов'],
    [at(26), 'due today 16:00, 3 working hours left', 'срок: сегодня в 16:00, осталось: 3 рабочих часа'],
    [at(28.5), 'due today 16:00, less than an hour left', 'срок: сегодня в 16:00, осталось меньше часа'],
    [at(-72), 'due Tue 16:00, 2 working days left', 'срок: вт 16:00, осталось: 2 рабочих дня'],
    [at(29.5), 'was due today 16:00', 'срок был сегодня в 16:00'],
    [at(30), '1 working hour late', 'просрочено на 1 рабочий час'],
    [at(7 + 4 * day), '3 working days late', 'просрочено на 3 рабочих дня'],
  ])('is told with the working time that is left, or gone by', (now, en, ru) => {
    expect(dueText(vote, audience('mei', 'en', { now }))).toBe(en);
    expect(dueText(vote, audience('mei', 'ru', { now }))).toBe(ru);
  });
});

it('a file’s size is told in the unit that fits', () => {
  expect(sizeText(10, reader('en'))).toBe('1 KB');
  expect(sizeText(1_234_567, reader('en'))).toBe('1.2 MB');
  expect(sizeText(1_234_567, reader('ru'))).toBe('1,2 МБ');
});

it('Russian counts as people do', () => {
  const votes = [1, 2, 5, 11, 21, 22, 25, 111].map((count) => plural(count, 'голос', 'голоса', 'голосов'));
  expect(votes).toEqual([
    '1 голос',
    '2 голоса',
    '5 голосов',
    '11 голосов',
    '21 голос',
    '22 голоса',
    '25 голосов',
    '111 голосов',
  ]);
});
