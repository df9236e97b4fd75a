import { describe, expect, it } from '@jest/globals';
import { wantedPosts } from '../../cards/posts.ts';
import { cardText } from '../../cards/render/text.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Organization } from '../../flows/facts.ts';
import { at, aurora, situation } from './stories.ts';

const keys = (approval: Approval, organization: Organization = aurora(), standing?: ReadonlySet<string>) =>
  wantedPosts(approval, organization, standing).map(({ key }) => key);

const shown = (approval: Approval, key: string, organization = aurora()) => {
  const post = wantedPosts(approval, organization).find((one) => one.key === key);
  return post ? cardText(post.card('en', 'Europe/Riga')) : null;
};

const annaIsAway = aurora({ absences: [{ person: 'anna', from: at(0), to: at(72) }] });

describe('the posts that follow from an approval', () => {
  it('are its card, one for each file, and one for each who has or had a task', () => {
    expect(keys(situation('the lawyer votes next'))).toEqual([
      'card',
      'offer/charter',
      'offer/bank letter',
      'task/t1/jan',
      'task/t2/mei',
      'task/t3/anna',
    ]);
  });

  it('ask whoever is asked a question, until it is answered', () => {
    const asked = situation('the lawyer asked a question');
    const [question] = asked.questions;
    expect(shown(asked, 'question/q1')).toContain('[Answer*]');
    const answer = { by: 'jan', text: 'No, only the mother.', at: at(30) };
    const answered: Approval = { ...asked, questions: question ? [{ ...question, answer }] : [] };
    expect(shown(answered, 'question/q1')).toContain('You answered Anna Petrova');
    expect(shown(answered, 'question/q1')).toContain('No, only the mother.');
    expect(shown(answered, 'question/q1')).not.toContain('[Answer*]');
  });

  it('tell whoever held a task where it went, and ask the one who holds it now', () => {
    const approval = situation('handed over');
    expect(keys(approval)).toEqual(expect.arrayContaining(['task/t2/david', 'task/t2/mei']));
    expect(shown(approval, 'task/t2/mei')).toContain('now with David Stern');
    expect(shown(approval, 'task/t2/david')).toContain('[Approve*]');
  });

  it('ask the deputy too while the holder is away', () => {
    const approval = situation('the lawyer votes next', annaIsAway);
    expect(keys(approval, annaIsAway)).toEqual(expect.arrayContaining(['task/t3/anna', 'task/t3/sam']));
    expect(shown(approval, 'task/t3/sam', annaIsAway)).toContain('Your vote for Anna Petrova');
    expect(shown(approval, 'task/t3/sam', annaIsAway)).toContain('Anna Petrova is away until Thursday 26 November:');
    expect(shown(approval, 'card', annaIsAway)).toContain('deputy Samuel Okafor asked');
  });

  it('keep the deputy’s card when the holder is back, so that it is drawn again', () => {
    const approval = situation('the lawyer votes next');
    expect(keys(approval)).not.toContain('task/t3/sam');
    expect(keys(approval, aurora(), new Set(['task/t3/sam']))).toContain('task/t3/sam');
  });

  it('give a deputy who voted a card of their own', () => {
    const approval = situation('the deputy voted');
    expect(shown(approval, 'task/t3/sam')).toContain('You approved with remarks for Anna Petrova');
    expect(shown(approval, 'task/t3/anna')).toContain('Samuel Okafor voted as your deputy');
  });

  it('ask each administrator to name someone where nobody may decide, and say later who it is', () => {
    const { matrix } = aurora();
    const noAccountant = aurora({
      matrix: { ...matrix, 'chief accountant': { employee: null, deputy: null } },
    });
    const approval = situation('the first vote is asked for', noAccountant);
    expect(keys(approval, noAccountant)).toContain('nobody/t2/irina');
    expect(shown(approval, 'nobody/t2/irina', noAccountant)).toContain('[Choose a person*]');
    expect(shown(approval, 'card', noAccountant)).toContain('an administrator must name someone');

    const named = situation('handed over');
    const standing = new Set(['nobody/t2/irina']);
    const card = wantedPosts(named, aurora(), standing).find(({ key }) => key === 'nobody/t2/irina');
    expect(card && cardText(card.card('en', 'Europe/Riga'))).toContain('David Stern does this now');
  });
});
