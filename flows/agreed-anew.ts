import { contractOf, withContract } from './company-wait.ts';
import { type ContractForm, contractFormOf } from './contract-form.ts';
import { type Course, changed } from './course.ts';
import type { RouteChange } from './effect.ts';
import type { PersonId } from './facts.ts';
import { processOf } from './processes.ts';
import type { Refusal } from './refusal.ts';
import { routeFault } from './rerouting.ts';
import { type RoutedSeat, routeOf } from './routing.ts';
import { sameTerms, termsOf } from './terms.ts';

type Agreed = { ok: true; course: Course; change: RouteChange | null } | { ok: false; refusal: Refusal };

/**
 * The contract with what is said of it now. Where that changes the terms the route is computed anew, and all vote again: `change` says what
 * has become of both; null where the terms are the same.
 */
export function agreedAnew(course: Course, form: ContractForm, by: PersonId): Agreed {
  const { approval, organization, at } = course;
  if (processOf(approval).company(form) !== approval.company)
    return { ok: false, refusal: { type: 'another company' } };
  const [before, after] = [termsOf(contractFormOf(approval)), termsOf(form)] as const;
  const filled = changed(course, { form });
  if (sameTerms(before, after)) return { ok: true, course: filled, change: null };
  const route = routeOf(form, approval.initiator, organization);
  if (!route.ok) return { ok: false, refusal: routeFault(route) };
  const { termsChanges = [], route: seats } = contractOf(approval);
  const routed = withContract(filled, {
    again: 'all',
    route: route.seats,
    valuation: route.valuation,
    termsChanges: [...termsChanges, { by, at, before }],
  });
  return { ok: true, course: routed, change: { terms: { before, after }, ...rolesChanged(seats, route.seats) } };
}

/** The roles that are asked now and were not before, and those that are asked no more. */
function rolesChanged(before: readonly RoutedSeat[], after: readonly RoutedSeat[]) {
  const rolesOf = (seats: readonly RoutedSeat[]) => seats.map(({ role }) => role);
  const [were, are] = [rolesOf(before), rolesOf(after)] as const;
  return {
    added: are.filter((role) => !were.includes(role)),
    dropped: were.filter((role) => !are.includes(role)),
  };
}
