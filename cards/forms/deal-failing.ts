import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { joined } from '../joined.ts';
import { wordsIn } from '../words/words.ts';

/** Said where the deal of a contract fails with it, as one of the commercial department started it. */
export function dealFailing(
  approval: Pick<Approval, 'process' | 'form' | 'initiator'>,
  { language, organization }: Audience,
): Part[] {
  if (approval.process !== 'contract') return [];
  const { deal, dealTitle } = contractFormOf(approval);
  const commercial = organization.people[approval.initiator]?.commercial ?? false;
  return deal === '' || !commercial
    ? []
    : [{ part: 'text', text: wordsIn(language).deeds.dealFails(joined(deal, dealTitle)), tone: 'warning' }];
}
