import { describe, expect, it } from '@jest/globals';
import type { Action, Card } from '../../cards/card.ts';
import { cardText } from '../../cards/render/text.ts';
import { taskCard } from '../../cards/task-cards/task-card.ts';
import { audience, type Situation, situation, task } from './stories.ts';

function card(name: Situation, id: string, person: string, voting = false): Card {
  const approval = situation(name);
  return taskCard(approval, task(approval, id), audience(person, 'en'), voting);
}

const shown = (...args: Parameters<typeof card>) => cardText(card(...args));

const button = ({ parts }: Card, does: string): Action | undefined =>
  parts
    .flatMap((part) => (part.part === 'actions' ? part.actions : []))
    .find((action) => action.action === 'button' && action.does === does);

describe('a voting card', () => {
  it('says first what is asked and until when, then the facts, the votes before, and the buttons', () => {
    expect(shown('the lawyer approved with remarks', 't4', 'luca').split('\n')).toEqual([
      'Your vote: Northwind Traders Ltd',
      'due Tue 24 Nov, 17:00 · CA-2026-0001 · asked by Jan Novak, Sales Manager',
      'What for: Chilled transport between Riga and Almaty, from January 2027',
      'Company: Latvia · Company · 40003000008',
      'Security check: clear, score 82 of 100',
      'Documents: charter, bank letter',
      'Why you: Commercial Director · votes on every company',
      '✓ Chief Accountant  Mei Chen  (Mon 23 Nov, 18:00)',
      '✓ Lawyer  Anna Petrova  (Mon 23 Nov, 19:00 · with remarks)',
      '> Anna Petrova: The charter names two directors: both must sign.',
      '> See clause 7.2.',
      '[Approve*] [Approve with remarks] [Reject] [Ask] [Documents] [⋯ Details · Approval sheet]',
    ]);
  });

  it('says who decided the check when no service answered', () => {
    const approval = situation('the first vote is asked for');
    const checks = approval.checks.map((check) => ({
      ...check,
      result: check.result && { ...check.result, answer: null, byHand: { by: 'david', reason: 'Known to us.' } },
    }));
    const shownTo = cardText(taskCard({ ...approval, checks }, task(approval, 't2'), audience('mei', 'en')));
    expect(shownTo).toContain('Security check: clear, by hand: David Stern');
  });

  it('knows how many votes there were when it was drawn, so that an old one decides nothing', () => {
    const fresh = card('the lawyer votes next', 't3', 'anna');
    expect(button(fresh, 'approve')).toMatchObject({ with: { approval: 'a1', task: 't3', seen: '0' } });
    const again = card('the lawyer approved with remarks', 't3', 'anna', true);
    expect(button(again, 'approve')).toMatchObject({ with: { seen: '1' } });
    expect(button(again, 'keep vote')).toMatchObject({ label: 'Keep my vote', with: { task: 't3' } });
  });

  it('shows the voter’s own questions and that they are not answered yet', () => {
    expect(shown('the lawyer asked a question', 't3', 'anna')).toContain(
      'sister company in Tallinn?”  (no answer yet)',
    );
  });

  it('turns into what was decided, to be changed until the stage ends', () => {
    const voted = card('the lawyer approved with remarks', 't3', 'anna');
    expect(cardText(voted)).toContain('✓ You approved with remarks: Northwind Traders Ltd');
    expect(cardText(voted)).toContain('2 of 4 have voted · You can change it until the stage ends.');
    expect(button(voted, 'change vote')).toMatchObject({ with: { task: 't3', seen: '1' } });
  });

  it('lets the holder vote over the deputy, but not the other way round', () => {
    expect(button(card('the deputy voted', 't3', 'anna'), 'change vote')).toBeDefined();
    expect(button(card('the lawyer approved with remarks', 't3', 'sam'), 'change vote')).toBeUndefined();
  });

  it('tells the last voter that theirs is final, and only them', () => {
    expect(shown('approved', 't5', 'elena')).toContain('Yours was the last vote of the stage: it is final.');
    expect(shown('approved', 't2', 'mei')).toContain('The stage is over: votes are final.');
    expect(shown('withdrawn', 't2', 'mei')).toContain('The stage is over: votes are final.');
    expect(shown('rejected', 't3', 'anna')).toContain('Yours was the last vote of the stage: it is final.');
  });

  it('is shown as no longer required when a decision made it pointless', () => {
    expect(shown('withdrawn', 't3', 'anna')).toContain('no longer required');
  });
});

describe('the card of the documents', () => {
  it('opens the way to the check only when all are there', () => {
    expect(button(card('one document is filed', 't1', 'jan'), 'send to the check')).toBeUndefined();
    expect(button(card('all documents are filed', 't1', 'jan'), 'send to the check')).toMatchObject({
      look: 'primary',
    });
    expect(button(card('the check is asked', 't1', 'jan'), 'send to the check')).toBeUndefined();
  });

  it('says what the security check asks for in addition, and why', () => {
    const text = shown('more documents are asked for', 't2', 'jan');
    expect(text).toContain('The security check asks for more');
    expect(text).toContain('> Accounts of 2025 are missing.');
    expect(text).toContain('○ annual accounts');
  });
});

describe('the card of a refusal', () => {
  it('gives the reasons, and offers the new check first', () => {
    const refused = card('the check refused', 't2', 'elena');
    expect(cardText(refused)).toContain('Flags: sanctions');
    expect(button(refused, 'confirm refusal')).toMatchObject({ look: 'danger' });
    expect(button(refused, 'check again')).toMatchObject({ look: 'primary' });
  });
});
