import { describe, expect, it } from '@jest/globals';
import type { Action, Card } from '../../cards/card.ts';
import { aboutForm } from '../../cards/forms/about-form.ts';
import { companyForm } from '../../cards/forms/company-form.ts';
import { home } from '../../cards/home.ts';
import { wantedPosts } from '../../cards/posts.ts';
import { createBlockKit } from '../../cards/render/block-kit/block-kit.ts';
import { checkBlocks } from '../../sandbox/validation/blocks.ts';
import { createReport } from '../../sandbox/validation/report.ts';
import { checkView } from '../../sandbox/validation/view.ts';
import { at, audience, aurora, events, type Situation, situation, task } from './stories.ts';

const kit = createBlockKit(() => null);
const languages = ['en', 'ru'] as const;
const situations = Object.keys(events) as Situation[];
const cards = situations.flatMap((name) =>
  languages.flatMap((language) =>
    wantedPosts(situation(name), aurora()).map(
      ({ key, card }) => [`${key} when ${name}, in ${language}`, card(language, 'Europe/Riga')] as const,
    ),
  ),
);

const actionsOf = ({ parts }: Card): Action[] =>
  parts.flatMap((part) => {
    if (part.part === 'actions') return [...part.actions];
    return part.part === 'text' && part.action ? [part.action] : [];
  });

const doing = (card: Card) =>
  actionsOf(card).flatMap((action) => {
    if (action.action === 'menu') return action.items.map(({ does }) => does);
    return action.action === 'link' ? [] : [action.does];
  });

describe('every card', () => {
  it.each(cards)('has at most one primary button, and it decides nothing that cannot be taken back: %s', (_, card) => {
    const primary = actionsOf(card).filter((action) => action.action === 'button' && action.look === 'primary');
    expect(primary.length).toBeLessThanOrEqual(1);
    for (const action of primary) {
      expect(action).not.toMatchObject({ does: expect.stringMatching(/reject|withdraw|confirm refusal/) });
    }
  });

  it.each(cards)('is a message that Slack takes: %s', (_, card) => {
    const report = createReport();
    checkBlocks(report, kit.message(card).blocks, '/blocks', 'message');
    expect(report.messages).toEqual([]);
  });

  it.each(['approved', 'rejected', 'withdrawn'] as const)('offers only to look once it is over: %s', (name) => {
    for (const post of wantedPosts(situation(name), aurora())) {
      const left = doing(post.card('en', 'Europe/Riga')).filter(
        (does) => !/^show (sheet|details|document)$/.test(does),
      );
      expect({ key: post.key, left }).toEqual({ key: post.key, left: [] });
    }
  });
});

describe.each(languages)('every form in %s', (language) => {
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
    'hand over',
    'details',
  ] as const;

  it.each(names)('is a modal that Slack takes, with its words uncut: %s', (name) => {
    for (const person of ['anna', 'jan', 'irina']) {
      const form = aboutForm(name, about, audience(person, language, { now: at(9) }));
      const view = JSON.parse(JSON.stringify(kit.modal(form)));
      expect(checkView(view, 'modal')).toEqual([]);
      for (const words of [form.title, form.submit, form.close]) expect(words.length).toBeLessThanOrEqual(24);
    }
  });

  it('of a company is a modal that Slack takes', () => {
    const blank = { approval: 'a2', values: {}, chosen: null, inCrm: '', dealTitle: '', filled: 0 };
    const form = companyForm(blank, audience('jan', language, { now: at(9) }));
    expect(checkView(JSON.parse(JSON.stringify(kit.modal(form))), 'modal')).toEqual([]);
    expect(form.title.length).toBeLessThanOrEqual(24);
  });

  it('and a home with much in it is a page that Slack takes', () => {
    const many = Array.from({ length: 60 }, () => situation('the first vote is asked for'));
    const view = kit.home(home(many, many, 'daily', audience('mei', language, { now: at(9) })));
    const shown = JSON.parse(JSON.stringify(view));
    expect(checkView(shown, 'home')).toEqual([]);
    expect(JSON.stringify(shown)).toContain(language === 'en' ? '… and 40 more' : '… и ещё 40');
  });
});
