import type { ContractFormContent } from '../../cards/forms/contract-form.ts';
import type { ContractStep } from '../../cards/forms/contract-steps.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Answer } from './answer.ts';
import type { Values } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';

/** Where somebody is in the form, and what is known so far. */
export interface AtStep {
  about: Values;
  values: Values;
}

/** The form anew at a step, perhaps with what turned out to be wrong there. */
export function drawn(
  { about, values }: AtStep,
  step: ContractStep,
  errors: ContractFormContent['errors'],
  reader: Reader,
  deps: Pick<DoorDeps, 'newApprovalId' | 'screens'>,
): Answer {
  const approval = about.approval ?? deps.newApprovalId();
  const filled = Number(about.filled ?? 0) + 1;
  const state = { approval, step, values, errors, resumed: false, filled };
  return { answer: 'form anew', form: deps.screens.contractForm(state, reader) };
}

/** Says which approval has the number that was typed, and leads there. */
export function usedNumber(
  { number = '' }: Values,
  holder: Approval,
  reader: Reader,
  { screens }: Pick<DoorDeps, 'screens'>,
): ContractFormContent['errors'] {
  return { number: screens.numberUsed(number.trim(), holder, reader) };
}
