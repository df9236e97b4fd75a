import { describe, expect, it } from '@jest/globals';
import { aboutForm } from '../../cards/forms/about-form.ts';
import { formText } from '../../cards/render/text.ts';
import type { Approval } from '../../flows/approval.ts';
import { audience, situation } from './stories.ts';

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
