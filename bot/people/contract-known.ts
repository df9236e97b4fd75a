import { contractFormOf } from '../../flows/contract-form.ts';
import type { CrmCompany } from '../../integrations/crm/crm.ts';
import { newCompanyIn, type Values } from './company-form.ts';
import type { DoorDeps } from './deps.ts';

const nobody = { name: '', position: '', basis: '' };

/** What a contract's form says of the company that was chosen, as the CRM knows it; a new one has its name only. What was typed of another is forgotten. */
export async function knownOf(chosen: string, deps: DoorDeps): Promise<Values> {
  const newName = newCompanyIn(chosen);
  const company = newName === null ? await deps.crm.company(chosen) : null;
  const signatory = company?.signatory ?? (newName === null ? await lastSignatory(chosen, deps) : nobody);
  return {
    ...(company ? companyValues(company) : { ...blank, companyName: newName ?? '' }),
    contactName: company?.contact?.name ?? '',
    contactEmail: company?.contact?.email ?? '',
    signatoryName: signatory.name,
    signatoryPosition: signatory.position,
    signatoryBasis: signatory.basis,
    deal: '',
    dealTitle: '',
  };
}

/** What the deal that was chosen is called; nothing where none was chosen anew. */
export async function dealValues({ deal }: Values, before: Values, { crm }: DoorDeps): Promise<Values> {
  if (!deal || deal === before.deal) return {};
  return { dealTitle: (await crm.deal(deal))?.title ?? '' };
}

/** Who signed for the company in its last contract. */
async function lastSignatory(company: string, { approvals }: DoorDeps) {
  const last = await approvals.lastContractWith(company);
  return last ? contractFormOf(last).signatory : nobody;
}

const blank = {
  country: '',
  legalForm: 'company',
  taxId: '',
  registrationNumber: '',
  address: '',
  bank: '',
  site: '',
  known: '',
};

function companyValues(company: CrmCompany): Values {
  const { name, country, legalForm, taxId, registrationNumber, address, bank, site } = company;
  const known = country !== '' && (taxId !== '' || registrationNumber !== '') ? 'yes' : '';
  return { companyName: name, country, legalForm, taxId, registrationNumber, address, bank, site, known };
}
