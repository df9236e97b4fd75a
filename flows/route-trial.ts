import type { ContractForm } from './contract-form.ts';
import type { MatrixRow, Organization, PersonId } from './facts.ts';
import type { Role, SeatRole } from './roles.ts';
import {
  type Route,
  type RoutedSeat,
  routeOf,
  rulesTried,
  type TriedRule,
  type Valuation,
  valuationOf,
} from './routing.ts';
import { pendingBallots } from './seats.ts';

/** Who would get one voting task: a person for one or more roles, or nobody for one. */
export interface TrialApprover {
  seats: readonly RoutedSeat[];
  person: PersonId | null;
  deputy: PersonId | null;
}

/** What the rules make of a contract, without an approval that starts. */
export interface RouteTrial {
  /** Null where the currency has no rate: then no rule can be tried. */
  valuation: Valuation | null;
  /** Whether it is valued by the total after the change, as agreements are. */
  afterChange: boolean;
  /** Why it could not start; null where it could. */
  fault: Extract<Route, { ok: false }> | null;
  approvers: readonly TrialApprover[];
  rules: readonly TriedRule[];
  products: readonly ({ product: string } & MatrixRow)[];
  /** The roles over whose rejection the lawyer cannot finalise, and whether they vote on this one. */
  vetoes: readonly { role: Role; votes: boolean }[];
}

/** Tries the organization's rules on a contract: who would be asked, by the same rules and seats as when it starts. */
export function tryRoute(form: ContractForm, initiator: PersonId, organization: Organization): RouteTrial {
  const { products, vetoes } = organization.contracts;
  const valuation = valuationOf(form, organization);
  const route = routeOf(form, initiator, organization);
  const seats = route.ok ? route.seats : [];
  return {
    valuation,
    afterChange: form.changes !== null,
    fault: route.ok ? null : route,
    approvers: approversOf(seats, initiator, organization),
    rules: valuation ? rulesTried(form, initiator, valuation, organization) : [],
    products: form.products.map((product) => ({ product, ...(products[product] ?? nobody) })),
    vetoes: vetoes.map((role) => ({ role, votes: seats.some((seat) => seat.role === role) })),
  };
}

/** Whether everybody whom the rules want can be asked. */
export const canVote = ({ fault, approvers }: RouteTrial): boolean =>
  fault === null && approvers.length > 0 && approvers.every(({ person }) => person !== null);

const nobody: MatrixRow = { employee: null, deputy: null };

/** The first round as it would open: who holds several roles is asked once. */
function approversOf(route: readonly RoutedSeat[], initiator: PersonId, organization: Organization): TrialApprover[] {
  const round = { stage: 'trial', round: 1 };
  const reasonsOf = new Map<SeatRole, readonly string[]>(route.map(({ role, reasons }) => [role, reasons]));
  const seats = route.map(({ role }, order) => ({ ...round, role, order, reason: '', assigned: null, votes: [] }));
  return pendingBallots(round, { seats, initiator }, organization).map(({ holder, deputy, roles }) => ({
    seats: roles.map((role) => ({ role, reasons: reasonsOf.get(role) ?? [] })),
    person: holder,
    deputy,
  }));
}
