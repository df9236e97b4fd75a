import type { Answer } from '../people/answer.ts';
import { blankCompanyForm } from '../people/company-form.ts';
import { openContractForm } from '../people/contract-form.ts';
import type { DoorDeps, Reader } from '../people/deps.ts';

/** The global shortcuts by their callback ids, as `manifest.json` names them. */
export const shortcuts = {
  companyApproval: 'start_company_approval',
  contractApproval: 'start_contract_approval',
} as const;

/** A shortcut opens the form of a new approval from anywhere in Slack. */
export async function onShortcut(callbackId: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  if (callbackId === shortcuts.contractApproval) return openContractForm(reader, deps);
  if (callbackId !== shortcuts.companyApproval) return { answer: 'note', note: { note: 'out of date' } };
  return { answer: 'form', form: await blankCompanyForm('', reader, deps) };
}
