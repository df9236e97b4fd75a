import type { Language, Organization, PersonId } from '../../flows/facts.ts';
import { routeFault } from '../../flows/rerouting.ts';
import { isRow } from '../../flows/roles.ts';
import type { RouteTrial } from '../../flows/route-trial.ts';
import type { RoutedSeat, Valuation } from '../../flows/routing.ts';
import { moneyText } from '../contract-facts.ts';
import { joined } from '../joined.ts';
import { rolesText, roleText } from '../naming.ts';
import { refusalText } from '../refusal-text.ts';
import { wordsIn } from '../words/words.ts';
import { unmetText } from './unmet-text.ts';

/** What the rules make of a contract, in words: the command prints it, the page draws it. */
export interface RouteView {
  /** `$120,000.00 × 0.92 = €110,400.00`; null where the currency has no rate. */
  worth: string | null;
  /** Why it could not start, and what to do; null where it could. */
  fault: string | null;
  approvers: readonly ApproverView[];
  counting: readonly { because: string; roles: string }[];
  notCounting: readonly { because: string; unmet: string }[];
  products: readonly { product: string; owner: string | null; deputy: string | null }[];
  vetoes: readonly { role: string; votes: boolean }[];
}

/** Somebody who is asked once, for all their roles; `person` is null where nobody can be. */
export interface ApproverView {
  person: string | null;
  deputy: string | null;
  roles: readonly { role: string; reasons: readonly string[]; veto: boolean }[];
}

/** Puts a trial into words. */
export function routeView(trial: RouteTrial, organization: Organization, language: Language): RouteView {
  const { routing } = wordsIn(language);
  const { baseCurrency, vetoes } = organization.contracts;
  const nameOf = (person: PersonId | null) => person && (organization.people[person]?.name ?? person);
  const audience = { person: null, language, timeZone: organization.timeZone, now: null, organization };
  const roleView = (seat: RoutedSeat) => ({
    role: roleText(seat.role, language),
    reasons: reasonsText(seat, language),
    veto: vetoes.some((role) => role === seat.role),
  });
  return {
    worth:
      trial.valuation && joined(worthText(trial.valuation, language), trial.afterChange ? routing.afterChange : null),
    fault: trial.fault && refusalText(routeFault(trial.fault), audience),
    approvers: trial.approvers.map(({ person, deputy, seats }) => ({
      person: nameOf(person),
      deputy: nameOf(deputy),
      roles: seats.map(roleView),
    })),
    counting: trial.rules.flatMap(({ rule: { because, roles }, unmet }) =>
      unmet ? [] : [{ because, roles: rolesText(roles, language) }],
    ),
    notCounting: trial.rules.flatMap(({ rule: { because }, unmet }) =>
      unmet ? [{ because, unmet: unmetText(unmet, baseCurrency, language) }] : [],
    ),
    products: trial.products.map(({ product, employee, deputy }) => ({
      product,
      owner: nameOf(employee),
      deputy: nameOf(deputy),
    })),
    vetoes: trial.vetoes.map(({ role, votes }) => ({ role: roleText(role, language), votes })),
  };
}

/** The role of a product's owner names the product already. */
function reasonsText({ role, reasons }: RoutedSeat, language: Language): readonly string[] {
  const { routing } = wordsIn(language);
  return isRow(role) ? reasons : [routing.owner];
}

function worthText({ amount, currency, rate, base, baseCurrency }: Valuation, language: Language): string {
  const { routing } = wordsIn(language);
  const money = moneyText(base, baseCurrency, language);
  return currency === baseCurrency ? money : routing.worth(moneyText(amount, currency, language), String(rate), money);
}
