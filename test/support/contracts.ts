import type { Approval, Choice, StoredFile } from '../../flows/approval.ts';
import { contractApproval } from '../../flows/contract-approval.ts';
import type { ContractForm } from '../../flows/contract-form.ts';
import { type Decision, decide } from '../../flows/decide.ts';
import type { Happening, Started } from '../../flows/event.ts';
import type { ContractSettings, Organization } from '../../flows/facts.ts';
import type { CompanyAttribute } from '../../flows/standing.ts';
import { monday, withMatrix } from './flows.ts';
import { noContracts } from './settings.ts';

const minute = 60_000;

export const contracts: ContractSettings = {
  ...noContracts,
  entities: {
    small: {
      name: 'Small',
      registrationNumber: '1',
      taxId: '1',
      address: 'Street 1',
      bank: 'Bank 1',
      email: 'small@example.com',
      city: 'Riga',
      signatory: 'Victor',
      position: 'Manager',
      basis: 'the Charter',
    },
  },
  rates: { USD: 0.5 },
  products: { transport: { employee: 'petra', deputy: null }, orphan: { employee: null, deputy: null } },
  rules: [
    { because: 'every contract', when: {}, roles: ['lawyer', 'chief accountant'] },
    { because: 'amount from €10,000', when: { amountFrom: 10_000 }, roles: ['financial director'] },
  ],
  documentPoints: ['signed by both sides', 'all pages are there'],
};

/** The small company, which makes contracts: Olga assists the general manager. */
export const contractOrganization = (part: Partial<ContractSettings> = {}): Organization => {
  const before = withMatrix({ 'assistant to the general manager': { employee: 'tom', deputy: null } });
  return { ...before, contracts: { ...contracts, ...part } };
};

export const contractForm = (part: Partial<ContractForm> = {}): ContractForm => ({
  entity: 'small',
  company: {
    name: 'Northwind Traders',
    country: 'LV',
    legalForm: 'company',
    taxId: '40003000008',
    registrationNumber: '',
    address: '',
    bank: '',
    site: '',
    contactName: 'Laura Ozola',
    contactEmail: 'laura@northwind.example',
  },
  documentType: 'contract',
  changes: null,
  number: '12-A/26',
  date: '2026-11-23',
  subject: 'transport of chilled goods',
  amount: 12_000,
  currency: 'EUR',
  paymentTerms: 'deferred',
  prepayment: 0,
  deferral: 30,
  credit: false,
  until: '2027-12-31',
  autoRenewal: false,
  nonStandardClauses: '',
  standard: false,
  signing: 'paper',
  copies: 2,
  signatory: { name: 'Laura Ozola', position: 'Director', basis: 'the Charter' },
  deal: 'D-1',
  dealTitle: 'Chilled lane Riga–Hamburg',
  products: ['transport'],
  ...part,
});

export const fileNamed = (name: string): StoredFile => ({
  id: `file ${name}`,
  name,
  size: 100,
  type: 'application/pdf',
  sha256: `sha of ${name}`,
});

export const contractStarted = (part: Partial<ContractForm> = {}, by = 'jan'): Started => ({
  type: 'started',
  id: 'c1',
  number: 'DA-2026-0001',
  by,
  form: contractForm(part),
  confidential: false,
  reason: '',
  attribute: null,
  ...(part.standard ? {} : { document: { offer: 'F0', name: 'contract.pdf', size: 100 } }),
});

export const approvedStanding: Extract<CompanyAttribute, { name: 'Approved' }> = {
  name: 'Approved',
  since: monday - 1,
  until: monday + 180 * 86_400_000,
  by: 'a0',
};

export const lookedAt = (attribute: CompanyAttribute | null): Happening => ({ type: 'company looked at', attribute });

export const arrived = (offer: string, name = 'contract.pdf'): Happening => ({
  type: 'file fetched',
  offer,
  file: fileNamed(name),
});

/** A file that is dropped into the thread, and fetched. */
export const dropped = (task: string, name: string, by = 'jan'): Happening[] => [
  { type: 'file offered', task, by, offer: `offer of ${name}`, name, size: 100 },
  arrived(`offer of ${name}`, name),
];

export const voteOf = (task: string, by: string, choice: Choice = 'approve', remark = ''): Happening => ({
  type: 'voted',
  task,
  by,
  choice,
  remark: choice === 'approve' ? '' : remark || 'because',
  seen: 0,
});

/** Tells one event after another, a minute apart; throws when one is refused. */
export function contractReached(happenings: readonly Happening[], organization = contractOrganization()): Approval {
  const end = happenings.reduce<Approval | null>((approval, happening, index) => {
    const decision = contractTold(approval, happening, organization, monday + index * minute);
    if (!decision.ok) throw new Error(`${happening.type} was refused: ${JSON.stringify(decision.refusal)}`);
    return decision.approval;
  }, null);
  if (!end) throw new Error('nothing happened');
  return end;
}

export function contractTold(
  approval: Approval | null,
  happening: Happening,
  organization = contractOrganization(),
  at = monday + 600 * minute,
): Decision {
  return decide(approval, { ...happening, at, delivery: `d${at}` }, organization, contractApproval);
}
