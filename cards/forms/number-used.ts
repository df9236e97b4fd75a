import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import { currentVisit } from '../../flows/tasks.ts';
import type { Audience } from '../audience.ts';
import { nameOf } from '../naming.ts';
import { stageText } from '../processes/processes.ts';
import { wordsIn } from '../words/words.ts';

/** Says at the number's field which approval holds it. */
export function numberUsed(number: string, holder: Approval, audience: Audience): string {
  const { contract, contractForm } = wordsIn(audience.language);
  const { company, date } = contractFormOf(holder);
  const state =
    holder.status === 'success' ? contract.state.success : stageText(currentVisit(holder).stage, audience.language);
  const by = nameOf(holder.initiator, holder, audience);
  return contractForm.errors.used(number, company.name, date.slice(0, 4), holder.number, by, withinSentence(state));
}

const withinSentence = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
