import type { FieldErrors } from '../../cards/form.ts';
import { contractStepErrors } from './contract-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import type { Submission } from './on-form.ts';

/** What can be said to be wrong with a long form while some of it is still missing, so that all is said at once. */
export async function formErrors(
  { form, about, values }: Pick<Submission, 'form' | 'about' | 'values'>,
  reader: Reader,
  deps: Pick<DoorDeps, 'screens' | 'drafts'>,
): Promise<FieldErrors> {
  if (form === 'company approval') return deps.screens.companyErrors(values, reader) ?? {};
  if (form === 'contract approval') return contractStepErrors({ about, values }, reader, deps);
  return {};
}
