import type { Approval } from '../../../../flows/approval.ts';
import type { World } from '../world.ts';
import { plainCard } from './plain-card.ts';

/** What a contract has started is filled in from it, waits for its initiator, and was started while the contract waited. */
export function onlyWhoWaitsStartsAnApproval(approval: Approval, { taken }: World): string | null {
  const contract = taken.get(approval.id);
  if (approval.process !== 'company' || !contract) return null;
  if (approval.company !== contract.company) return 'it is of another company';
  if (approval.initiator !== contract.initiator) return `${approval.initiator} starts it`;
  if (approval.tasks.at(-1)?.kind !== 'start') return 'nobody has to complete it';
  if (contract.status !== 'running') return `it is started for a contract that is ${contract.status}`;
  const wait = contract.contract?.company?.outcome;
  return wait === 'waiting' ? null : `it is started for a contract that is ${wait}`;
}

/** A company that is not valid is approved anew only with a reason, also before its card says so. */
export function thereIsAReasonToStartAgain(approval: Approval, { words, clock }: World): string | null {
  if (approval.process !== 'company' || approval.startReason !== '') return null;
  const { says } = plainCard(words, approval.company ?? '', clock);
  return says === 'Non-valid company' ? 'it is started again without a reason' : null;
}
