import { describe, it } from '@jest/globals';
import { aboutForm } from '../../cards/forms/about-form.ts';
import { companyForm } from '../../cards/forms/company-form.ts';
import { detailsForm } from '../../cards/forms/details-form.ts';
import { helpCard } from '../../cards/help-card.ts';
import { home } from '../../cards/home.ts';
import { listCard } from '../../cards/list-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { wantedPosts } from '../../cards/posts.ts';
import { refusalText } from '../../cards/refusal-text.ts';
import { cardText, formText } from '../../cards/render/text.ts';
import { expiryCard, renewalCard } from '../../cards/renewal-card.ts';
import { showCard } from '../../cards/show-card.ts';
import { expectFixture } from '../support/fixture-text.ts';
import { everyMessage, everyRefusal } from './every.ts';
import { at, audience, aurora, events, type Situation, situation, task } from './stories.ts';

const situations = Object.keys(events) as Situation[];
const joined = (texts: readonly (readonly [title: string, text: string])[]) =>
  texts.map(([title, text]) => `### ${title}\n${text}`).join('\n\n');

describe.each(['en', 'ru'] as const)('what people read in %s', (language) => {
  const looking = (person: string | null, hours = 9) => audience(person, language, { now: at(hours) });

  it.each(situations)('as posts when: %s', (name) => {
    const posts = wantedPosts(situation(name), aurora()).map(
      ({ key, card }) => [key, cardText(card(language, 'Europe/Riga'))] as const,
    );
    expectFixture(`cards/${name}.${language}.txt`, joined(posts));
  });

  it('as messages, in a conversation and in the thread', () => {
    const approval = situation('the lawyer approved with remarks');
    const texts = everyMessage.flatMap(([title, message]) => [
      [`${title}, to a person`, cardText(messageCard(message, approval, audience('mei', language)))] as const,
      [`${title}, in the thread`, cardText(messageCard(message, approval, audience(null, language)))] as const,
    ]);
    expectFixture(`cards/messages.${language}.txt`, joined(texts));
  });

  it('as refusals', () => {
    const texts = everyRefusal.map((refusal) => [refusal.type, refusalText(refusal, looking('mei'))] as const);
    expectFixture(`cards/refusals.${language}.txt`, joined(texts));
  });

  it('as home, list, one approval, help and renewal', () => {
    const waiting = (['the first vote is asked for', 'the check refused', 'started'] as const).map((name) =>
      situation(name),
    );
    const started = [...waiting, situation('approved')];
    const company = { key: 'LV:40003000008', name: 'Northwind Traders Ltd' };
    const texts = [
      ['home of Mei', cardText(home(waiting, [], 'daily', looking('mei')))],
      ['home of Tomasz, her deputy, the day after', cardText(home(waiting, [], 'daily', looking('tom', 32)))],
      ['home of Jan', cardText(home(waiting, started, 'daily', looking('jan')))],
      ['home of somebody idle', cardText(home([], [], 'daily', looking('victor')))],
      ['list of Jan', cardText(listCard(waiting, started, looking('jan')))],
      ['show, to Mei', cardText(showCard(situation('the first vote is asked for'), looking('mei')))],
      ['show, to Luca', cardText(showCard(situation('the first vote is asked for'), looking('luca')))],
      ['help', cardText(helpCard(null, looking('mei')))],
      ['help, after a wrong word', cardText(helpCard('aprove', looking('mei')))],
      ['renewal', cardText(renewalCard(company, at(14 * 24), looking('jan')))],
      ['expiry', cardText(expiryCard(company, looking('jan')))],
    ] as const;
    expectFixture(`cards/screens.${language}.txt`, joined(texts));
  });

  it('as forms', () => {
    const voting = situation('the lawyer asked a question');
    const about = { approval: voting, task: task(voting, 't3'), question: voting.questions[0] ?? null, seen: '0' };
    const names = [
      'remarks',
      'reject',
      'ask',
      'answer',
      'confirm refusal',
      'check again',
      'classify',
      'withdraw',
    ] as const;
    const blank = { approval: 'a2', values: {}, chosen: null, inCrm: '', dealTitle: '', filled: 0 };
    const northwind = { key: 'LV:40003000008', name: 'Northwind Traders Ltd', attribute: null, underApproval: null };
    const nonValid = { name: 'Non-valid company', since: at(0), reason: 'too risky', by: 'a0' } as const;
    const texts = [
      ['company approval', formText(companyForm(blank, looking('jan')))],
      [
        'company approval of a company that is not valid',
        formText(
          companyForm(
            {
              ...blank,
              filled: 1,
              values: { name: 'Northwind Traders Ltd', country: 'LV', legalForm: 'company', taxId: '40003000008' },
              chosen: { ...northwind, attribute: nonValid },
            },
            looking('jan'),
          ),
        ),
      ],
      [
        'company approval that turned out to need a reason',
        formText(companyForm({ ...blank, filled: 1, refusedBecause: 'too risky' }, looking('jan'))),
      ],
      ...names.map((name) => [name, formText(aboutForm(name, about, looking('anna')))] as const),
      ['withdraw, by the initiator', formText(aboutForm('withdraw', about, looking('jan')))],
      ['hand over, by an administrator', formText(aboutForm('hand over', about, looking('irina')))],
      ['hand over, by another', formText(aboutForm('hand over', about, looking('anna')))],
      ['details while it runs', formText(detailsForm(voting, looking('anna')))],
      ['details after the end', formText(detailsForm(situation('approved'), looking('jan')))],
      ['details of a refusal', formText(detailsForm(situation('the check refused'), looking('jan')))],
    ] as const;
    expectFixture(`cards/forms.${language}.txt`, joined(texts));
  });
});
