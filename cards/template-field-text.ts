import type { Language } from '../flows/facts.ts';
import { wordsIn } from './words/words.ts';

/** What people call a field of a contract's template: `company.bank`, `products[2].price`; one without a word of its own stays as it is. */
export function templateFieldText(name: string, language: Language): string {
  const { named, ofSide, side, ofProduct, product } = wordsIn(language).templateFields;
  const [, whose, part = ''] = /^(our|company)\.(\w+)$/.exec(name) ?? [];
  const sided = ofSide[part];
  if (sided && (whose === 'our' || whose === 'company')) return side[whose](sided);
  const [, line = '', column = ''] = /^products\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
  const lined = ofProduct[column];
  return lined ? product(lined, line) : (named[name] ?? name);
}

export const templateFieldTexts = (names: readonly string[], language: Language): string[] =>
  names.map((name) => templateFieldText(name, language));
