import type { Approval } from '../flows/approval.ts';
import { contractFormOf } from '../flows/contract-form.ts';
import type { Language, Millis } from '../flows/facts.ts';
import { type Terms, termsAt, termsOf } from '../flows/terms.ts';
import type { Audience } from './audience.ts';
import { conditionsText, moneyText } from './contract-facts.ts';
import { wordsIn } from './words/words.ts';

/** `Amount: €12,000.00 → €15,000.00`, one for each of the terms that have changed. */
export function termsChanged(before: Terms, after: Terms, language: Language): string[] {
  const { contract } = wordsIn(language);
  const { fact, nothingSaid, became } = contract;
  const amount = (terms: Terms) => moneyText(terms.amount, terms.currency, language);
  const total = ({ total: sum, currency }: Terms) => (sum === null ? '' : moneyText(sum, currency, language));
  const texts: readonly (readonly [label: string, text: (terms: Terms) => string])[] = [
    [fact.amount, amount],
    [fact.total, total],
    [fact.conditions, (terms) => conditionsText(terms, language)],
    [fact.clauses, ({ nonStandardClauses }) => nonStandardClauses],
    [fact.products, ({ products }) => products.join(', ')],
  ];
  return texts.flatMap(([label, text]) => {
    const [was, is] = [text(before), text(after)] as const;
    return was === is ? [] : [became(label, was || nothingSaid, is || nothingSaid)];
  });
}

/** A fact of what has changed since a moment; none where nothing has. */
export function changedSince(moment: Millis, approval: Approval, { language }: Pick<Audience, 'language'>) {
  const before = approval.contract ? termsAt(moment, approval.contract) : null;
  if (!before) return [];
  const changes = termsChanged(before, termsOf(contractFormOf(approval)), language);
  return changes.length === 0 ? [] : [{ label: wordsIn(language).contract.fact.changed, value: changes.join('; ') }];
}
