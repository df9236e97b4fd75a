import type { ContractForm, DocumentType, PaymentTerms } from './contract-form.ts';

/** What a contract must be for a rule to count: all that is named must hold. One that names nothing always counts. */
export interface RoutingConditions {
  /** In the base currency, this amount included. */
  amountFrom?: number | undefined;
  /** In the base currency, this amount not included. */
  amountBelow?: number | undefined;
  documentTypes?: readonly DocumentType[] | undefined;
  paymentTerms?: readonly PaymentTerms[] | undefined;
  /** Percent, included. */
  prepaymentFrom?: number | undefined;
  /** Calendar days, included. */
  deferralFrom?: number | undefined;
  credit?: boolean | undefined;
  nonStandardClauses?: boolean | undefined;
  standard?: boolean | undefined;
  autoRenewal?: boolean | undefined;
  /** Departments of the initiator. */
  departments?: readonly string[] | undefined;
  /** Countries of the company, ISO 3166-1. */
  countries?: readonly string[] | undefined;
  products?: readonly string[] | undefined;
}

type Bound = 'amountFrom' | 'amountBelow' | 'prepaymentFrom' | 'deferralFrom';
type Flag = 'credit' | 'nonStandardClauses' | 'standard' | 'autoRenewal';
type Choice = 'documentTypes' | 'paymentTerms' | 'departments' | 'countries' | 'products';

/** A condition that does not hold: what the rule wants, and what the contract is. */
export type UnmetCondition =
  | { condition: Bound; wanted: number; is: number }
  | { condition: Flag; wanted: boolean; is: boolean }
  | { condition: Choice; wanted: readonly string[]; is: readonly string[] };

/** What conditions look at: the form, its amount in the base currency, and the initiator's department. */
export interface Conditioned {
  form: ContractForm;
  base: number;
  department: string;
}

/** The first condition, in the order of `RoutingConditions`, that does not hold; null where all do. */
export function unmetCondition(
  when: RoutingConditions,
  { form, base, department }: Conditioned,
): UnmetCondition | null {
  return (
    atLeast('amountFrom', when.amountFrom, base) ??
    below('amountBelow', when.amountBelow, base) ??
    among('documentTypes', when.documentTypes, [form.documentType]) ??
    among('paymentTerms', when.paymentTerms, [form.paymentTerms]) ??
    atLeast('prepaymentFrom', when.prepaymentFrom, form.prepayment) ??
    atLeast('deferralFrom', when.deferralFrom, form.deferral) ??
    same('credit', when.credit, form.credit) ??
    same('nonStandardClauses', when.nonStandardClauses, form.nonStandardClauses !== '') ??
    same('standard', when.standard, form.standard) ??
    same('autoRenewal', when.autoRenewal, form.autoRenewal) ??
    among('departments', when.departments, [department]) ??
    among('countries', when.countries, [form.company.country]) ??
    among('products', when.products, form.products)
  );
}

type Unmet = UnmetCondition | null;

const atLeast = (condition: Bound, wanted: number | undefined, is: number): Unmet =>
  wanted === undefined || is >= wanted ? null : { condition, wanted, is };

const below = (condition: Bound, wanted: number | undefined, is: number): Unmet =>
  wanted === undefined || is < wanted ? null : { condition, wanted, is };

const same = (condition: Flag, wanted: boolean | undefined, is: boolean): Unmet =>
  wanted === undefined || is === wanted ? null : { condition, wanted, is };

const among = (condition: Choice, wanted: readonly string[] | undefined, is: readonly string[]): Unmet =>
  wanted === undefined || is.some((one) => wanted.includes(one)) ? null : { condition, wanted, is };
