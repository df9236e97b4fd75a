import type { CompanyForm } from '../../../flows/company-form.ts';
import type { ContractForm } from '../../../flows/contract-form.ts';
import type { Organization } from '../../../flows/facts.ts';
import { identified } from '../../../models/organization/content.ts';
import { contractForm, contracts } from '../../support/contracts.ts';
import { firstOrganization } from '../support/people.ts';

const { id: _, ...first } = firstOrganization;

/** The organization of every linked history. */
export const organization: Organization = identified({
  ...first,
  contracts,
  matrix: { ...first.matrix, 'assistant to the general manager': { employee: 'tom', deputy: null } },
});

/** Those who start approvals. */
export const initiators = ['jan', 'petra', 'kira'] as const;

const taxIds = ['40003000001', '40003000002'] as const;

/** So many companies are there. */
export const companies = taxIds.length;

export const companyAt = (index: number): ContractForm['company'] => ({
  ...contractForm().company,
  name: `Company ${index % companies}`,
  taxId: taxIds[index % companies] ?? '',
});

export const companyFormAt = (index: number): CompanyForm => ({ ...companyAt(index), purpose: 'transport', deal: '' });
