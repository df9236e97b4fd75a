import { describe, expect, it } from '@jest/globals';
import { approvalCard } from '../../cards/approval-card.ts';
import type { Action, Card } from '../../cards/card.ts';
import { formedDeeds } from '../../cards/contract-deeds.ts';
import { aboutForm } from '../../cards/forms/about-form.ts';
import { companyForm } from '../../cards/forms/company-form.ts';
import { contractApprovalForm } from '../../cards/forms/contract-form.ts';
import type { ShownStanding } from '../../cards/forms/contract-standing.ts';
import { helpCard } from '../../cards/help-card.ts';
import { home } from '../../cards/home.ts';
import { wantedPosts } from '../../cards/posts.ts';
import { createBlockKit } from '../../cards/render/block-kit/block-kit.ts';
import { cardText, formText } from '../../cards/render/text.ts';
import { showCard } from '../../cards/show-card.ts';
import { taskCard } from '../../cards/task-cards/task-card.ts';
import type { Approval } from '../../flows/approval.ts';
import { contractOf } from '../../flows/company-wait.ts';
import { contractApproval } from '../../flows/contract-approval.ts';
import { decide } from '../../flows/decide.ts';
import type { Happening } from '../../flows/event.ts';
import type { Organization } from '../../flows/facts.ts';
import { checkBlocks } from '../../sandbox/validation/blocks.ts';
import { createReport } from '../../sandbox/validation/report.ts';
import { checkView } from '../../sandbox/validation/view.ts';
import { dropped, voteOf } from '../support/contracts.ts';
import { expectFixture } from '../support/fixture-text.ts';
import {
  auroraContracts,
  type ContractSituation,
  contractEvents,
  contractSituation,
  typedContract,
} from './contract-stories.ts';
import { at, audience, task } from './stories.ts';

const kit = createBlockKit(() => null);
const languages = ['en', 'ru'] as const;
const situations = Object.keys(contractEvents) as ContractSituation[];
const organization = auroraContracts();

const actionsOf = ({ parts }: Card): Action[] =>
  parts.flatMap((part) => {
    if (part.part === 'actions') return [...part.actions];
    if (part.part === 'list') return part.items.flatMap(({ action }) => (action ? [action] : []));
    return part.part === 'text' && part.action ? [part.action] : [];
  });

const doing = (card: Card) =>
  actionsOf(card).flatMap((action) => {
    if (action.action === 'menu') return action.items.map(({ does }) => does);
    return action.action === 'link' ? [] : [action.does];
  });

const postsOf = (name: ContractSituation) => wantedPosts(contractSituation(name), organization);
const joined = (texts: readonly (readonly [title: string, text: string])[]) =>
  texts.map(([title, text]) => `### ${title}\n${text}`).join('\n\n');

/** What stands in place of a task's card once it is done, and its tone. */
function titleOf(approval: Approval, id: string, person: string) {
  const [title] = taskCard(approval, task(approval, id), audience(person, 'en', { organization })).parts;
  if (title?.part !== 'text' || typeof title.text === 'string') throw new Error('no title');
  return [title.text.map((span) => ('text' in span ? span.text : '')).join(''), title.tone];
}

/** The approval after one more vote; throws when that is refused. */
function decided(before: Approval, vote: Happening, among: Organization): Approval {
  const event = { ...vote, at: before.at + 1, delivery: JSON.stringify(vote) };
  const decision = decide(before, event, among, contractApproval);
  if (!decision.ok) throw new Error(`it was refused: ${JSON.stringify(decision.refusal)}`);
  return decision.approval;
}

describe.each(languages)('what people read of a contract in %s', (language) => {
  it.each(situations)('as posts when: %s', (name) => {
    const texts = postsOf(name).map(({ key, card }) => [key, cardText(card(language, 'Europe/Riga'))] as const);
    expectFixture(`cards/contract/${name}.${language}.txt`, joined(texts));
  });

  it('as forms, each a modal that Slack takes with its words uncut', () => {
    const approval = contractSituation('the lawyer decides');
    const anna = audience('anna', language, { now: at(9), organization });
    const about = { approval, task: task(approval, 't6'), question: null, seen: '0' };
    const texts = ([...formedDeeds, 'reject', 'withdraw'] as const).map((name) => {
      const looking = name === 'withdraw' ? { ...anna, person: 'jan' } : anna;
      const form = aboutForm(name, about, looking);
      expect(checkView(JSON.parse(JSON.stringify(kit.modal(form))), 'modal')).toEqual([]);
      for (const words of [form.title, form.submit, form.close]) expect(words.length).toBeLessThanOrEqual(24);
      return [name, formText(form)] as const;
    });
    expectFixture(`cards/contract/forms.${language}.txt`, joined(texts));
  });

  it('as the steps of a new one, with what is missing of it told', () => {
    const jan = audience('jan', language, { now: at(9), organization });
    const by = { since: at(9), by: 'a1' };
    const approved: ShownStanding = {
      attribute: { name: 'Approved', until: at(9) + 90 * 86_400_000, ...by },
      underApproval: null,
    };
    const refused: ShownStanding = {
      attribute: { name: 'Non-valid company', reason: 'The owner is under sanctions', ...by },
      underApproval: null,
    };
    const cases = [
      ['what', {}, {}, null],
      [
        'what',
        { company: 'new company: Fabrikam', companyName: 'Fabrikam', documentType: 'supplementary agreement' },
        {},
        null,
      ],
      ['what', typedContract, { number: 'This number is used.' }, approved],
      ['what', typedContract, {}, refused],
      ['conditions', typedContract, {}, approved],
      ['products', typedContract, {}, approved],
      ['route', typedContract, {}, approved],
      ['route', typedContract, {}, { attribute: null, underApproval: 'CA-2026-0042' }],
      ['route', { ...typedContract, standard: 'own', products: 'transport\norphan' }, {}, null],
    ] as const;
    const texts = cases.map(([step, typed, errors, standing]) => {
      const content = { approval: 'c1', step, values: typed, standing, errors, resumed: false, filled: 0 };
      const form = contractApprovalForm(content, jan);
      expect(checkView(JSON.parse(JSON.stringify(kit.modal(form))), 'modal')).toEqual([]);
      for (const words of [form.title, form.submit, form.close]) expect(words.length).toBeLessThanOrEqual(24);
      return [step, formText(form)] as const;
    });
    expectFixture(`cards/contract/new.${language}.txt`, joined(texts));
  });

  it('as home and help, where a new one can be started', () => {
    const mei = audience('mei', language, { now: at(9), organization });
    const waiting = contractSituation('all approvers are asked');
    const texts = [
      ['home', cardText(home([waiting], [waiting], 'daily', mei))],
      ['help', cardText(helpCard(null, mei))],
    ] as const;
    expectFixture(`cards/contract/screens.${language}.txt`, joined(texts));
  });

  it.each(situations)('as messages that Slack takes: %s', (name) => {
    for (const { card } of postsOf(name)) {
      const report = createReport();
      checkBlocks(report, kit.message(card(language, 'Europe/Riga')).blocks, '/blocks', 'message');
      expect(report.messages).toEqual([]);
    }
  });
});

describe('a card of a contract', () => {
  it.each(situations)('has one primary button at most, which destroys nothing: %s', (name) => {
    for (const { card } of postsOf(name)) {
      const primary = actionsOf(card('en', 'Europe/Riga')).filter(
        (action) => action.action === 'button' && action.look === 'primary',
      );
      expect(primary.length).toBeLessThanOrEqual(1);
      for (const action of primary) expect(action).not.toMatchObject({ does: expect.stringMatching(/reject|give up/) });
    }
  });

  it.each(['it is done', 'it was rejected'] as const)('offers only to look once it is over: %s', (name) => {
    const left = postsOf(name).flatMap(({ card }) => doing(card('en', 'Europe/Riga')));
    expect([...new Set(left)].sort()).toEqual(['show details', 'show document', 'show sheet']);
  });

  it('names whoever has two of the roles once among those who will vote', () => {
    const products = { transport: { employee: 'mei', deputy: null } };
    const jan = audience('jan', 'en', { now: at(9), organization: auroraContracts({ products }) });
    const values = {
      ...{ companyName: 'Northwind Traders', country: 'LV', taxId: '40003000008', entity: 'small', number: '12-A/26' },
      ...{
        date: '2026-11-23',
        subject: 'Chilled goods',
        amount: '8 000',
        currency: 'EUR',
        paymentTerms: 'deferred',
        deferral: '30',
      },
      ...{ products: 'transport', standard: 'own', signing: 'paper' },
    };
    const content = {
      approval: 'c1',
      step: 'route',
      values,
      standing: null,
      errors: {},
      resumed: false,
      filled: 0,
    } as const;
    const text = formText(contractApprovalForm(content, jan));
    expect(text).toContain('These 2 vote, all at once:');
    expect(text).toContain('Chief Accountant, Product owner (transport)  Mei Chen');
  });

  it('counts a vote for two roles once, and says its remark once', () => {
    const both = auroraContracts({ products: { transport: { employee: 'elena', deputy: null } } });
    const votes = [voteOf('t2', 'anna'), voteOf('t4', 'elena', 'approve with remarks', 'Cap the penalty.')];
    const asked = contractSituation('all approvers are asked', both);
    const two = votes.reduce((before, vote) => decided(before, vote, both), asked);
    expect(cardText(approvalCard(two, audience(null, 'en', { organization: both })))).toMatch(
      /2 of 3 have voted[\s\S]*✓ Financial Director, Product owner \(transport\) {2}Elena Sokolova/,
    );
    const all = decided(two, voteOf('t3', 'mei'), both);
    const last = all.tasks.findLast(({ kind }) => kind === 'finalise');
    if (!last) throw new Error('the lawyer is not asked');
    const text = cardText(taskCard(all, last, audience('anna', 'en', { organization: both })));
    expect(text).toContain('2 approved, 1 with remarks, 0 rejected');
    expect(text.match(/Cap the penalty/g)).toHaveLength(1);
  });

  it('does not offer to finalise over a veto, and says whose it is', () => {
    const strict = auroraContracts({ vetoes: ['chief accountant'] });
    const approval = contractSituation('the lawyer decides');
    const card = taskCard(approval, task(approval, 't6'), audience('anna', 'en', { organization: strict }));
    expect(doing(card)).not.toContain('finalise');
    expect(cardText(card)).toContain('Chief Accountant rejected this and has a veto');
  });

  it('has the next step to do as its primary button, and lets a tick be taken away', () => {
    const approval = contractSituation('it is being signed');
    const card = taskCard(approval, task(approval, 't7'), audience('tom', 'en', { organization }));
    expect(actionsOf(card).slice(0, 3)).toMatchObject([
      { does: 'untick', with: { step: '0' } },
      { does: 'tick', with: { step: '1' }, look: 'primary' },
      { does: 'tick', with: { step: '2' } },
    ]);
    expect(doing(card)).not.toContain('signed');
  });

  it('lets a company approval that a contract waits for be completed, its company standing', () => {
    const content = { approval: 'a1', task: 't1', values: {}, chosen: null, inCrm: '', dealTitle: '', filled: 0 };
    const form = companyForm(content, audience('jan', 'en', { now: at(1) }));
    expect(form.about).toMatchObject({ task: 't1' });
    expect(form.parts.filter((part) => part.part === 'field' && part.field === 'search')).toHaveLength(1);
  });

  it('says what the lawyer decided on the document, not only that something was', () => {
    const returned = contractSituation('a revision is wanted');
    expect(titleOf(returned, 't6', 'anna')).toEqual(['Returned for revision: 12-A/26 · Northwind Traders', 'warning']);
    const rejected = contractSituation('it was rejected');
    expect(titleOf(rejected, 't6', 'anna')).toEqual(['Rejected: 12-A/26 · Northwind Traders', 'bad']);
    const finalised = contractSituation('it is being signed');
    expect(titleOf(finalised, 't6', 'anna')).toEqual(['Finalised: 12-A/26 · Northwind Traders', 'good']);
  });

  it.each([
    ['accept', 'The protocol is accepted: 12-A/26 · Northwind Traders', 'good'],
    ['new revision', 'The protocol is answered with a new revision: 12-A/26 · Northwind Traders', 'good'],
    ['reject', 'The protocol is rejected: 12-A/26 · Northwind Traders', 'bad'],
  ] as const)('says how a protocol was answered: %s', (decision, title, tone) => {
    const answered = decided(
      contractSituation('the counterparty disagrees'),
      { type: 'protocol answered', task: 't1', by: 'anna', decision, reason: 'We have looked at it.' },
      organization,
    );
    expect(titleOf(answered, 't1', 'anna')).toEqual([title, tone]);
  });

  it('says of a recorded disagreement that the answer was recorded, and of more time only that', () => {
    const name = 'Laura Ozola';
    const record = { type: 'answer recorded', by: 'jan', name, disagrees: true } as const;
    const proof = dropped('t1', 'protocol.pdf').reduce(
      (before, happening) => decided(before, happening, organization),
      contractSituation('the mail came back'),
    );
    const recorded = decided(proof, { ...record, task: 't1' }, organization);
    expect(titleOf(recorded, 't1', 'jan')).toEqual([
      'The answer of the counterparty is recorded: 12-A/26 · Northwind Traders',
      'good',
    ]);
  });

  it('shows to each of those who vote at once their own vote', () => {
    const asked = contractSituation('all approvers are asked');
    const shownTo = (person: string) => cardText(showCard(asked, audience(person, 'en', { organization })));
    for (const person of ['anna', 'mei', 'elena', 'petra'])
      expect(shownTo(person)).toMatch(/^Your vote: 12-A\/26 · Northwind Traders$/m);
    expect(shownTo('jan')).not.toContain('Your vote');
  });

  it('names the proof of an answer that was given elsewhere', () => {
    const approval = contractSituation('the mail came back and an answer is recorded');
    const vote = approval.tasks.find(({ kind, holder }) => kind === 'vote' && holder === 'mei');
    if (!vote) throw new Error('she is not asked');
    const text = cardText(taskCard(approval, vote, audience('mei', 'en', { organization })));
    expect(text).toContain('Documents: proof (agreement.pdf)');
  });

  it('says that the lawyer is waited for once the originals do not return', () => {
    const text = cardText(
      approvalCard(contractSituation('the originals do not return'), audience(null, 'en', { organization })),
    );
    expect(text).toContain('The originals do not return. Waiting for Anna Petrova to decide');
    expect(text).not.toContain('to return the originals');
  });

  it('says since when a counterparty is silent and how often it was reminded', () => {
    const approval = contractSituation('the mail came back');
    const contract = contractOf(approval);
    const exchanges = contract.exchanges.map((one) => ({ ...one, bounced: null, reminders: 3, remindedAt: at(80) }));
    const silent = { ...approval, contract: { ...contract, exchanges } };
    const shown = (one: Approval) => cardText(taskCard(one, task(one, 't1'), audience('jan', 'en', { organization })));
    expect(shown(silent)).toMatch(/^Sent: .*, \d+:00 · 3 reminders, the last .*, \d+:00$/m);
    expect(shown(approval)).not.toContain('Sent: ');
  });

  it('says to the lawyer which votes were cast on an earlier revision', () => {
    const again = decided(
      contractSituation('only who rejected or remarked votes again'),
      voteOf('t9', 'elena'),
      organization,
    );
    const last = again.tasks.findLast(({ kind }) => kind === 'finalise');
    if (last?.state.is !== 'open') throw new Error('the lawyer is not asked');
    const lines = cardText(taskCard(again, last, audience('anna', 'en', { organization }))).split('\n');
    const earlier = lines.filter((line) => line.endsWith('· on revision 1)')).map((line) => line.split('  ')[0]);
    expect(earlier).toEqual(['✓ Lawyer', '✓ Product owner (transport)']);
  });
});
