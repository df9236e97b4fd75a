import { describe, expect, it } from '@jest/globals';
import { companyErrors, refusalAtField } from '../../cards/forms/field-errors.ts';
import { at, audience } from './stories.ts';

const jan = audience('jan', 'en', { now: at(3) });
const right = { name: 'Northwind', country: 'LV', legalForm: 'company', taxId: '40003000008', purpose: 'Transport' };

describe('errors of the company form', () => {
  it('are none when it is right', () => {
    expect(companyErrors(right, jan)).toBeNull();
  });

  it('stand at their fields, in words', () => {
    expect(companyErrors({ ...right, name: ' ', country: 'Latvia', contactEmail: 'laura' }, jan)).toEqual({
      name: 'Please fill this in.',
      country: 'Choose a country from the list.',
      contactEmail: 'This is not an e-mail address, e.g. name@company.com.',
    });
    expect(companyErrors({ ...right, taxId: ' - ' }, jan)).toEqual({
      taxId: 'Give the tax id or the registration number: one of them tells companies apart.',
    });
    expect(companyErrors({ ...right, purpose: 'x'.repeat(1_001) }, jan)).toEqual({
      purpose: 'At most 1,000 characters.',
    });
    expect(companyErrors({}, audience('jan', 'ru'))).toMatchObject({ name: 'Заполните это поле.' });
  });
});

describe('a refusal of what a form asked for', () => {
  it('stands at the field it speaks of', () => {
    const running = { type: 'approval running', number: 'CA-2026-0009', id: 'a9' } as const;
    expect(refusalAtField(running, 'company approval', jan)).toEqual({
      taxId: expect.stringContaining('CA-2026-0009 is under way for this company already'),
    });
    expect(refusalAtField({ type: 'reason required' }, 'reject', jan)).toEqual({
      reason: 'Write a few words: others will read them.',
    });
    expect(refusalAtField({ type: 'remark required' }, 'remarks', jan)).toHaveProperty('remark');
    expect(refusalAtField({ type: 'not a possible holder', name: 'Mei' }, 'hand over', jan)).toHaveProperty('person');
  });

  it('belongs to no field when it is about the whole', () => {
    expect(refusalAtField({ type: 'own approval' }, 'reject', jan)).toBeNull();
    expect(refusalAtField({ type: 'stage over', stage: 'cascade' }, 'remarks', jan)).toBeNull();
  });
});
