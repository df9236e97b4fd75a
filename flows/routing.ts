import { type ContractForm, routedAmount } from './contract-form.ts';
import type { Organization, PersonId } from './facts.ts';
import { ownerOf, type Role, type SeatRole } from './roles.ts';
import { type RoutingConditions, type UnmetCondition, unmetCondition } from './routing-conditions.ts';

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
  const { products } = organization.contracts;
  const valuation = valuationOf(form, organization);
  const productsWithoutOwner = form.products.filter((product) => !products[product]?.employee);
  if (!valuation || productsWithoutOwner.length > 0) {
    return { ok: false, unknownCurrency: valuation ? null : form.currency, productsWithoutOwner };
  }
  const reasons = new Map<SeatRole, string[]>();
  const add = (role: SeatRole, reason: string) => reasons.set(role, [...(reasons.get(role) ?? []), reason]);
  for (const { rule, unmet } of rulesTried(form, initiator, valuation, organization)) {
    if (unmet === null) for (const role of rule.roles) add(role, rule.because);
  }
  for (const product of form.products) add(ownerOf(product), `product: ${product}`);
  return { ok: true, seats: [...reasons].map(([role, why]) => ({ role, reasons: why })), valuation };
}

/** A rule, and the first of its conditions that the contract does not meet; null where the rule counts. */
export interface TriedRule {
  rule: RoutingRule;
  unmet: UnmetCondition | null;
}

/** Every rule in its order, and whether it counts for this contract. */
export function rulesTried(
  form: ContractForm,
  initiator: PersonId,
  { base }: Valuation,
  { people, contracts }: Organization,
): TriedRule[] {
  const department = people[initiator]?.department ?? '';
  return contracts.rules.map((rule) => ({ rule, unmet: unmetCondition(rule.when, { form, base, department }) }));
}

/** The contract's amount in the base currency; null where its currency has no rate. */
export function valuationOf(form: ContractForm, { contracts }: Organization): Valuation | null {
  const { baseCurrency, rates } = contracts;
  const rate = form.currency === baseCurrency ? 1 : rates[form.currency];
  if (rate === undefined) return null;
  const amount = routedAmount(form);
  return { amount, currency: form.currency, rate, base: Math.round(amount * rate * 100) / 100, baseCurrency };
}
