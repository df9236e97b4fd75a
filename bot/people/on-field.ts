import type { Answer } from './answer.ts';
import { filledCompanyForm } from './company-form.ts';
import { redrawnContractForm, redraws } from './contract-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import type { Submission } from './on-form.ts';

/** The field of the company form in which the CRM is searched. */
const searched = 'company';

/** A choice in a field that has its form drawn anew; null where the form stays as it is. */
export async function onField(
  sent: Pick<Submission, 'form' | 'about' | 'values'>,
  { field, chosen }: { field: string; chosen: string },
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer | null> {
  if (sent.form === 'contract approval' && redraws(field)) {
    return redrawnContractForm(sent, { field, chosen }, reader, deps);
  }
  if (sent.form === 'company approval' && field === searched) {
    return filledCompanyForm(sent.about, sent.values, chosen, reader, deps);
  }
  return null;
}
