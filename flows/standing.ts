import type { ApprovalId, ApprovalNumber } from './approval.ts';
import type { CompanyKey } from './company-form.ts';
import type { Millis, PersonId } from './facts.ts';

/** What the CRM's card of a company says about working with it. */
export type CompanyAttribute =
  | { name: 'Approved'; since: Millis; until: Millis; by: ApprovalId }
  | { name: 'Non-valid company'; since: Millis; reason: string; by: ApprovalId };

/** A company's standing: a document of its own, decided apart from approvals. */
export interface CompanyStanding {
  company: CompanyKey;
  attribute: CompanyAttribute | null;
  /** The approval that runs now; the CRM's card says "Under approval" meanwhile. */
  underApproval: { id: ApprovalId; number: ApprovalNumber } | null;
  /** Who is offered the renewal when the CRM names nobody. */
  lastInitiator: PersonId | null;
  /** When the renewal of this attribute was offered; null before. */
  renewalOfferedAt: Millis | null;
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
export const renewalOfferedBefore = 14 * day;

export function noStanding(company: CompanyKey): CompanyStanding {
  return { company, attribute: null, underApproval: null, lastInitiator: null, renewalOfferedAt: null, wakeAt: null };
}

/**
 * Decides what an event makes of a company's standing. Pure. An event that changes nothing gives the same standing and no effects,
 * so a repeated delivery is harmless. An attribute is removed by time only while it is the one whose time it was.
 */
export function decideStanding(standing: CompanyStanding, event: StandingEvent): StandingDecision {
  switch (event.type) {
    case 'approval started':
      if (standing.underApproval?.id === event.approval) return unchanged(standing);
      return changed({
        ...standing,
        underApproval: { id: event.approval, number: event.number },
        lastInitiator: event.initiator,
      });
    case 'approved': {
      if (setBy(standing, event.approval)) return unchanged(standing);
      const until = event.at + event.forDays * day;
      return changed({
        ...withoutApproval(standing, event.approval),
        attribute: { name: 'Approved', since: event.at, until, by: event.approval },
        renewalOfferedAt: null,
        wakeAt: until - renewalOfferedBefore,
      });
    }
    case 'refused':
      if (setBy(standing, event.approval)) return unchanged(standing);
      return changed({
        ...withoutApproval(standing, event.approval),
        attribute: { name: 'Non-valid company', since: event.at, reason: event.reason, by: event.approval },
        renewalOfferedAt: null,
        wakeAt: null,
      });
    case 'withdrawn':
      if (standing.underApproval?.id !== event.approval) return unchanged(standing);
      return changed(withoutApproval(standing, event.approval));
    case 'time passed':
      return timePassed(standing, event.at);
  }
}

function timePassed(standing: CompanyStanding, at: Millis): StandingDecision {
  const { attribute } = standing;
  if (attribute?.name !== 'Approved') return unchanged({ ...standing, wakeAt: null });
  const to = standing.lastInitiator;
  if (at >= attribute.until) {
    const gone = { ...standing, attribute: null, renewalOfferedAt: null, wakeAt: null };
    return { standing: gone, effects: [...shown(gone), { type: 'tell of expiry', to }] };
  }
  if (at >= attribute.until - renewalOfferedBefore && standing.renewalOfferedAt === null) {
    const offered = { ...standing, renewalOfferedAt: at, wakeAt: attribute.until };
    const offer: StandingEffect = { type: 'offer renewal', to, until: attribute.until };
    return { standing: offered, effects: standing.underApproval ? [] : [offer] };
  }
  return unchanged(standing);
}

const setBy = (standing: CompanyStanding, approval: ApprovalId) => standing.attribute?.by === approval;

function withoutApproval(standing: CompanyStanding, approval: ApprovalId): CompanyStanding {
  return standing.underApproval?.id === approval ? { ...standing, underApproval: null } : standing;
}

const unchanged = (standing: CompanyStanding): StandingDecision => ({ standing, effects: [] });
const changed = (standing: CompanyStanding): StandingDecision => ({ standing, effects: shown(standing) });

function shown(standing: CompanyStanding): StandingEffect[] {
  return [
    { type: 'show in the CRM', attribute: standing.attribute, underApproval: standing.underApproval?.number ?? null },
  ];
}
