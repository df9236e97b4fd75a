/** Shorter parts of a word would find half of all companies, and cost an index entry each. */
const shortestPart = 3;
const mostWords = 20;
const longestWord = 40;

/** The words of a text as they are compared: without case, diacritics and punctuation, in any script (`Ēriks-Šķērss` is `eriks`, `skerss`). */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords).map((word) => word.slice(0, longestWord));
}

/** A number without what people put between its digits: `LV 4000-300` is `lv4000300`. */
export function compact(text: string): string {
  return wordsOf(text).join('');
}

/** What a company is found by: its name as one line, the beginnings of its words, and their parts from within. */
export function searchKeys(company: { name: string; country: string; taxId: string; registrationNumber: string }) {
  const numbers = [company.taxId, company.registrationNumber].map(compact).filter((number) => number !== '');
  const country = company.country.toLowerCase();
  const bare = numbers.filter((number) => number.startsWith(country)).map((number) => number.slice(country.length));
  const words = [...new Set([...wordsOf(company.name), ...numbers, ...bare])];
  return { sortName: wordsOf(company.name).join(' '), words, parts: [...new Set(words.flatMap(partsOf))] };
}

function partsOf(word: string): string[] {
  const letters = [...word];
  return letters.slice(shortestPart).map((_, from) => letters.slice(from + 1).join(''));
}

export const hasParts = (word: string) => [...word].length >= shortestPart;
