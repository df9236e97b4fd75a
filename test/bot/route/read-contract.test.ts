import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readContract } from '../../../bot/route/read-contract.ts';
import { readOrganization } from '../../../models/organization/read-organization.ts';

const { organization } = readOrganization(readFileSync('organization.yaml', 'utf8'), 'organization.yaml');
const read = (text: string) => readContract(text, 'c.yaml', organization);
const short = 'initiator: jan\namount: 12400\ncompany: { country: LV }\n';

function problemsIn(text: string): string[] {
  try {
    read(text);
    return [];
  } catch (error) {
    return String(error instanceof Error ? error.message : error)
      .split('\n')
      .slice(1)
      .map((line) => line.trim());
  }
}

describe('a file that describes a contract', () => {
  it('needs three fields', () => {
    expect(read(short)).toMatchObject({ initiator: 'jan', form: { amount: 12_400, currency: 'EUR', products: [] } });
  });

  it('may be JSON, and have amounts as people write them', () => {
    const json = '{"initiator": "jan", "amount": "12 400,50", "company": {"country": "kz"}}';
    expect(read(json)).toMatchObject({ form: { amount: 12_400.5, company: { country: 'KZ' } } });
  });

  it('of an agreement needs only the total after the change', () => {
    const agreement = 'documentType: supplementary agreement\nchanges: { total: 50000 }\n';
    expect(read(short + agreement)).toMatchObject({ form: { changes: { total: 50_000 } } });
    expect(problemsIn(`${short}documentType: supplementary agreement\n`)).toEqual([
      'c.yaml:1 changes: is missing. Say the contract that the agreement changes, e.g. { total: 50000 }.',
    ]);
    expect(problemsIn(`${short}changes: { total: 5 }\n`)).toEqual([
      'c.yaml:4 changes: is for agreements only. Say documentType: supplementary agreement, or leave it out.',
    ]);
  });

  it.each([
    [
      'paymentTerms: defered',
      'paymentTerms: must be one of prepayment, on delivery, deferred, in instalments. Did you mean "deferred"?',
    ],
    ['prepayment: 120', 'prepayment: must be a whole number of percent from 0 to 100.'],
    ['deferral: soon', 'deferral: must be a whole number of days from 0 to 3650.'],
    ['credit: perhaps', 'credit: must be true or false.'],
    ['nonStandardClauses: true', 'nonStandardClauses: must be the clauses in your words, 2000 characters at most.'],
    ['curency: USD', 'curency: is not known here. Did you mean "currency"?'],
    ['currency: USB', 'currency: "USB" has no rate. Did you mean "USD"?'],
    ['products: [road transport, sea fright]', 'products[1]: "sea fright" is no product. Did you mean "sea freight"?'],
    ['products: road transport', 'products: must be a list of products, e.g. [road transport].'],
    ['country: LV', 'country: belongs to the company: company: { country: … }.'],
  ])('says of %j with its line what to do', (line, problem) => {
    expect(problemsIn(`${short}${line}\n`)).toEqual([`c.yaml:4 ${problem}`]);
  });

  it('tells all that is wrong at once, by line', () => {
    expect(problemsIn('initiator: jann\namount: 1.234\ncompany: { country: Latvia }')).toEqual([
      'c.yaml:1 initiator: "jann" is nobody of the organization. Did you mean "jan"?',
      'c.yaml:2 amount: must be an amount with two decimals at most, e.g. 12400.00.',
      'c.yaml:3 company.country: must be two letters, e.g. LV.',
    ]);
    expect(problemsIn('deferral: 3')).toEqual([
      expect.stringContaining('c.yaml:1 initiator: is missing. Known are: victor, olga,'),
      'c.yaml:1 company.country: is missing. Say two letters, e.g. LV.',
      'c.yaml:1 amount: is missing. Say an amount with two decimals at most, e.g. 12400.00.',
    ]);
  });

  it.each(['', '- a', 'amount', 'amount: [1'])('is told from what is no contract: %j', (text) => {
    expect(problemsIn(text)[0]).toMatch(/^c\.yaml:1 /);
  });
});
