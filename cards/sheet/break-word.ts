/** Words up to this long stay whole: they fit into the narrowest column. */
const wholeUpTo = 10;
/** What has no syllables (numbers, hashes, file names, addresses) breaks into pieces of this length, where it must. */
const piece = 6;

const vowel = '[aeiouyàáâãäåāăąèéêëēėęěìíîïīįıòóôõöøōőùúûüūůűųýÿæœаеёиоуыэюяіїє]';
const consonant = `(?:(?![ьъ]|${vowel})\\p{L}[ьъ]?)`;
/** Between vowel and consonant + vowel, and after the first of several consonants: coarse, but right for most languages of our letters. */
const breaks = [
  new RegExp(`(${vowel})(?=${consonant}${vowel})`, 'giu'),
  new RegExp(`(${vowel}${consonant})(?=${consonant}+${vowel})`, 'giu'),
];

/** Says where a word may break (with a hyphen), as react-pdf asks for it: short ones nowhere, words of letters by syllables, all else in pieces. */
export function breakWord(word: string | null): string[] {
  if (!word) return [];
  if (word.length <= wholeUpTo) return [word];
  return /^[\p{L}\p{M}]+\p{P}*$/u.test(word) ? syllables(word).flatMap(inPieces) : inPieces(word);
}

function syllables(word: string): string[] {
  const marked = breaks.reduce((text, pattern) => text.replace(pattern, '$1|'), word);
  return joinShortEnds(marked.split('|'));
}

/** No single letter is left at a line's end, no two at a line's start. */
function joinShortEnds(parts: string[]): string[] {
  const [first = '', second = '', ...rest] = parts;
  const opened = first.length < 2 && second ? [first + second, ...rest] : parts;
  const last = opened.at(-1) ?? '';
  return opened.length > 1 && last.length < 3 ? [...opened.slice(0, -2), (opened.at(-2) ?? '') + last] : opened;
}

/** A long part cut, with each letter's accents kept beside it. */
function inPieces(part: string): string[] {
  if (part.length <= wholeUpTo) return [part];
  const letters = part.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  const pieces: string[] = [];
  for (let at = 0; at < letters.length; at += piece) pieces.push(letters.slice(at, at + piece).join(''));
  return pieces;
}
