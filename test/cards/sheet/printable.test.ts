import { describe, expect, it } from '@jest/globals';
import { printable } from '../../../cards/sheet/printable.ts';

const coversLatin = (codePoint: number) => codePoint < 0x250;
const clean = (text: string) => printable(text, coversLatin);

describe('making a text printable', () => {
  it.each([
    ['a letter and its accent', 'e\u0301', 'é'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['many empty lines', 'a\n\n\n\n\nb', 'a\n\nb'],
    ['exotic spaces', 'a\u2003b\u3000c\u00a0d', 'a b c\u00a0d'],
    ['a letter the font does not have', 'a漢b', 'a\ufffdb'],
    ['an emoji, as one sign', 'a🚚b', 'a\ufffdb'],
    ['a lone surrogate', 'a\ud83db', 'ab'],
    ['a right-to-left override', 'a\u202eb', 'ab'],
    ['nothing', '', ''],
  ])('%s', (_, text, printed) => {
    expect(clean(text)).toBe(printed);
  });
});
