import { describe, expect, it } from '@jest/globals';
import { aboutForm } from '../../cards/forms/about-form.ts';
import { contractApprovalForm } from '../../cards/forms/contract-form.ts';
import { formText } from '../../cards/render/text.ts';
import type { Approval } from '../../flows/approval.ts';
import { auroraContracts, contractSituation, typedContract } from './contract-stories.ts';
import { at, audience, situation } from './stories.ts';

const about = (approval: Approval) => ({ approval, task: null, question: null, seen: '0' });

describe('the form that withdraws a company approval', () => {
  it('says which contracts wait for it, and what becomes of them', () => {
    const waiters = [
      { approval: 'c1', number: 'DA-2026-0001' },
      { approval: 'c2', number: 'DA-2026-0002' },
    ];
    const approval = { ...situation('the first vote is asked for'), waiters };
    expect(formText(aboutForm('withdraw', about(approval), audience('jan', 'en')))).toContain(
      'Contracts wait for it. They do not end but stop where they are; their initiators are told, and may start another approval of the company: DA-2026-0001, DA-2026-0002',
    );
  });
});

const contracts = { organization: auroraContracts() };

describe('a form that ends a contract', () => {
  it.each(['reject for good', 'reject protocol', 'give up originals'] as const)(
    'says that its deal fails: %s',
    (name) => {
      const approval = contractSituation('the lawyer decides');
      expect(formText(aboutForm(name, about(approval), audience('anna', 'en', contracts)))).toContain(
        'Its deal in the CRM fails too: D-1',
      );
      const { organization } = contracts;
      const jan = { ...organization.people.jan, commercial: false };
      const others = { organization: { ...organization, people: { ...organization.people, jan } } };
      expect(
        formText(aboutForm(name, about(approval), audience('anna', 'en', others as typeof contracts))),
      ).not.toContain('deal');
    },
  );
});

describe('the last step of a contract’s form', () => {
  type Content = Parameters<typeof contractApprovalForm>[0];

  const lastStep = (standing: Content['standing'], part: Partial<Content> = {}) =>
    contractApprovalForm(
      {
        approval: 'c1',
        step: 'route',
        values: typedContract,
        standing,
        errors: {},
        resumed: false,
        filled: 0,
        ...part,
      },
      audience('jan', 'en', { now: at(9), ...contracts }),
    );

  it('says what our template lacks, and who can say it where', () => {
    const values = { ...typedContract, standard: 'standard' };
    const missing = ['company.bank', 'creditLimit', 'our.city'];
    const text = formText(lastStep(null, { values, missing }));
    expect(text).toContain('Missing for our template: bank (the company), credit limit. Nothing is sent before');
    expect(text).toContain('An administrator must add this first');
    expect(text).toContain('city');
    expect(formText(lastStep(null, { values, missing: [] }))).not.toContain('Missing');
  });

  it('says of a company that is not valid what Start comes to, and names nobody who would vote', () => {
    const attribute = { name: 'Non-valid company', since: 0, reason: 'sanctions', by: 'a0' } as const;
    const text = formText(lastStep({ attribute, underApproval: null }));
    expect(text).toContain('This is a non-valid company: sanctions. Started now, the contract fails at once');
    expect(text).not.toContain('vote, all at once');
    expect(text).not.toContain('After Start');
    expect(formText(lastStep({ attribute: null, underApproval: null }))).toContain('vote, all at once');
  });
});
