import type { Approval } from '../../flows/approval.ts';
import type { Audience } from '../audience.ts';
import { roleText } from '../naming.ts';
import { approvedForDays, newestSeats, openTaskOf, votingRoles, workVisit } from '../progress.ts';
import { wordsIn } from '../words/words.ts';

/** What comes after that which a company's approval waits for now: the check, the votes that are still to be given, or how long it then counts. */
export function companyNext(approval: Approval, { language }: Audience): string {
  const { cards } = wordsIn(language);
  const stage = workVisit(approval)?.stage;
  const roles = votingRoles(approval).map((role) => roleText(role, language));
  if (stage === 'preparation' || stage === 'new approval') return cards.next(cards.nextCheck(roles));
  if (stage === 'security check') return cards.next(cards.nextVotes(roles));
  const asked = openTaskOf(approval);
  const now = asked?.kind === 'vote' ? asked.roles : [];
  const after = newestSeats(approval)
    .filter((seat) => seat.votes.length === 0 && !now.includes(seat.role))
    .map(({ role }) => roleText(role, language));
  return cards.next(after.length > 0 ? cards.nextVotes(after) : cards.nextApproved(approvedForDays(approval)));
}
