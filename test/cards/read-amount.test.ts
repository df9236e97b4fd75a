import { describe, expect, it } from '@jest/globals';
import { readAmount, readCount } from '../../cards/forms/read-amount.ts';

describe('an amount', () => {
  it.each([
    ['12400', 12_400],
    ['12 400,50', 12_400.5],
    ['12,400.50', 12_400.5],
    ['12.400,50', 12_400.5],
    ['12,400', 12_400],
    ['1.250.000', 1_250_000],
    ['1\u00a0250\u202f000,5', 1_250_000.5],
    ['0.99', 0.99],
  ])('%s is read as people write it', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it.each(['', 'a lot', '12,40,00', '-5', '1e9', '12.4.5', '12,345.678', '1.234,567.89', '1,234,56'])(
    '“%s” is none',
    (text) => {
      expect(readAmount(text)).toBeNaN();
    },
  );
});

describe('a count', () => {
  it('is a whole number, or what stands for nothing', () => {
    expect([readCount('30 %', 0), readCount('', 2), readCount('3.5', 0)]).toEqual([30, 2, Number.NaN]);
  });
});
