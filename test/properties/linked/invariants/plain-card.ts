import type { ApprovalId } from '../../../../flows/approval.ts';
import type { Millis } from '../../../../flows/facts.ts';
import type { Mark } from '../world.ts';

/** What a company's card says, told plainly. */
export interface PlainCard {
  says: 'nothing' | 'Approved' | 'Non-valid company';
  /** The approval whose end it is; '' where it says nothing. */
  by: ApprovalId;
  reason: string;
}

const approvedFor = 180 * 24 * 3_600_000;

const blank: PlainCard = { says: 'nothing', by: '', reason: '' };

/** By the business text: what the approval that ended last has come to, of those whose word has come; a success counts for 180 days. */
export function plainCard(marks: readonly Mark[], company: string, now: Millis): PlainCard {
  let last: { at: Millis; card: PlainCard } | null = null;
  for (const { event, ...mark } of marks) {
    if (mark.company !== company || (event.type !== 'approved' && event.type !== 'refused')) continue;
    if (last && event.at < last.at) continue;
    const card: PlainCard =
      event.type === 'approved'
        ? { says: 'Approved', by: event.approval, reason: '' }
        : { says: 'Non-valid company', by: event.approval, reason: event.reason };
    last = { at: event.at, card };
  }
  if (!last) return blank;
  return last.card.says === 'Approved' && now >= last.at + approvedFor ? blank : last.card;
}
