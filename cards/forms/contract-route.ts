import { type ContractForm, contractForm, contractSubject } from '../../flows/contract-form.ts';
import type { Language, Organization, PersonId } from '../../flows/facts.ts';
import { holderOf } from '../../flows/holders.ts';
import { routeFault } from '../../flows/rerouting.ts';
import { isRow } from '../../flows/roles.ts';
import { type Route, type RoutedSeat, routeOf } from '../../flows/routing.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { moneyText } from '../contract-facts.ts';
import { eachInTheirWords } from '../each-in-their-words.ts';
import { joined } from '../joined.ts';
import { rolesText } from '../naming.ts';
import { refusalText } from '../refusal-text.ts';
import { templateFieldTexts } from '../template-field-text.ts';
import { wordsIn } from '../words/words.ts';
import type { ShownStanding } from './contract-standing.ts';
import { contractIn } from './contract-steps.ts';
import type { Values } from './contract-values.ts';
import { dealFailing } from './deal-failing.ts';
import { isSayable } from './template-fields.ts';

type Item = Extract<Part, { part: 'list' }>['items'][number];

/** Who will vote, each with the reasons, and what follows Start; `ok` when it can start. With a company that is not valid nobody votes. */
export function routeParts(
  {
    values,
    standing,
    missing = null,
  }: { values: Values; standing: ShownStanding | null; missing?: readonly string[] | null },
  audience: Audience,
): { ok: boolean; parts: Part[] } {
  const { language, organization, person } = audience;
  const { contractForm: words } = wordsIn(language);
  const parsed = contractForm.safeParse(contractIn(values));
  if (!parsed.success || person === null) return { ok: false, parts: [] };
  const form = parsed.data;
  const title: Part = {
    part: 'title',
    text: contractSubject(form),
    aside: joined(form.subject, moneyText(form.amount, form.currency, language)),
  };
  const route = routeOf(form, person, organization);
  if (!route.ok) {
    const fault = routeFault(route);
    const text = refusalText(fault, audience);
    const asked: Part[] = fault.type === 'no owner' ? [{ part: 'text', text: words.ownership.asked }] : [];
    return { ok: false, parts: [title, { part: 'text', text, tone: 'warning' }, ...asked] };
  }
  if (standing?.attribute?.name === 'Non-valid company') {
    const text = words.standing.endsAtOnce(standing.attribute.reason);
    const deal = dealFailing({ process: 'contract', form, initiator: person }, audience);
    return { ok: true, parts: [title, { part: 'text', text, tone: 'warning' }, ...deal] };
  }
  return {
    ok: true,
    parts: [
      title,
      ...voterParts(route, person, audience),
      ...eachInTheirWords({
        slack: form.standard ? words.standardHint : words.ownHint,
        teams: form.standard ? words.standardHint : wordsIn(language).teams.giving.afterStart,
      }),
      ...unsaidParts(missing ?? commonlyMissing(form), form, language),
    ],
  };
}

/** Those who vote by a route, each with the reasons, and what it is weighed as. */
export function voterParts(
  { seats, valuation }: Extract<Route, { ok: true }>,
  initiator: PersonId,
  audience: Audience,
): Part[] {
  const { language, organization } = audience;
  const { contractForm: words } = wordsIn(language);
  const { base, baseCurrency, currency } = valuation;
  const worth = words.worth(moneyText(base, baseCurrency, language));
  const voters = votersOf(seats, initiator, organization);
  return [
    ...(currency === baseCurrency ? [] : [{ part: 'text', text: worth, tone: 'quiet' } satisfies Part]),
    { part: 'text', text: [{ text: words.ask(voters.length), bold: true }] },
    { part: 'list', items: voters.map((voter) => voterItem(voter, audience)) },
  ];
}

/** What a standard contract still lacks, who can say it and where: said while it can still be filled in. */
function unsaidParts(missing: readonly string[], { standard }: ContractForm, language: Language): Part[] {
  if (!standard) return [];
  const { contractForm: words, deeds } = wordsIn(language);
  const [sayable, others] = [missing.filter(isSayable), missing.filter((name) => !isSayable(name))];
  const texts = [
    ...(sayable.length > 0 ? [words.unsaid(templateFieldTexts(sayable, language))] : []),
    ...(others.length > 0 ? [deeds.forms['fill in fields'].others(templateFieldTexts(others, language))] : []),
  ];
  return texts.map((text) => ({ part: 'text', text, tone: 'warning' }));
}

/** What a template commonly asks for and this form leaves open. */
function commonlyMissing({ signatory, until, products }: ContractForm): string[] {
  const said: Readonly<Record<string, boolean>> = {
    'company.signatory': signatory.name !== '',
    'company.position': signatory.position !== '',
    'company.basis': signatory.basis !== '',
    validUntil: until !== null,
    products: products.length > 0,
  };
  return Object.keys(said).filter((name) => !said[name]);
}

interface Voter {
  /** Who has the roles now; null for a role that nobody holds. */
  holder: PersonId | null;
  seats: readonly RoutedSeat[];
}

/** Those who vote, each with all roles that are theirs: one person votes once. */
function votersOf(seats: readonly RoutedSeat[], initiator: PersonId, organization: Organization): Voter[] {
  const voters = new Map<string, Voter>();
  for (const seat of seats) {
    const { holder } = holderOf(seat.role, new Set([initiator]), organization);
    const key = holder ?? `nobody ${seat.role}`;
    voters.set(key, { holder, seats: [...(voters.get(key)?.seats ?? []), seat] });
  }
  return [...voters.values()];
}

/** One of those who vote: the roles, who has them now, and why they are asked. */
function voterItem({ holder, seats }: Voter, { language, organization }: Audience): Item {
  const { contractForm: words } = wordsIn(language);
  const name = holder === null ? words.nobody : (organization.people[holder]?.name ?? holder);
  const roles = seats.map(({ role }) => role);
  // The role of a product's owner names the product already.
  const reasons = seats.flatMap((seat) => (isRow(seat.role) ? seat.reasons : [words.owner]));
  return {
    sign: holder === null ? 'attention' : 'to come',
    text: [{ text: rolesText(roles, language), bold: true }, { text: `  ${name}` }],
    aside: joined(...new Set(reasons)),
  };
}
