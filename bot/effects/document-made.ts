import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Effect } from '../../flows/effect.ts';
import type { CounterpartyHappening } from '../../flows/event.ts';
import type { Language, Organization } from '../../flows/facts.ts';
import type { Crm } from '../../integrations/crm/crm.ts';
import type { Documents } from '../../integrations/documents/documents.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Files } from '../../models/files/files.ts';
import { contractData } from './contract-data.ts';

export interface DocumentDeps {
  approvals: Pick<Approvals, 'tell'>;
  documents: Documents;
  /** What it knows of the company completes what the contract's form does not ask for. */
  crm: Pick<Crm, 'company'>;
  files: Pick<Files, 'put'>;
  organization: () => Organization;
}

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Countries whose companies are written to in Russian; all others in English. */
const inRussian = new Set(['RU', 'BY', 'KZ', 'KG']);

export const languageOfCountry = (country: string): Language => (inRussian.has(country) ? 'ru' : 'en');

/** Makes a standard contract from the newest template in the counterparty's language, or tells all that is missing for it. */
export async function documentMade(
  approval: Approval,
  { key }: Pick<Effect, 'key'>,
  { documents, crm, files, organization, approvals }: DocumentDeps,
): Promise<void> {
  const form = contractFormOf(approval);
  const language = languageOfCountry(form.company.country);
  const tell = async (happening: CounterpartyHappening) => {
    await approvals.tell(approval.id, { ...happening, delivery: `${approval.id} document ${key}` });
  };
  const found = (await documents.listTemplates()).flatMap((one) => (one.ok ? [one.template] : []));
  const template = found.findLast((one) => one.language === language);
  if (!template) return tell({ type: 'document not made', missing: ['template'] });
  const company = approval.company === null ? null : await crm.company(approval.company);
  const data = contractData({ form, company }, organization(), language);
  const filled = await documents.fillTemplate(template, data);
  if (!filled.ok) return tell({ type: 'document not made', missing: filled.missing });
  const made = await documents.docxToPdf(filled.docx);
  if (!made.ok) return tell({ type: 'document not made', missing: ['PDF'] });
  const name = `${approval.number}-${template.id}`;
  const source = await files.put({ name: `${name}.docx`, bytes: filled.docx, claimedType: docxType });
  const file = await files.put({ name: `${name}.pdf`, bytes: made.pdf, claimedType: 'application/pdf' });
  return tell({ type: 'document made', file, source });
}
