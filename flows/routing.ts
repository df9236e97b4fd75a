import { type ContractForm, type DocumentType, type PaymentTerms, routedAmount } from './contract-form.ts';
import type { Organization, PersonId } from './facts.ts';
import { ownerOf, type Role, type SeatRole } from './roles.ts';

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

/** Who else must vote, and why, where the conditions hold. */
export interface RoutingRule {
  because: string;
  when: RoutingConditions;
  roles: readonly Role[];
}

/** A place in the vote, with every reason for it. */
export interface RoutedSeat {
  role: SeatRole;
  reasons: readonly string[];
}

/** What a contract comes to in the organization's base currency, at the rate of the day it was routed. */
export interface Valuation {
  amount: number;
  currency: string;
  /** Units of the base currency for one unit of `currency`. */
  rate: number;
  base: number;
  baseCurrency: string;
}

export type Route =
  | { ok: true; seats: readonly RoutedSeat[]; valuation: Valuation }
  | { ok: false; unknownCurrency: string | null; productsWithoutOwner: readonly string[] };

/**
 * Who votes on a contract, and why: every rule that holds adds its roles, and each product its owner. A product that nobody owns, or a
 * currency without a rate, is told instead.
 */
export function routeOf(form: ContractForm, initiator: PersonId, organization: Organization): Route {
  const { products, rules } = organization.contracts;
  const valuation = valuationOf(form, organization);
  const productsWithoutOwner = form.products.filter((product) => !products[product]?.employee);
  if (!valuation || productsWithoutOwner.length > 0) {
    return { ok: false, unknownCurrency: valuation ? null : form.currency, productsWithoutOwner };
  }
  const department = organization.people[initiator]?.department ?? '';
  const reasons = new Map<SeatRole, string[]>();
  const add = (role: SeatRole, reason: string) => reasons.set(role, [...(reasons.get(role) ?? []), reason]);
  for (const { because, when, roles } of rules) {
    if (holds(when, form, valuation.base, department)) for (const role of roles) add(role, because);
  }
  for (const product of form.products) add(ownerOf(product), `product: ${product}`);
  return { ok: true, seats: [...reasons].map(([role, why]) => ({ role, reasons: why })), valuation };
}

/** The contract's amount in the base currency; null where its currency has no rate. */
export function valuationOf(form: ContractForm, { contracts }: Organization): Valuation | null {
  const { baseCurrency, rates } = contracts;
  const rate = form.currency === baseCurrency ? 1 : rates[form.currency];
  if (rate === undefined) return null;
  const amount = routedAmount(form);
  return { amount, currency: form.currency, rate, base: Math.round(amount * rate * 100) / 100, baseCurrency };
}

function holds(when: RoutingConditions, form: ContractForm, base: number, department: string): boolean {
  const among = <T>(all: readonly T[] | undefined, one: T) => !all || all.includes(one);
  const same = (wanted: boolean | undefined, is: boolean) => wanted === undefined || wanted === is;
  return (
    (when.amountFrom === undefined || base >= when.amountFrom) &&
    (when.amountBelow === undefined || base < when.amountBelow) &&
    among(when.documentTypes, form.documentType) &&
    among(when.paymentTerms, form.paymentTerms) &&
    (when.prepaymentFrom === undefined || form.prepayment >= when.prepaymentFrom) &&
    (when.deferralFrom === undefined || form.deferral >= when.deferralFrom) &&
    same(when.credit, form.credit) &&
    same(when.nonStandardClauses, form.nonStandardClauses !== '') &&
    same(when.standard, form.standard) &&
    same(when.autoRenewal, form.autoRenewal) &&
    among(when.departments, department) &&
    among(when.countries, form.company.country) &&
    (!when.products || form.products.some((product) => when.products?.includes(product)))
  );
}
