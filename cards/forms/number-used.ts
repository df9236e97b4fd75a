import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import { currentVisit } from '../../flows/tasks.ts';
import type { Audience } from '../audience.ts';
import type { Rich } from '../card.ts';
import { nameOf } from '../naming.ts';
import { stageText } from '../processes/processes.ts';
import { leadingTo } from '../thread-links.ts';
import { wordsIn } from '../words/words.ts';

/** Says which approval holds a number, and leads to it. */
export function numberUsed(number: string, holder: Approval, audience: Audience): Rich {
  const { contract, contractForm } = wordsIn(audience.language);
  const { company, date } = contractFormOf(holder);
  const state =
    holder.status === 'success' ? contract.state.success : stageText(currentVisit(holder).stage, audience.language);
  const by = nameOf(holder.initiator, holder, audience);
  const { errors } = contractForm;
  const said = errors.used(number, company.name, date.slice(0, 4), holder.number, by, withinSentence(state));
  return leadingTo(said, holder);
}

const withinSentence = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
