import { describe, expect, it } from '@jest/globals';
import { contractForm as schema } from '../../flows/contract-form.ts';
import { readMadeUp } from '../../flows/made-up-contract.ts';
import { canVote, tryRoute } from '../../flows/route-trial.ts';
import { contractForm, contractOrganization, contractReached, contractStarted } from '../support/contracts.ts';

const organization = contractOrganization({ vetoes: ['financial director', 'general manager'] });
const trial = (form = {}, initiator = 'jan') => tryRoute(contractForm(form), initiator, organization);

describe('trying the rules', () => {
  it('asks those whom a contract that starts has on its route, for the same reasons', () => {
    const started = contractReached([contractStarted()], organization);
    expect(trial().approvers.flatMap(({ seats }) => seats)).toEqual(started.contract?.route);
  });

  it('names person and deputy, and every rule with what it misses', () => {
    const { approvers, rules, valuation } = trial({ amount: 8_000, currency: 'USD' });
    expect(valuation).toMatchObject({ amount: 8_000, rate: 0.5, base: 4_000 });
    expect(approvers).toEqual([
      { seats: [{ role: 'lawyer', reasons: ['every contract'] }], person: 'anna', deputy: 'sam' },
      { seats: [{ role: 'chief accountant', reasons: ['every contract'] }], person: 'mei', deputy: 'tom' },
      { seats: [{ role: 'owner of transport', reasons: ['product: transport'] }], person: 'petra', deputy: null },
    ]);
    expect(rules.map(({ rule, unmet }) => [rule.because, unmet])).toEqual([
      ['every contract', null],
      ['amount from €10,000', { condition: 'amountFrom', wanted: 10_000, is: 4_000 }],
    ]);
  });

  it('has nobody vote on what they started, and asks once who then holds two roles', () => {
    const rules = [{ because: 'always', when: {}, roles: ['commercial director', 'financial director'] as const }];
    const products = { transport: { employee: 'petra', deputy: null } };
    const { approvers } = tryRoute(contractForm(), 'luca', contractOrganization({ rules, products }));
    expect(approvers.map(({ person, seats }) => [person, seats.map(({ role }) => role)])).toEqual([
      ['elena', ['financial director']],
      ['petra', ['commercial director', 'owner of transport']],
    ]);
  });

  it('says which vetoes have a vote', () => {
    expect(trial().vetoes).toEqual([
      { role: 'financial director', votes: true },
      { role: 'general manager', votes: false },
    ]);
  });

  it('cannot start with a product that nobody owns, and still tells the rules', () => {
    const tried = trial({ products: ['transport', 'orphan'] });
    expect(canVote(tried)).toBe(false);
    expect(tried).toMatchObject({ fault: { productsWithoutOwner: ['orphan'] }, approvers: [] });
    expect(tried.rules).toHaveLength(2);
  });

  it('can try no rule in a currency without a rate', () => {
    expect(trial({ currency: 'CHF' })).toMatchObject({ fault: { unknownCurrency: 'CHF' }, valuation: null, rules: [] });
  });

  it('fails where nobody would vote, and where nobody holds a role', () => {
    const none = tryRoute(contractForm({ products: [] }), 'jan', contractOrganization({ rules: [] }));
    const rules = [{ because: 'always', when: {}, roles: ['loan supervisor'] as const }];
    const empty = tryRoute(contractForm({ products: [] }), 'jan', contractOrganization({ rules }));
    expect([canVote(none), canVote(empty), canVote(trial())]).toEqual([false, false, true]);
    expect(empty.approvers).toMatchObject([{ person: null }]);
  });
});

describe('a made-up contract', () => {
  it('needs an amount and a country, and is else a standard contract in the base currency', () => {
    expect(readMadeUp({ amount: 5, company: { country: 'lv' } }, organization).data).toMatchObject({
      amount: 5,
      company: { country: 'LV' },
      documentType: 'contract',
      currency: 'EUR',
      paymentTerms: 'on delivery',
      prepayment: 0,
      standard: true,
      products: [],
    });
    const { error } = readMadeUp({}, organization);
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual(['amount', 'company.country']);
  });

  it('takes the whole form of a real one as it is', () => {
    expect(readMadeUp(contractForm(), organization).data).toEqual(schema.parse(contractForm()));
  });
});
