import { expect, it } from '@jest/globals';
import { fullStop } from '../../cards/words/full-stop.ts';

it.each([
  ['Northwind Traders Ltd', 'Northwind Traders Ltd.'],
  ['Zielona Dolina sp. z o.o.', 'Zielona Dolina sp. z o.o.'],
  ['Too risky?', 'Too risky?'],
])('ends %s once', (words, ended) => {
  expect(fullStop(words)).toBe(ended);
});
