import type { ContractForm } from './contract-form.ts';
import type { Millis, PersonId } from './facts.ts';

/** What was agreed: what the approvers of a contract are chosen by and decide on. */
export interface Terms
  extends Pick<
    ContractForm,
    | 'amount'
    | 'currency'
    | 'paymentTerms'
    | 'prepayment'
    | 'deferral'
    | 'credit'
    | 'until'
    | 'autoRenewal'
    | 'nonStandardClauses'
    | 'products'
  > {
  /** What the contract comes to after a supplementary agreement; null for a contract. */
  total: number | null;
}

/** That what was agreed has become another while the contract was under approval. */
export interface TermsChange {
  by: PersonId;
  at: Millis;
  before: Terms;
}

/** What a form says of the terms; the order of products says nothing. */
export function termsOf(form: ContractForm): Terms {
  const { amount, currency, paymentTerms, prepayment, deferral, credit, until, autoRenewal, nonStandardClauses } = form;
  return {
    amount,
    currency,
    paymentTerms,
    prepayment,
    deferral,
    credit,
    until,
    autoRenewal,
    nonStandardClauses,
    products: [...form.products].sort(),
    total: form.changes?.total ?? null,
  };
}

export const sameTerms = (one: Terms, other: Terms): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The terms as they were at a moment, where they have changed since; else null. */
export const termsAt = (
  moment: Millis,
  { termsChanges = [] }: { termsChanges?: readonly TermsChange[] },
): Terms | null => termsChanges.find(({ at }) => at > moment)?.before ?? null;
