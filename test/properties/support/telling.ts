import type { Approval } from '../../../flows/approval.ts';
import { companyApproval } from '../../../flows/company-approval.ts';
import { decide } from '../../../flows/decide.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { ApprovalEvent, Happening } from '../../../flows/event.ts';
import type { Millis, Organization, PersonId } from '../../../flows/facts.ts';
import { type Folded, fold, type Verdict } from '../../../models/approvals/fold.ts';
import type { Known } from '../../../models/approvals/known.ts';
import { chainStart, type HistoryEntry, linked } from '../../../models/chain.ts';
import { monday, startedBy } from '../../support/flows.ts';
import { frozen } from './frozen.ts';
import { firstOrganization } from './people.ts';

/** One event that was told, and what came of it. */
export interface Told {
  before: Approval;
  event: ApprovalEvent;
  organization: Organization;
  verdict: Verdict;
  after: Approval;
  effects: readonly Effect[];
  /** Everything that was told before it. */
  earlier: readonly Told[];
}

/** Sees each event as it is decided, and throws when something does not hold. */
export type Watch = (told: Told) => void;

/** A history that was played, and all that a store would keep of it. */
export interface Played {
  /** What folds events: the product's own, or with a bug planted in it. */
  folds: typeof fold;
  organization: Organization;
  /** Every organization there was, by its id. */
  organizations: ReadonlyMap<string, Organization>;
  known: Known;
  /** The state after each entry of the history. */
  states: readonly Approval[];
  history: readonly HistoryEntry[];
  effects: readonly Effect[];
  told: readonly Told[];
  clock: Millis;
}

export const referenceOf = (person: PersonId): string => `p_${Buffer.from(person).toString('hex')}`;
export const personOf = (reference: string): PersonId => Buffer.from(reference.slice(2), 'hex').toString();

/** A history with nothing but its start. Throws when that is refused. */
export function begun(initiator: PersonId, folds = fold): Played {
  const organization = firstOrganization;
  const event: ApprovalEvent = { ...startedBy(initiator), at: monday, delivery: 'start' };
  const decision = decide(null, event, organization, companyApproval);
  if (!decision.ok) throw new Error(`the start was refused: ${decision.refusal.type}`);
  const approval = frozen(decision.approval);
  const entry = linked({ seq: 1, event, facts: organization.id, prev: chainStart, referenceOf });
  return {
    folds,
    organization,
    organizations: new Map([[organization.id, organization]]),
    known: { approval, head: entry.hash, deliveries: new Set([entry.delivery]) },
    states: [approval],
    history: [entry],
    effects: decision.effects,
    told: [],
    clock: monday,
  };
}

/** Tells one thing as a delivery of its own. */
export function toldOne(world: Played, happening: Happening, watch: Watch): Played {
  return toldAll(world, [eventOf(happening, world.clock, `d${world.told.length}`)], watch);
}

export const eventOf = (happening: Happening, at: Millis, delivery: string): ApprovalEvent => ({
  ...happening,
  at,
  delivery,
});

/** Folds events in one write, as the store does, and each alone, to see what is between. */
export function toldAll(world: Played, events: readonly ApprovalEvent[], watch: Watch): Played {
  const { organization, folds } = world;
  const together = folds(world.known, events, organization, referenceOf);
  const alone = events.reduce((next, event) => toldAlone(next, event, watch), world);
  if (alone.known.head !== together.known.head)
    throw new Error('one write of several events is not what each alone is');
  return alone;
}

function toldAlone(world: Played, event: ApprovalEvent, watch: Watch): Played {
  const { organization, known, folds } = world;
  const folded = folds(known, [event], organization, referenceOf);
  const told: Told = {
    before: known.approval,
    event,
    organization,
    verdict: verdictOf(folded),
    after: frozen(folded.known.approval),
    effects: folded.effects,
    earlier: world.told,
  };
  watch(told);
  return {
    ...world,
    known: folded.known,
    states: [...world.states, ...(told.verdict.ok ? [told.after] : [])],
    history: [...world.history, ...folded.history],
    effects: [...world.effects, ...folded.effects],
    told: [...world.told, told],
  };
}

function verdictOf({ verdicts }: Folded): Verdict {
  const [verdict] = verdicts;
  if (!verdict) throw new Error('an event without a verdict');
  return verdict;
}
