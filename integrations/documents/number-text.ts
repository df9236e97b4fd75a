const latin = 'abcdefghijklmnopqrstuvwxyz';
/** Lists in Russian leave out ё, й, ъ, ы, ь. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';
const romans: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A counter as a list writes it, by the names of ECMA-376, part 1, 17.18.59; others than these come out in digits. */
export function numberText(count: number, format: string): string {
  const bounded = Math.min(99_999, Math.max(0, Math.floor(count)));
  switch (format) {
    case 'decimalZero':
      return String(bounded).padStart(2, '0');
    case 'lowerLetter':
      return letters(bounded, latin);
    case 'upperLetter':
      return letters(bounded, latin).toUpperCase();
    case 'russianLower':
      return letters(bounded, russian);
    case 'russianUpper':
      return letters(bounded, russian).toUpperCase();
    case 'lowerRoman':
      return roman(bounded);
    case 'upperRoman':
      return roman(bounded).toUpperCase();
    case 'none':
      return '';
    default:
      return String(bounded);
  }
}

/** a to z, then aa, bb: as Word counts. */
function letters(count: number, alphabet: string): string {
  if (count === 0) return '0';
  const letter = alphabet[(count - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.min(10, Math.floor((count - 1) / alphabet.length) + 1));
}

function roman(count: number): string {
  let left = Math.min(count, 3999);
  let text = '';
  for (const [worth, sign] of romans) {
    while (left >= worth) {
      text += sign;
      left -= worth;
    }
  }
  return text || '0';
}
