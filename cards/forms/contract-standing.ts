import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { dayOf } from '../times.ts';
import { wordsIn } from '../words/words.ts';
import type { ChosenCompany } from './company-form.ts';
import { companyInCrm, type Values } from './contract-values.ts';

/** What the CRM's card says about working with the company; null where it has none. */
export type ShownStanding = Pick<ChosenCompany, 'attribute' | 'underApproval'>;

/** What the company's standing means for a contract with it, said before anybody starts one. */
export function standingParts(standing: ShownStanding | null, values: Values, audience: Audience): Part[] {
  if (!values.company) return [];
  const { standing: words } = wordsIn(audience.language).contractForm;
  const { attribute = null, underApproval = null } = (companyInCrm(values) && standing) || {};
  switch (attribute?.name) {
    case 'Approved':
      return [{ part: 'text', text: words.approved(dayOf(attribute.until, audience)), tone: 'good' }];
    case 'Non-valid company':
      return [{ part: 'text', text: words.nonValid(attribute.reason), tone: 'warning' }];
    case undefined:
      return [{ part: 'text', text: underApproval ? words.waits(underApproval) : words.starts, tone: 'quiet' }];
  }
}
