import { awayForm } from '../../cards/absences/away-form.ts';
import type { Card } from '../../cards/card.ts';
import { formedDeeds } from '../../cards/contract-deeds.ts';
import type { Form } from '../../cards/form.ts';
import { aboutForm } from '../../cards/forms/about-form.ts';
import { companyForm } from '../../cards/forms/company-form.ts';
import { contractApprovalForm } from '../../cards/forms/contract-form.ts';
import { filesForForm } from '../../cards/forms/files-for-form.ts';
import { snoozeForm } from '../../cards/forms/snooze-form.ts';
import { helpCard } from '../../cards/help-card.ts';
import { home } from '../../cards/home.ts';
import { listCard } from '../../cards/list-card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { noticesCard } from '../../cards/notices/notices-card.ts';
import { wantedPosts } from '../../cards/posts.ts';
import { expiryCard, renewalCard } from '../../cards/renewal-card.ts';
import { showCard } from '../../cards/show-card.ts';
import { identityAskedCard, identityDecidedCard } from '../../cards/teams/identity-cards.ts';
import { uploadLinkCard } from '../../cards/upload-link-card.ts';
import type { Language } from '../../flows/facts.ts';
import {
  auroraContracts,
  type ContractSituation,
  contractEvents,
  contractSituation,
  typedContract,
} from './contract-stories.ts';
import { everyMessage } from './every.ts';
import { at, audience, aurora, events, type Situation, situation, task } from './stories.ts';

type Titled<T> = readonly [title: string, shown: T];

const zone = 'Europe/Riga';

/** Each card that people see, of both processes: the same list is drawn for each platform. */
export function everyCard(language: Language): Titled<Card>[] {
  const looking = (person: string) => audience(person, language, { now: at(9) });
  const voted = situation('the lawyer approved with remarks');
  const waiting = (['the first vote is asked for', 'the check refused', 'started'] as const).map((name) =>
    situation(name),
  );
  const contracts = auroraContracts();
  const mei = audience('mei', language, { now: at(9), organization: contracts });
  const company = { key: 'LV:40003000008', name: 'Northwind Traders Ltd' };
  const asked = contractSituation('all approvers are asked');
  return [
    ...(Object.keys(events) as Situation[]).flatMap((name) =>
      wantedPosts(situation(name), aurora()).map(
        ({ key, card }) => [`${key} when ${name}`, card(language, zone)] as const,
      ),
    ),
    ...(Object.keys(contractEvents) as ContractSituation[]).flatMap((name) =>
      wantedPosts(contractSituation(name), contracts).map(
        ({ key, card }) => [`${key} of a contract when ${name}`, card(language, zone)] as const,
      ),
    ),
    ...everyMessage.map(([title, message]) => [title, messageCard(message, voted, looking('mei'))] as const),
    ['home', home([...waiting, asked], [...waiting, asked], 'daily', mei)],
    ['home of somebody idle', home([], [], 'daily', looking('victor'))],
    ['list', listCard(waiting, [...waiting, situation('approved')], looking('jan'))],
    ['show', showCard(situation('the first vote is asked for'), looking('mei'))],
    ['help', helpCard('aprove', mei)],
    ['renewal', renewalCard(company, at(14 * 24), looking('jan'))],
    ['expiry', expiryCard(company, looking('jan'))],
    ['upload link', uploadLinkCard(asked, { address: 'https://bot.example/upload/1', until: at(10) }, mei)],
    ...reminders(language),
    ...identityCards(language),
  ];
}

function identityCards(language: Language): Titled<Card>[] {
  const irina = audience('irina', language, { now: at(9) });
  const email = 'anna@aurora-logistics.example';
  const account = 'teams/3f0c7d52-6f0e-4b7a-9d1c-0f2d8a51b6c4/b1946ac9-2b0d-4f6e-8a57-5d2f7c3e9a10';
  const suggested = { person: 'anna', account, called: 'Anna P.', email };
  const decided = { by: 'irina', at: at(8) };
  return [
    ['who is who', identityAskedCard(suggested, irina)],
    ['who is who, confirmed', identityDecidedCard({ suggested, decided: { ...decided, confirmed: true } }, irina)],
    ['who is who, declined', identityDecidedCard({ suggested, decided: { ...decided, confirmed: false } }, irina)],
    ['who is who, pointless', identityDecidedCard({ suggested, decided: null }, irina)],
  ];
}

function reminders(language: Language): Titled<Card>[] {
  const open = [situation('the first vote is asked for'), contractSituation('all approvers are asked')].flatMap(
    (approval) =>
      approval.tasks.filter(({ state }) => state.is === 'open').map((one) => ({ approval, task: one, at: at(400) })),
  );
  const waits = audience('mei', language, { now: at(400) });
  const [first] = open;
  const nothing = { id: 'n1', reminders: [], escalations: [], digest: null };
  const digest = { since: at(0), at: at(400), waiting: [situation('started')], started: [situation('approved')] };
  return [
    ['reminder', noticesCard({ ...nothing, reminders: first ? [first] : [] }, waits)],
    ['reminders', noticesCard({ ...nothing, reminders: open }, waits)],
    ['escalation', noticesCard({ ...nothing, escalations: open.slice(0, 1) }, waits)],
    ['summary of the morning', noticesCard({ ...nothing, reminders: open, digest }, waits)],
  ];
}

/** Each form, of both processes. */
export function everyForm(language: Language): Titled<Form>[] {
  const anna = audience('anna', language, { now: at(9) });
  const jan = audience('jan', language, { now: at(9) });
  const voting = situation('the lawyer asked a question');
  const about = { approval: voting, task: task(voting, 't3'), question: voting.questions[0] ?? null, seen: '0' };
  const blank = { approval: 'a2', values: {}, chosen: null, inCrm: '', dealTitle: '', filled: 0 };
  const contract = contractSituation('the lawyer decides');
  const deciding = { approval: contract, task: task(contract, 't6'), question: null, seen: '0' };
  const lawyer = audience('anna', language, { now: at(9), organization: auroraContracts() });
  return [
    ['company approval', companyForm(blank, jan)],
    ...(
      [
        'remarks',
        'reject',
        'ask',
        'answer',
        'confirm refusal',
        'check again',
        'classify',
        'hand over',
        'details',
      ] as const
    ).map((name) => [name, aboutForm(name, about, anna)] as const),
    ['away', awayForm('jan', { first: '2026-11-24', last: '2026-12-04' }, jan)],
    ['snooze', snoozeForm({ task: 't3' }, '2026-11-24', anna)],
    ['files for', filesForForm([voting], { files: '[]', names: ['charter.docx'] }, anna)],
    ['withdraw', aboutForm('withdraw', about, jan)],
    ['hand over, by an administrator', aboutForm('hand over', about, { ...jan, person: 'irina' })],
    ...formedDeeds.map((name) => [name, aboutForm(name, deciding, lawyer)] as const),
    ['attach originals, of signed papers', aboutForm('attach originals', originals(), lawyer)],
    ['details, of originals that were sent back', aboutForm('details', sentBack(), lawyer)],
    ...(['what', 'conditions', 'products', 'route'] as const).map(
      (step) => [`contract approval, ${step}`, contractForm(step, language)] as const,
    ),
  ];
}

function originals() {
  const approval = contractSituation('the originals are under way');
  return { approval, task: task(approval, 't8'), question: null, seen: '0' };
}

function sentBack() {
  return { approval: contractSituation('the originals were sent back'), task: null, question: null, seen: '' };
}

function contractForm(step: 'what' | 'conditions' | 'products' | 'route', language: Language): Form {
  const jan = audience('jan', language, { now: at(9), organization: auroraContracts() });
  return contractApprovalForm(
    { approval: 'c1', step, values: typedContract, standing: null, errors: {}, resumed: false, filled: 0 },
    jan,
  );
}
