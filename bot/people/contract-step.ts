import type { ContractFormContent } from '../../cards/forms/contract-form.ts';
import type { ShownStanding } from '../../cards/forms/contract-standing.ts';
import { type ContractStep, contractIn } from '../../cards/forms/contract-steps.ts';
import { companyInCrm } from '../../cards/forms/contract-values.ts';
import type { Approval } from '../../flows/approval.ts';
import { contractForm } from '../../flows/contract-form.ts';
import type { Answer } from './answer.ts';
import type { Values } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { within } from './in-time.ts';

/** Where somebody is in the form, and what is known so far. */
export interface AtStep {
  about: Values;
  values: Values;
}

/** The form anew at a step, perhaps with what turned out to be wrong there. */
export async function drawn(
  { about, values }: AtStep,
  step: ContractStep,
  errors: ContractFormContent['errors'],
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const approval = about.approval ?? deps.newApprovalId();
  const filled = Number(about.filled ?? 0) + 1;
  const standing = await standingOf(values, deps);
  const missing = step === 'route' ? await missingIn(values, deps) : null;
  const state = { approval, step, values, standing, errors, resumed: false, filled, missing };
  return { answer: 'form anew', form: deps.screens.contractForm(state, reader) };
}

/** In ms: a template is mostly looked through in some tens; the form does not wait for one that is not. */
const lookedThroughWithin = 800;

/** What a standard contract still lacks for our template; null where that is not known. */
async function missingIn(values: Values, deps: DoorDeps): Promise<readonly string[] | null> {
  const parsed = contractForm.safeParse(contractIn(values));
  if (!parsed.success || !parsed.data.standard) return null;
  const looked = await within(lookedThroughWithin, deps.missingFor(parsed.data)).catch((error: unknown) => {
    deps.failed(error);
    return { settled: false } as const;
  });
  return looked.settled ? looked.value : null;
}

/** What the CRM's card says of the company that was chosen, as it stands now: what was typed may be of another day. */
export async function standingOf(values: Values, { crm }: Pick<DoorDeps, 'crm'>): Promise<ShownStanding | null> {
  const company = companyInCrm(values);
  return company === '' ? null : crm.company(company);
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
