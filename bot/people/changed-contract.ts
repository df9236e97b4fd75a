import { isSupplement } from '../../cards/forms/contract-steps.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import { approvalNumber } from '../approval-number.ts';
import type { Values } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { seen } from './see.ts';

/**
 * Fills in the contract that an agreement changes, by the number of its approval here. Null when there is none of that number, or it is
 * not the reader's to see.
 */
export async function withChangedContract(values: Values, reader: Reader, deps: DoorDeps): Promise<Values | null> {
  const { changesApproval = '' } = values;
  if (!isSupplement(values) || changesApproval.trim() === '') return { ...values, changesId: '' };
  const number = approvalNumber(changesApproval);
  const found = number ? await seen(deps, { number }, reader) : null;
  if (found?.process !== 'contract') return null;
  const contract = contractFormOf(found);
  return { ...values, changesId: found.id, changesNumber: contract.number, changesDate: contract.date };
}
