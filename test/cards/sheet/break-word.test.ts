import { describe, expect, it } from '@jest/globals';
import { breakWord } from '../../../cards/sheet/break-word.ts';

describe('breaking a word', () => {
  it.each([
    ['package', ['package']],
    ['предварительное', ['пред', 'ва', 'ри', 'тель', 'ное']],
    ['counterparty', ['coun', 'ter', 'party']],
    ['northwind-charter.pdf', ['northw', 'ind-ch', 'arter.', 'pdf']],
  ])('breaks %s into %j', (word, parts) => {
    expect(breakWord(word)).toEqual(parts);
  });

  it('loses no letter, and leaves no piece that a narrow column cannot take', () => {
    for (const word of [
      'a'.repeat(400),
      'Ж'.repeat(399),
      'ыыыыыыыыыыыы',
      `${'x'.repeat(20)}é`.normalize('NFD'),
      '🚚'.repeat(30),
    ]) {
      expect(breakWord(word).join('')).toBe(word);
      for (const part of breakWord(word)) expect(Array.from(part).length).toBeLessThanOrEqual(12);
    }
  });

  it('has nothing to break in nothing', () => {
    expect(breakWord(null)).toEqual([]);
  });
});
