import type { FieldErrors } from '../../cards/form.ts';
import type { ContractStep } from '../../cards/forms/contract-steps.ts';
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
  errors: FieldErrors,
  reader: Reader,
  deps: DoorDeps,
): Answer {
  const approval = about.approval ?? deps.newApprovalId();
  const filled = Number(about.filled ?? 0) + 1;
  const state = { approval, step, values, errors, resumed: false, filled };
  return { answer: 'form anew', form: deps.screens.contractForm(state, reader) };
}
