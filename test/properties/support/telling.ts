import type { Approval } from '../../../flows/approval.ts';
import { decide } from '../../../flows/decide.ts';
import type { Effect } from '../../../flows/effect.ts';
import type { ApprovalEvent, Happening, Started } from '../../../flows/event.ts';
import type { Millis, Organization, PersonId } from '../../../flows/facts.ts';
import type { ProcessDefinition } from '../../../flows/process.ts';
import type { Refusal } from '../../../flows/refusal.ts';
import { type Folded, fold, type Verdict } from '../../../models/approvals/fold.ts';
import type { Known } from '../../../models/approvals/known.ts';
import { chainStart, type HistoryEntry, linked } from '../../../models/chain.ts';
import { frozen } from './frozen.ts';

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

interface Beginning {
  process: ProcessDefinition;
  organization: Organization;
  at: Millis;
  delivery: string;
}

/** A history with nothing but its start; the refusal when that is refused. */
export function begun(
  start: Started,
  { process, organization, at, delivery }: Beginning,
): { ok: true; played: Played } | { ok: false; refusal: Refusal } {
  const event: ApprovalEvent = { ...start, at, delivery };
  const decision = decide(null, event, organization, process);
  if (!decision.ok) return decision;
  const approval = frozen(decision.approval);
  const entry = linked({ seq: 1, event, facts: organization.id, prev: chainStart, referenceOf });
  const played: Played = {
    organization,
    organizations: new Map([[organization.id, organization]]),
    known: { approval, head: entry.hash, deliveries: new Set([entry.delivery]) },
    states: [approval],
    history: [entry],
    effects: decision.effects,
    told: [],
    clock: at,
  };
  return { ok: true, played };
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
  const { organization } = world;
  const together = fold(world.known, events, organization, referenceOf);
  const alone = events.reduce((next, event) => toldAlone(next, event, watch), world);
  if (alone.known.head !== together.known.head)
    throw new Error('one write of several events is not what each alone is');
  return alone;
}

/** Folds one event in a write of its own. */
export function toldAlone(world: Played, event: ApprovalEvent, watch: Watch): Played {
  const { organization, known } = world;
  const folded = fold(known, [event], organization, referenceOf);
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
