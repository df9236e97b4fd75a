import type { Approval } from '../../flows/approval.ts';
import { companyApproval } from '../../flows/company-approval.ts';
import { contractApproval } from '../../flows/contract-approval.ts';
import { decide } from '../../flows/decide.ts';
import type { Happening } from '../../flows/event.ts';
import type { ContractSettings, Organization } from '../../flows/facts.ts';
import {
  approvedStanding,
  arrived,
  contractStarted,
  contracts,
  dropped,
  lookedAt,
  voteOf,
} from '../support/contracts.ts';
import { startedBy } from '../support/flows.ts';
import { at, aurora } from './stories.ts';

/** Aurora's people with contracts: Tomasz assists the general manager, Petra owns the product. */
export function auroraContracts(part: Partial<ContractSettings> = {}): Organization {
  const before = aurora();
  const matrix = { ...before.matrix, 'assistant to the general manager': { employee: 'tom', deputy: null } };
  return { ...before, matrix, contracts: { ...contracts, ...part } };
}

const start = contractStarted();
const toTheVotes = [start, arrived('F0'), lookedAt(approvedStanding)];
const rejection = voteOf('t3', 'mei', 'reject', 'The budget of 2027 has no room for it.');
const votes = [
  voteOf('t2', 'anna'),
  rejection,
  voteOf('t4', 'elena', 'approve with remarks', 'Cap the penalty at 5 %.'),
  voteOf('t5', 'petra'),
];
const over = [{ role: 'chief accountant', reason: 'The board has raised the budget.' }] as const;
const finalised: Happening = { type: 'finalised', task: 't6', by: 'anna', over };
const toSigning = [...toTheVotes, ...votes, finalised, lookedAt(approvedStanding)];
const step = (task: string, by: string, name: string): Happening => ({
  type: 'step done',
  task,
  by,
  step: name,
  done: true,
});
const onPaper = ['copies printed', 'signed by the General Manager', 'stamped', 'handed over to the initiator'];
const allSteps = onPaper.map((name) => step('t7', 'tom', name));
const toOriginals: readonly Happening[] = [...toSigning, ...allSteps, { type: 'signed', task: 't7', by: 'tom' }];
const noted: Happening = {
  type: 'originals noted',
  task: 't8',
  by: 'jan',
  ledger: { copiesSent: 2, carrier: 'DHL', tracking: '00340434', sentOn: '2026-11-24', expectedOn: '2026-12-01' },
};
const toTheCheck: readonly Happening[] = [
  ...toOriginals,
  ...dropped('t8', 'signed.pdf'),
  { type: 'originals returned', task: 't8', by: 'jan' },
  { type: 'archived', files: ['sha of signed.pdf'] },
];
const checked = contracts.documentPoints.map((point) => step('t9', 'anna', point));
const standard = contractStarted({ standard: true });
const toTheCounterparty: readonly Happening[] = [
  standard,
  lookedAt(approvedStanding),
  {
    type: 'document made',
    file: { id: 'f1', name: '12-A-26.pdf', size: 100, type: 'application/pdf', sha256: 'aa' },
    source: { id: 'f2', name: '12-A-26.docx', size: 100, type: 'application/docx', sha256: 'bb' },
  },
  { type: 'sent to the counterparty', exchange: 'x1' },
];
const cameBack: readonly Happening[] = [
  ...toTheCounterparty,
  { type: 'mail bounced', exchange: 'x1', why: 'No such user here' },
];
const agreement = contractStarted({
  documentType: 'supplementary agreement',
  number: '12-A/26-1',
  amount: 4_000,
  changes: { approval: 'c0', number: '12-A/26', date: '2026-10-01', total: 12_000 },
});
const esigned = contractStarted({ signing: 'e-signature' });
const toElectronic = [esigned, ...toSigning.slice(1)];
const missing: Happening = { type: 'originals missing', task: 't8', by: 'jan', reason: 'They have moved away.' };

/** The situations of a contract's approval, by what has just happened. */
export const contractEvents = {
  'a company approval waits to be completed': [companyForContract()],
  'a company approval waits to be completed, and no contract for it': [
    companyForContract(),
    { type: 'awaited', waiter: { approval: 'c1', number: 'DA-2026-0001' } },
    { type: 'awaited no more', waiter: 'c1', own: true },
  ],
  'the document is missing': [contractWithoutDocument()],
  'the company is approved and the document is missing': [contractWithoutDocument(), lookedAt(approvedStanding)],
  'the company approval was withdrawn': [
    start,
    arrived('F0'),
    lookedAt(null),
    { type: 'company decided', approval: 'a1', outcome: 'withdrawn', reason: 'by mistake', withdrawnBy: 'luca' },
  ],
  'the template misses something': [
    standard,
    lookedAt(approvedStanding),
    { type: 'document not made', missing: ['company.signatory', 'our.bank', 'products[2].price', 'validUntil'] },
  ],
  'the counterparty disagrees': [
    ...toTheCounterparty,
    {
      type: 'counterparty disagreed',
      exchange: 'x1',
      name: 'Laura Ozola',
      file: null,
      clauses: [{ clause: '7.2', ours: '10 % penalty', theirs: '5 % penalty', agreed: '' }],
    },
  ],
  'the mail came back': cameBack,
  'the mail came back and another contact is asked': [
    ...cameBack,
    {
      type: 'another contact',
      task: 't1',
      by: 'jan',
      contact: { name: 'Ilze Kalna', email: 'ilze@northwind.example' },
    },
  ],
  'the mail came back and an answer is recorded': [
    ...cameBack,
    ...dropped('t1', 'agreement.pdf'),
    { type: 'answer recorded', task: 't1', by: 'jan', name: 'Laura Ozola' },
  ],
  'all approvers are asked': toTheVotes,
  'all are asked about an agreement that changes a contract': [agreement, ...toTheVotes.slice(1)],
  'the lawyer decides': [...toTheVotes, ...votes],
  'a revision is wanted': [
    ...toTheVotes,
    ...votes,
    { type: 'returned for revision', task: 't6', by: 'anna', reason: 'Clause 7.2', again: 'all' },
  ],
  'a revision is there': [
    ...toTheVotes,
    ...votes,
    { type: 'returned for revision', task: 't6', by: 'anna', reason: 'Clause 7.2', again: 'all' },
    ...dropped('t7', 'contract-2.pdf'),
  ],
  'the lawyer decides on a second revision': [
    ...toTheVotes,
    ...votes,
    { type: 'returned for revision', task: 't6', by: 'anna', reason: 'Clause 7.2', again: 'all' },
    ...dropped('t7', 'contract-2.pdf'),
    { type: 'revised', task: 't7', by: 'jan', form: null },
    ...['anna', 'mei', 'elena', 'petra'].map((by, place) => voteOf(`t${8 + place}`, by)),
    {
      type: 'documents compared',
      before: 'sha of contract.pdf',
      after: 'sha of contract-2.pdf',
      difference: {
        is: 'compared',
        changed: 'substance',
        changes: 7,
        first: [
          {
            clause: '7.2.',
            page: null,
            before: 'a penalty of 10 % of the price',
            after: 'a penalty of 5 % of the price',
          },
          { clause: '', page: null, before: '', after: 'The penalty is capped.' },
          { clause: '7.4.', page: null, before: 'Interest is due besides.', after: '' },
        ],
        pages: { before: 3, after: 4 },
        scannedPages: [],
      },
    },
  ],
  'only who rejected or remarked votes again': [
    ...toTheVotes,
    ...votes,
    { type: 'returned for revision', task: 't6', by: 'anna', reason: 'Clause 7.2', again: 'rejected or remarked' },
    ...dropped('t7', 'contract-2.pdf'),
    { type: 'revised', task: 't7', by: 'jan', form: null },
    voteOf('t8', 'mei'),
  ],
  'it is being signed': [...toSigning, ...allSteps.slice(0, 1)],
  'it was not signed': [
    ...toSigning,
    { type: 'not signed', task: 't7', by: 'tom', reason: 'The General Manager wants clause 7.2 out.' },
  ],
  'all steps of signing are done': [...toSigning, ...allSteps],
  'an envelope is noted': [
    ...toElectronic,
    { type: 'envelope noted', task: 't7', by: 'tom', envelope: 'ENV-77', state: 'sent' },
  ],
  'the signed file is waited for': [
    ...toElectronic,
    { type: 'envelope noted', task: 't7', by: 'tom', envelope: 'ENV-77', state: 'signed by us' },
    step('t7', 'tom', 'sent to the e-signature service'),
    step('t7', 'tom', 'signed on our side'),
    { type: 'signed', task: 't7', by: 'tom' },
  ],
  'the originals are under way': [...toOriginals, noted],
  'the original is attached': [...toOriginals, noted, ...dropped('t8', 'signed.pdf')],
  'the originals do not return': [...toOriginals, noted, missing],
  'the signed file does not come': [
    ...toElectronic,
    step('t7', 'tom', 'sent to the e-signature service'),
    step('t7', 'tom', 'signed on our side'),
    { type: 'signed', task: 't7', by: 'tom' },
    missing,
  ],
  'the documents are checked': toTheCheck,
  'the originals were sent back': [
    ...toTheCheck,
    { type: 'documents sent back', task: 't9', by: 'anna', remark: 'The second page is missing.' },
  ],
  'the signed text is the one approved': [...toTheCheck, besideApproved({ changed: 'nothing', pages: 3 })],
  'the signed text is another': [...toTheCheck, besideApproved({ changed: 'substance', pages: 2 })],
  'the signed file is a scan': [
    ...toTheCheck,
    {
      type: 'documents compared',
      before: 'sha of contract.pdf',
      after: 'sha of signed.pdf',
      difference: { is: 'not compared', why: 'a scan' },
    },
  ],
  'all points are confirmed': [...toTheCheck, ...checked],
  'it is done': [...toTheCheck, ...checked, { type: 'documents correct', task: 't9', by: 'anna' }],
  'it was rejected': [
    ...toTheVotes,
    ...votes,
    { type: 'rejected for good', task: 't6', by: 'anna', reason: 'Too risky.' },
  ],
} satisfies Record<string, readonly Happening[]>;

export type ContractSituation = keyof typeof contractEvents;

/** Northwind's approval, filled in for a contract. */
function companyForContract(): Happening {
  const company = startedBy('jan');
  return company.type === 'started' ? { ...company, prefilled: true } : company;
}

function contractWithoutDocument(): Happening {
  return start.type === 'started' ? { ...start, document: undefined } : start;
}

function besideApproved({ changed, pages }: { changed: 'nothing' | 'substance'; pages: number }): Happening {
  const change = { clause: '', page: 2, before: 'pays within 30 days.', after: 'pays within 90 days.' };
  const first = changed === 'nothing' ? [] : [change];
  return {
    type: 'documents compared',
    before: 'sha of contract.pdf',
    after: 'sha of signed.pdf',
    difference: {
      is: 'compared',
      changed,
      changes: first.length,
      first,
      pages: { before: 3, after: pages },
      scannedPages: [],
    },
  };
}

/** Plays the events of a situation an hour apart; throws when one is refused. */
export function contractSituation(name: ContractSituation, organization = auroraContracts()): Approval {
  const happenings: readonly Happening[] = contractEvents[name];
  const end = happenings.reduce<Approval | null>((approval, happening, index) => {
    const event = { ...happening, at: at(index), delivery: `d${index}` };
    const process = name.startsWith('a company approval') ? companyApproval : contractApproval;
    const decision = decide(approval, event, organization, process);
    if (!decision.ok) throw new Error(`${happening.type} was refused: ${JSON.stringify(decision.refusal)}`);
    return decision.approval;
  }, null);
  if (!end) throw new Error('nothing happened');
  return end;
}

/** A contract as it is typed into its form. */
export const typedContract = {
  company: 'LV:40003000008',
  ...{ companyName: 'Northwind Traders', country: 'LV', legalForm: 'company', taxId: '40003000008', known: 'yes' },
  ...{ contactName: 'Laura Ozola', contactEmail: 'laura@northwind.example', entity: 'small', number: '12-A/26' },
  ...{
    date: '2026-11-23',
    subject: 'Chilled goods',
    amount: '30 000',
    currency: 'USD',
    paymentTerms: 'deferred',
    deferral: '30',
  },
  ...{ products: 'transport', standard: 'standard', signing: 'paper' },
};
