import type { FieldErrors } from '../../cards/form.ts';
import { isSupplement } from '../../cards/forms/contract-steps.ts';
import { companyKey } from '../../flows/company-form.ts';
import { type ContractForm, contractFormOf } from '../../flows/contract-form.ts';
import { approvalNumber } from '../approval-number.ts';
import type { Values } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { seen } from './see.ts';

type Changed = { ok: true; values: Values } | { ok: false; errors: FieldErrors };

/** Fills in the contract that an agreement changes, by the number of its approval here: one with the same company, that the reader may see. */
export async function withChangedContract(values: Values, reader: Reader, deps: DoorDeps): Promise<Changed> {
  const { changesApproval = '' } = values;
  if (!isSupplement(values) || changesApproval.trim() === '') return { ok: true, values: { ...values, changesId: '' } };
  const number = approvalNumber(changesApproval);
  const found = number ? await seen(deps, { number }, reader) : null;
  if (found?.process !== 'contract') return { ok: false, errors: deps.screens.changedUnknown(reader) };
  const contract = contractFormOf(found);
  if (isAnother(contract.company, values)) {
    return { ok: false, errors: deps.screens.changedAnothers(contract.company.name, reader) };
  }
  return {
    ok: true,
    values: { ...values, changesId: found.id, changesNumber: contract.number, changesDate: contract.date },
  };
}

/** Whether the form names another company; while it says too little to tell, it is asked for that first. */
function isAnother(
  company: ContractForm['company'],
  { country = '', taxId = '', registrationNumber = '' }: Values,
): boolean {
  if (country === '' || (taxId === '' && registrationNumber === '')) return false;
  return companyKey({ country, taxId, registrationNumber }) !== companyKey(company);
}
