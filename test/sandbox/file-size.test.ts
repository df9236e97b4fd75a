import { expect, it } from '@jest/globals';
import { sizeText } from '../../cards/times.ts';
import { fileSize } from '../../sandbox/file-size.ts';

it('says a size in the same words as the product does', () => {
  const sizes = [0, 12, 1_024, 26_500, 1_023_999, 1_300_000, 25 * 1024 * 1024];
  expect(sizes.map((bytes) => fileSize(bytes, 'en-GB'))).toEqual(
    sizes.map((bytes) => sizeText(bytes, { language: 'en' })),
  );
  expect(sizes.map((bytes) => fileSize(bytes, 'ru-RU'))).toEqual(
    sizes.map((bytes) => sizeText(bytes, { language: 'ru' })),
  );
  expect(fileSize(12, 'en-GB')).toBe('1 KB');
});
