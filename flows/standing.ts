import type { ApprovalId, ApprovalNumber } from './approval.ts';
import { companyApproval } from './company-approval.ts';
import type { CompanyKey } from './company-form.ts';
import type { Millis, PersonId } from './facts.ts';
import { approvedMarkOf } from './processes.ts';

/** What the CRM's card of a company says about working with it. */
export type CompanyAttribute =
  | { name: 'Approved'; since: Millis; until: Millis; by: ApprovalId }
  | { name: 'Non-valid company'; since: Millis; reason: string; by: ApprovalId };

/** A company's standing: a document of its own, decided apart from approvals. */
export interface CompanyStanding {
  company: CompanyKey;
  attribute: CompanyAttribute | null;
  /** The approval that runs now; the CRM's card says "Under approval" meanwhile. A standing that was kept before may lack the time. */
  underApproval: { id: ApprovalId; number: ApprovalNumber; startedAt?: Millis } | null;
  /** Who is offered the renewal when the CRM names nobody. */
  lastInitiator: PersonId | null;
  /** When the renewal of this attribute was offered; null before. */
  renewalOfferedAt: Millis | null;
  /** The approvals whose end has been told, oldest first: a word of theirs that comes late or again changes nothing. */
  ended: readonly ApprovalId[];
  wakeAt: Millis | null;
}

export type StandingEvent =
  | { type: 'approval started'; approval: ApprovalId; number: ApprovalNumber; initiator: PersonId; at: Millis }
  | { type: 'approved'; approval: ApprovalId; forDays: number; at: Millis }
  | { type: 'refused'; approval: ApprovalId; reason: string; at: Millis }
  | { type: 'withdrawn'; approval: ApprovalId; at: Millis }
  | { type: 'time passed'; at: Millis };

/** What must happen outside because a standing changed. */
export type StandingEffect =
  | { type: 'show in the CRM'; attribute: CompanyAttribute | null; underApproval: ApprovalNumber | null }
  | { type: 'offer renewal'; to: PersonId | null; until: Millis }
  | { type: 'tell of expiry'; to: PersonId | null };

export interface StandingDecision {
  standing: CompanyStanding;
  effects: readonly StandingEffect[];
}

const day = 86_400_000;

/** The one responsible is offered the renewal this long before the attribute goes. */
export const renewalOfferedBefore = approvedMarkOf(companyApproval).renewalOfferedBefore.days * day;

export function noStanding(company: CompanyKey): CompanyStanding {
  return {
    company,
    attribute: null,
    underApproval: null,
    lastInitiator: null,
    renewalOfferedAt: null,
    ended: [],
    wakeAt: null,
  };
}

/**
 * Decides what an event makes of a company's standing. Pure. An event that changes nothing gives the same standing and no effects, so a repeated
 * delivery is harmless, and so is an older approval's word that comes after a newer one's. An attribute is removed by time only while it is the
 * one whose time it was. While a renewal runs, the old attribute holds until its own end.
 */
export function decideStanding(standing: CompanyStanding, event: StandingEvent): StandingDecision {
  switch (event.type) {
    case 'approval started':
      return started(standing, event);
    case 'approved':
      return ended(standing, event, {
        name: 'Approved',
        since: event.at,
        until: event.at + event.forDays * day,
        by: event.approval,
      });
    case 'refused':
      return ended(standing, event, {
        name: 'Non-valid company',
        since: event.at,
        reason: event.reason,
        by: event.approval,
      });
    case 'withdrawn':
      return withdrawn(standing, event);
    case 'time passed':
      return timePassed(standing, event.at);
  }
}

/** A company's standing with what its approvals have decided and nobody has put on its card yet; what is there already counts once. */
export function standingWith(standing: CompanyStanding, words: readonly StandingEvent[]): CompanyStanding {
  const inOrder = [...words].sort((one, other) => one.at - other.at);
  return inOrder.reduce((before, word) => decideStanding(before, word).standing, standing);
}

function started(
  standing: CompanyStanding,
  { approval, number, initiator, at }: Extract<StandingEvent, { type: 'approval started' }>,
): StandingDecision {
  const { underApproval } = standing;
  if (hasEnded(standing, approval) || underApproval?.id === approval) return unchanged(standing);
  // The word of an older approval came late: it has ended, for a newer one runs.
  if (underApproval && at < (underApproval.startedAt ?? 0)) return unchanged(standing);
  return changed({ ...standing, underApproval: { id: approval, number, startedAt: at }, lastInitiator: initiator });
}

function ended(
  standing: CompanyStanding,
  event: { approval: ApprovalId; at: Millis },
  attribute: CompanyAttribute,
): StandingDecision {
  if (hasEnded(standing, event.approval)) return unchanged(standing);
  const over = withoutApproval(standing, event.approval);
  // The word of an older approval came late: what a newer one decided stands.
  if (standing.attribute && standing.attribute.since > event.at) return changed(over);
  return changed({ ...over, attribute, renewalOfferedAt: null });
}

function withdrawn(standing: CompanyStanding, event: { approval: ApprovalId; at: Millis }): StandingDecision {
  if (hasEnded(standing, event.approval)) return unchanged(standing);
  const without = withoutApproval(standing, event.approval);
  // Its card never said so of one that was withdrawn before it was confirmed.
  const over =
    standing.underApproval?.id === event.approval ? changed(without) : { standing: waking(without), effects: [] };
  // A renewal that was running when its offer was due is gone now: the offer is made after all.
  const next = timePassed(over.standing, event.at);
  return { standing: next.standing, effects: [...over.effects, ...next.effects] };
}

function timePassed(standing: CompanyStanding, at: Millis): StandingDecision {
  const { attribute } = standing;
  if (attribute?.name !== 'Approved') return unchanged(standing);
  const to = standing.lastInitiator;
  if (at >= attribute.until) {
    const gone = changed({ ...standing, attribute: null, renewalOfferedAt: null });
    return { ...gone, effects: [...gone.effects, { type: 'tell of expiry', to }] };
  }
  if (at < attribute.until - renewalOfferedBefore || standing.renewalOfferedAt !== null || standing.underApproval) {
    return unchanged(standing);
  }
  return {
    standing: waking({ ...standing, renewalOfferedAt: at }),
    effects: [{ type: 'offer renewal', to, until: attribute.until }],
  };
}

const hasEnded = (standing: CompanyStanding, approval: ApprovalId) => standing.ended.includes(approval);

function withoutApproval(standing: CompanyStanding, approval: ApprovalId): CompanyStanding {
  const underApproval = standing.underApproval?.id === approval ? null : standing.underApproval;
  return { ...standing, underApproval, ended: [...standing.ended, approval] };
}

const unchanged = (standing: CompanyStanding): StandingDecision => ({ standing, effects: [] });

function changed(standing: CompanyStanding): StandingDecision {
  const { attribute, underApproval } = standing;
  return {
    standing: waking(standing),
    effects: [{ type: 'show in the CRM', attribute, underApproval: underApproval?.number ?? null }],
  };
}

/** The same standing with the moment at which time alone changes it next: the offer of the renewal, then the attribute's end. */
function waking(standing: CompanyStanding): CompanyStanding {
  const { attribute, underApproval, renewalOfferedAt } = standing;
  if (attribute?.name !== 'Approved') return { ...standing, wakeAt: null };
  const offerWaits = renewalOfferedAt === null && !underApproval;
  return { ...standing, wakeAt: offerWaits ? attribute.until - renewalOfferedBefore : attribute.until };
}
