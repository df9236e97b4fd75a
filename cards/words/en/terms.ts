import type { Choice } from '../../../flows/approval.ts';
import type { CheckOutcome } from '../../../flows/classify.ts';
import type { CompanyForm } from '../../../flows/company-form.ts';
import { sheetEn } from '../sheet-en.ts';

const { roles, stageNames, legalForms } = sheetEn;

/** The words of the domain; the sheet has the same. */
export const termsEn = {
  roles,
  stageNames,
  legalForms,
  /** A vote as it stands behind a name. */
  choices: {
    approve: 'approved',
    'approve with remarks': 'approved with remarks',
    reject: 'rejected',
  } satisfies Record<Choice, string>,
  outcomes: {
    clear: 'clear',
    'documents required': 'documents required',
    refused: 'refused',
  } satisfies Record<CheckOutcome, string>,
  fields: {
    name: 'Legal name',
    country: 'Country',
    legalForm: 'Legal form',
    taxId: 'Tax id',
    registrationNumber: 'Registration number',
    address: 'Address',
    bank: 'Bank details',
    site: 'Site',
    contactName: 'Contact person',
    contactEmail: 'Contact’s e-mail',
    purpose: 'Purpose',
    deal: 'Deal in the CRM',
  } satisfies Record<keyof CompanyForm, string>,
  /** Why a role is asked. */
  votesOnEvery: 'votes on every company',
  companyApproval: 'Company approval',
  securityCheck: 'Security check',
  score: (score: number) => `score ${score} of 100`,
  ofHundred: (score: number) => `${score} of 100`,
  forSomeone: (name: string) => `for ${name}`,
  andMore: (count: number) => `… and ${count} more`,
  quoted: (text: string) => `“${text}”`,
};
