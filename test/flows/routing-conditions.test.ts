import { describe, expect, it } from '@jest/globals';
import type { ContractForm } from '../../flows/contract-form.ts';
import { type RoutingConditions, unmetCondition } from '../../flows/routing-conditions.ts';
import { contractForm } from '../support/contracts.ts';

const unmet = (when: RoutingConditions, form: Partial<ContractForm> = {}, base = 12_000, department = 'commercial') =>
  unmetCondition(when, { form: contractForm(form), base, department });

describe('the conditions of a rule', () => {
  it.each<[RoutingConditions, Partial<ContractForm>]>([
    [{}, {}],
    [{ amountFrom: 12_000, amountBelow: 12_000.01 }, {}],
    [
      { prepaymentFrom: 30, deferralFrom: 45 },
      { prepayment: 30, deferral: 45 },
    ],
    [{ credit: false, standard: false, autoRenewal: false, nonStandardClauses: false }, {}],
    [{ nonStandardClauses: true }, { nonStandardClauses: 'no penalty' }],
    [{ documentTypes: ['contract'], paymentTerms: ['prepayment', 'deferred'] }, {}],
    [{ departments: ['commercial'], countries: ['LV', 'KZ'] }, {}],
    [{ products: ['rail', 'transport'] }, { products: ['storage', 'transport'] }],
  ])('%j holds', (when, form) => {
    expect(unmet(when, form)).toBeNull();
  });

  it.each<[RoutingConditions, Partial<ContractForm>, unknown]>([
    [{ amountFrom: 12_000.01 }, {}, { condition: 'amountFrom', wanted: 12_000.01, is: 12_000 }],
    [{ amountBelow: 12_000 }, {}, { condition: 'amountBelow', wanted: 12_000, is: 12_000 }],
    [{ prepaymentFrom: 51 }, { prepayment: 50 }, { condition: 'prepaymentFrom', wanted: 51, is: 50 }],
    [{ deferralFrom: 31 }, {}, { condition: 'deferralFrom', wanted: 31, is: 30 }],
    [{ credit: true }, {}, { condition: 'credit', wanted: true, is: false }],
    [{ standard: false }, { standard: true }, { condition: 'standard', wanted: false, is: true }],
    [{ countries: ['KZ'] }, {}, { condition: 'countries', wanted: ['KZ'], is: ['LV'] }],
    [{ departments: ['purchasing'] }, {}, { condition: 'departments', wanted: ['purchasing'], is: ['commercial'] }],
    [{ products: ['rail'] }, { products: [] }, { condition: 'products', wanted: ['rail'], is: [] }],
  ])('%j does not hold', (when, form, told) => {
    expect(unmet(when, form)).toEqual(told);
  });

  it('tells the first of several that do not hold', () => {
    expect(unmet({ countries: ['KZ'], credit: true, amountFrom: 1 })).toMatchObject({ condition: 'credit' });
  });
});
