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
