import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { dayOf } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import type { ChosenCompany } from './company-form.ts';
import type { Values } from './contract-values.ts';

/** What the CRM's card says about working with a company. */
export type ShownStanding = Pick<ChosenCompany, 'attribute' | 'underApproval'>;

/** What the standing of the company that was chosen means for a contract with it; null is one that the CRM does not know. */
export function standingParts(standing: ShownStanding | null, values: Values, audience: Audience): Part[] {
  if (!values.company) return [];
  const { standing: words } = wordsIn(audience.language).contractForm;
  const { attribute = null, underApproval = null } = standing ?? {};
  switch (attribute?.name) {
    case 'Approved':
      return [{ part: 'text', text: words.approved(dayOf(attribute.until, audience)), tone: 'good' }];
    case 'Non-valid company':
      return [{ part: 'text', text: words.nonValid(attribute.reason), tone: 'warning' }];
    case undefined:
      return [{ part: 'text', text: underApproval ? words.waits(underApproval) : words.starts, tone: 'quiet' }];
  }
}
