import { type ContractForm, counterpartyOf } from '../../flows/contract-form.ts';
import type { Language, Organization } from '../../flows/facts.ts';
import type { Crm } from '../../integrations/crm/crm.ts';
import type { Documents } from '../../integrations/documents/documents.ts';
import type { Template } from '../../integrations/documents/template.ts';
import { contractData } from './contract-data.ts';

export interface TemplateDeps {
  documents: Pick<Documents, 'listTemplates' | 'fillTemplate'>;
  /** What it knows of the company completes what the contract's form does not ask for. */
  crm: Pick<Crm, 'company'>;
  organization: () => Organization;
}

type FilledTemplate = { ok: true; template: Template; docx: Uint8Array } | { ok: false; missing: readonly string[] };

/** Countries whose companies are written to in Russian; all others in English. */
const inRussian = new Set(['RU', 'BY', 'KZ', 'KG']);

export const languageOfCountry = (country: string): Language => (inRussian.has(country) ? 'ru' : 'en');

/** A standard contract in the newest template in the counterparty's language, or all that is missing for it, by the template's names. */
export async function filledTemplate(
  form: ContractForm,
  { documents, crm, organization }: TemplateDeps,
): Promise<FilledTemplate> {
  const language = languageOfCountry(form.company.country);
  const found = (await documents.listTemplates()).flatMap((one) => (one.ok ? [one.template] : []));
  const template = found.findLast((one) => one.language === language);
  if (!template) return { ok: false, missing: ['template'] };
  const company = await crm.company(counterpartyOf(form));
  const filled = await documents.fillTemplate(template, contractData({ form, company }, organization(), language));
  return filled.ok ? { ok: true, template, docx: filled.docx } : filled;
}
