import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sentToTheCounterparty } from '../../bot/effects/counterparty-effects.ts';
import { documentMade } from '../../bot/effects/document-made.ts';
import { filledIn } from '../../cards/forms/template-fields.ts';
import { cardText } from '../../cards/render/text.ts';
import { taskCard } from '../../cards/task-cards/task-card.ts';
import type { Approval } from '../../flows/approval.ts';
import { contractFormOf } from '../../flows/contract-form.ts';
import type { Effect } from '../../flows/effect.ts';
import { openDocuments } from '../../integrations/documents/documents.ts';
import { createSmtpMail } from '../../integrations/mail/smtp-mail.ts';
import { readSmtpServer } from '../../integrations/mail/smtp-server.ts';
import { createFiles } from '../../models/files/files.ts';
import { createPrivateLinks } from '../../models/private-links/private-links.ts';
import { createSentMails } from '../../models/sent-mails/sent-mails.ts';
import { auroraContracts } from '../cards/contract-stories.ts';
import { audience } from '../cards/stories.ts';
import { storeOn } from '../support/approvals.ts';
import { approvedStanding } from '../support/contracts.ts';

import { monday } from '../support/flows.ts';
import { type FreshDatabase, freshDatabase } from '../support/mongo.ts';
import { choice, contractDoor, day, email, line } from './slack/support/contract-door.ts';
import { conditions, type Door, opened, rest, send, shown, what } from './slack/support/contract-form.ts';
import { northwind } from './slack/support/door.ts';

const organization = auroraContracts();
const documents = openDocuments({ path: '' });
let database: FreshDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await database.close();
});
afterAll(() => documents.close());

/** Northwind as its card stands after its approval: the contract's form does not ask for all of that. */
const inTheCrm = { ...northwind, registrationNumber: '40003000001', bank: 'Swedbank, LV80HABA0551000000001' };

/** Sends the form of a standard contract through Slack; answers with the start that the door told. */
async function sentForm(door: Door, { until, signatory }: { until: string; signatory: string }) {
  await send(door, await opened(door), { ...what, contactEmail: email('laura@northwind.example') });
  await send(door, await shown(door, '2 of 3'), { ...conditions, until: day(until) });
  const last = { ...rest, standard: choice('standard'), signatoryName: line(signatory) };
  await send(door, await shown(door, '3 of 3'), last);
  await send(door, await shown(door, 'Who will vote'), {});
  const [start] = door.events;
  if (!start || !('form' in start) || !('process' in start)) throw new Error('nothing was started');
  return start;
}

async function world(door: Door) {
  const { connection } = database;
  const { approvals } = await storeOn(connection, organization);
  const server = readSmtpServer(door.sandbox.mailUrl);
  if (!server) throw new Error(`${door.sandbox.mailUrl} is no address`);
  const files = createFiles(connection);
  const deps = {
    approvals,
    documents,
    files,
    crm: { company: async () => inTheCrm },
    organization: () => organization,
    mail: createSmtpMail({ server, from: { name: 'Countersign', email: 'contracts@aurora-logistics.example' } }),
    links: await createPrivateLinks(connection),
    sentMails: await createSentMails(connection),
    publicUrl: 'https://countersign.example',
    now: () => monday,
  };

  const done = new Set<string>();
  /** Carries out, once each, what the approval wants of the counterparty, until nothing new is wanted. */
  async function carriedOut(id: string): Promise<Approval> {
    const found = await connection
      .collection<{ _id: string; state: Approval; outbox: { effect: Effect }[] }>('approvals')
      .findOne({ _id: id });
    if (!found) throw new Error('it was not started');
    const { state, outbox } = found;
    for (const { effect } of outbox) {
      if (done.has(effect.key)) continue;
      done.add(effect.key);
      if (effect.type === 'make document') await documentMade(state, effect, deps);
      if (effect.type === 'send to the counterparty') await sentToTheCounterparty(state, effect, deps);
    }
    const now = await approvals.get(id);
    return now && now.seq > state.seq ? carriedOut(id) : state;
  }

  return {
    files,
    /** Says what was missing, in the form of the card, and has the document made again. */
    async filledIn(approval: Approval, values: Readonly<Record<string, string>>): Promise<Approval> {
      const [task] = approval.tasks;
      const missing = task?.kind === 'revise' ? (task.missing ?? []) : [];
      const filled = filledIn(contractFormOf(approval), missing, values, 'en');
      if (!filled.ok) throw new Error(JSON.stringify(filled.errors));
      const { form } = filled;
      await approvals.tell(approval.id, { type: 'fields filled in', task: 't1', by: 'jan', form, delivery: 'filled' });
      return carriedOut(approval.id);
    },
    /** The approval once its company has turned out to be approved. */
    async agreed(start: Parameters<typeof approvals.start>[0]): Promise<Approval> {
      await approvals.start(start);
      await approvals.tell(start.id, { type: 'company looked at', attribute: approvedStanding, delivery: 'looked' });
      return carriedOut(start.id);
    },
  };
}

describe('a standard contract', () => {
  it('whose form is complete is made from the template and goes to the counterparty by mail', async () => {
    const door = await contractDoor('it is done');
    const start = await sentForm(door, { until: '2027-12-31', signatory: 'Лаура Озола' });
    const { agreed, files } = await world(door);
    const { contract } = await agreed(start);
    expect(contract).toMatchObject({
      revisions: [{ number: 1, file: { type: 'application/pdf' } }],
      exchanges: [{ contact: { email: 'laura@northwind.example' }, sentAt: expect.any(Number) }],
    });
    const file = contract?.revisions[0]?.file;
    const read = await documents.textOf(await buffer(files.open(file?.id ?? '')), 'application/pdf');
    const text = read.ok ? read.paragraphs.map((one) => one.text).join('\n') : read.why;
    for (const said of ['12-A/26', 'Лаура Озола', 'Director', 'the Charter', 'Swedbank', '12,400.00 EUR', 'transport'])
      expect(text.replace(/\s+/g, ' ')).toContain(said);
    expect(door.sandbox.mails.to('laura@northwind.example')).toMatchObject([
      { text: expect.stringContaining('https://countersign.example/counterparty/') },
    ]);
  });

  it('whose form lacks what the template asks for is not sent: the initiator learns what it is and what to do', async () => {
    const door = await contractDoor('it is done');
    const start = await sentForm(door, { until: '2027-12-31', signatory: '' });
    const approval = await (await world(door)).agreed(start);
    expect(approval.tasks).toMatchObject([{ kind: 'revise', holder: 'jan', missing: ['company.signatory'] }]);
    expect(door.sandbox.mails.all()).toEqual([]);
    const [task] = approval.tasks;
    const card = (language: 'en' | 'ru') =>
      task ? cardText(taskCard(approval, task, audience('jan', language, { organization }))) : '';
    expect(card('en')).toContain('Missing: name of the signatory (the company)');
    expect(card('en')).toContain('nothing was sent');
    expect(card('ru')).toContain('Не хватает: имя подписанта (компания)');
  });

  it('is made and sent once what was missing is filled in on the card', async () => {
    const door = await contractDoor('it is done');
    const { agreed, filledIn } = await world(door);
    const waiting = await agreed(await sentForm(door, { until: '2027-12-31', signatory: '' }));
    const sent = await filledIn(waiting, { 'company.signatory': 'Laura Ozola' });
    expect(sent).toMatchObject({
      form: { signatory: { name: 'Laura Ozola', position: 'Director' } },
      tasks: [{ kind: 'revise', state: { is: 'done', by: 'jan' } }],
      contract: { revisions: [{ number: 1 }], exchanges: [{ sentAt: expect.any(Number) }] },
    });
    expect(door.sandbox.mails.to('laura@northwind.example')).toHaveLength(1);
  });
});
