import { expect, it } from '@jest/globals';
import { createTellHourly } from '../../bot/tell-hourly.ts';

it('tells what fails in the same words once an hour', () => {
  let now = 1_000;
  const told: string[] = [];
  const tell = createTellHourly(
    (error) => told.push(String(error)),
    () => now,
  );
  tell(new Error('mei is not there'));
  now += 3_599_000;
  tell(new Error('mei is not there'));
  tell(new Error('jan is not there'));
  expect(told).toEqual(['Error: mei is not there', 'Error: jan is not there']);
  now += 2_000;
  tell(new Error('mei is not there'));
  expect(told).toHaveLength(3);
});
