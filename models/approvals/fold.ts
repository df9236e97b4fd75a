import type { Approval } from '../../flows/approval.ts';
import { decide } from '../../flows/decide.ts';
import type { Effect } from '../../flows/effect.ts';
import type { ApprovalEvent } from '../../flows/event.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import { processOf } from '../../flows/processes.ts';
import type { Refusal } from '../../flows/refusal.ts';
import { deliveryHash, type HistoryEntry, linked } from '../chain.ts';
import type { Known } from './known.ts';

export type Verdict = { ok: true } | { ok: false; refusal: Refusal };

/** What several events, one after another, make of an approval. */
export interface Folded {
  known: Known;
  verdicts: readonly Verdict[];
  history: readonly HistoryEntry[];
  effects: readonly Effect[];
}

/** Decides events one after another on what is known, so that all of them go into one write. A delivery that is known changes nothing. */
export function fold(
  known: Known,
  events: readonly ApprovalEvent[],
  organization: Organization,
  referenceOf: (person: PersonId) => string,
): Folded {
  let { approval, head } = known;
  const deliveries = new Set(known.deliveries);
  const verdicts: Verdict[] = [];
  const history: HistoryEntry[] = [];
  const effects: Effect[] = [];

  for (const event of events) {
    const delivery = deliveryHash(event.delivery);
    if (deliveries.has(delivery)) {
      verdicts.push({ ok: false, refusal: { type: 'delivered before' } });
      continue;
    }
    const decision = decide(approval, event, organization, processOf(approval));
    if (!decision.ok) {
      verdicts.push(decision);
      continue;
    }
    approval = decision.approval;
    const entry = linked({
      seq: approval.seq,
      event: { ...event, at: approval.at },
      facts: organization.id,
      prev: head,
      referenceOf,
    });
    head = entry.hash;
    deliveries.add(delivery);
    history.push(entry);
    effects.push(...decision.effects);
    verdicts.push({ ok: true });
  }
  return { known: { approval, head, deliveries }, verdicts, history, effects };
}

/** The parts of the state that are not the very same as before: only these are written, of a list only what is new in it. */
export function changedParts(before: Approval, after: Approval): Record<string, unknown> {
  const parts: Record<string, unknown> = {};
  const was = before as unknown as Record<string, unknown>;
  const now = after as unknown as Record<string, unknown>;
  for (const key of Object.keys(now)) if (now[key] !== was[key]) changed(`state.${key}`, was[key], now[key], parts);
  return parts;
}

function changed(path: string, was: unknown, now: unknown, parts: Record<string, unknown>): void {
  if (Array.isArray(was) && Array.isArray(now) && was.length > 0 && was.length <= now.length) {
    for (const [place, item] of now.entries()) if (item !== was[place]) parts[`${path}.${place}`] = item;
  } else parts[path] = now;
}

/** The parts of the state that are gone. */
export function goneParts(before: Approval, after: Approval): Record<string, ''> {
  const gone = Object.keys(before).filter((key) => !(key in after));
  return Object.fromEntries(gone.map((key) => [`state.${key}`, ''] as const));
}
