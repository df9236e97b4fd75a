import type { UnmetCondition } from '../../../flows/routing-conditions.ts';

type Condition = UnmetCondition['condition'];
type Words<C extends Condition> = (
  wanted: C extends 'credit' | 'nonStandardClauses' | 'standard' | 'autoRenewal' ? boolean : string,
  is: string,
) => string;

const either = (wanted: boolean, missing: string, there: string) => (wanted ? missing : there);

/** The page and the command that try the rules of routing. */
export const routingEn = {
  title: 'Try the routing rules',
  lead: 'Who would vote on a contract, and why. Nothing is started and nobody is told.',
  past: 'A past approval',
  pastHint: 'E.g. DA-2026-0012, or the contract’s own number: its form is filled in below.',
  take: 'Take it',
  noSuchPast: (number: string) =>
    `There is no contract approval ${number}. Numbers look like DA-2026-0012; a contract’s own number does as well.`,
  madeUp: 'A made-up contract',
  try: 'Try',
  initiator: 'Initiator',
  country: 'Country of the company',
  countryHint: 'Two letters, e.g. LV',
  countryWrong: 'Two letters, e.g. LV.',
  documents: { standard: 'Our standard contract', own: 'A document of its own' },
  clausesHint: 'Any text counts; leave empty where there are none.',
  totalHint: 'A supplementary agreement is routed by this.',
  nothingYet: 'Fill in the form and press Try, or take a past approval.',
  wrong: 'Something in the form must be put right first.',
  cannotStart: 'It could not start',
  amount: 'Amount',
  worth: (amount: string, rate: string, base: string) => `${amount} × ${rate} = ${base}`,
  afterChange: 'the total after the change',
  approvers: (count: number) => (count === 1 ? '1 approver' : `${count} approvers`),
  nobodyVotes: 'Nobody would vote.',
  nobody: 'nobody can',
  deputy: (name: string) => `deputy ${name}`,
  veto: 'veto',
  owner: 'owns a product of this contract',
  counting: 'Rules that hold',
  notCounting: 'Rules that do not hold',
  none: 'none',
  products: 'Product owners',
  noOwner: 'nobody owns it',
  vetoes: 'Vetoes',
  vetoAway: 'does not vote on this one',
  vetoHere: 'votes on this one',
  unmet: {
    amountFrom: (wanted, is) => `the amount is ${is}, not ${wanted} or more`,
    amountBelow: (wanted, is) => `the amount is ${is}, not below ${wanted}`,
    prepaymentFrom: (wanted, is) => `the prepayment is ${is} %, not ${wanted} % or more`,
    deferralFrom: (wanted, is) => `the deferral in days is ${is}, not ${wanted} or more`,
    credit: (wanted) => either(wanted, 'there is no credit', 'there is a credit'),
    nonStandardClauses: (wanted) =>
      either(wanted, 'there are no non-standard clauses', 'there are non-standard clauses'),
    standard: (wanted) => either(wanted, 'it is not our standard contract', 'it is our standard contract'),
    autoRenewal: (wanted) => either(wanted, 'it is not renewed by itself', 'it is renewed by itself'),
    documentTypes: (wanted, is) => `the document is: ${is}, not: ${wanted}`,
    paymentTerms: (wanted, is) => `the payment is ${is}, not ${wanted}`,
    departments: (wanted, is) => `the initiator’s department is ${is}, not ${wanted}`,
    countries: (wanted, is) => `the company’s country is ${is}, not ${wanted}`,
    products: (wanted, is) => `the products are ${is}, not ${wanted}`,
  } satisfies { [C in Condition]: Words<C> },
  or: 'or',
};
