/** Cyrillic capitals that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ї: 'I',
  Ј: 'J',
  Ѕ: 'S',
};

/**
 * A contract's number without what does not make a new one: case, spaces, hyphens, slashes and other signs, `№`, leading zeros, and Cyrillic
 * letters that look like Latin ones. `№ 012-А/26` and `12a26` are one number.
 */
export function contractNumberKey(number: string): string {
  return number
    .replaceAll('№', '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\p{Script=Cyrillic}/gu, (letter) => lookAlikes[letter] ?? letter)
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
