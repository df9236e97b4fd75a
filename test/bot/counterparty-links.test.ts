import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCounterpartyPort } from '../../bot/counterparty.ts';
import type { Effect } from '../../flows/effect.ts';
import type { Happening, Started } from '../../flows/event.ts';
import type { Form } from '../../flows/form.ts';
import { createFiles } from '../../models/files/files.ts';
import { createPrivateLinks } from '../../models/private-links/private-links.ts';
import { auroraContracts } from '../cards/contract-stories.ts';
import { storeOn } from '../support/approvals.ts';
import { approvedStanding, contractForm, contractStarted, dropped, fileNamed } from '../support/contracts.ts';
import { monday } from '../support/flows.ts';
import { freshDatabase } from '../support/mongo.ts';
import { aPdf } from '../support/sample-files.ts';

const contact = { name: 'Laura Ozola', email: 'laura@northwind.example' };
let world: Awaited<ReturnType<typeof opened>>;

async function opened() {
  const database = await freshDatabase();
  const { connection } = database;
  const organization = auroraContracts();
  const { approvals, clock } = await storeOn(connection, organization);
  const links = await createPrivateLinks(connection);
  const files = createFiles(connection);
  const now = () => monday;
  const port = createCounterpartyPort({ approvals, links, files, organization: () => organization, now });
  const outbox = async (id: string) =>
    (await connection.collection<{ _id: string; outbox: { effect: Effect }[] }>('approvals').findOne({ _id: id }))
      ?.outbox;
  return { database, approvals, clock, links, files, port, outbox };
}

beforeAll(async () => {
  world = await opened();
});
afterAll(() => world.database.close());

/** A standard contract that waits for the counterparty's answer, and the token of the link. */
async function sentOut(id: string, noted = true): Promise<string> {
  const { approvals, files, links } = world;
  const {
    type: _type,
    number: _number,
    attribute: _attribute,
    ...start
  } = contractStarted({ standard: true, number: id }) as Started;
  await approvals.start({ ...start, process: 'contract', id, delivery: `start ${id}` });
  const file = await files.put({ name: '12-A.pdf', bytes: aPdf() });
  await tell(id, { type: 'company looked at', attribute: approvedStanding });
  await tell(id, { type: 'document made', file, source: fileNamed('12-A.docx') });
  if (noted) await tell(id, { type: 'sent to the counterparty', exchange: 'x1' });
  const wanted = { approval: id, revision: 1, contact, right: 'decides', days: 60 } as const;
  return (await links.issue(wanted, monday)).token;
}

/** The counterparty sends a protocol, and gets a second revision. */
async function revisedAfterProtocol(id: string, form: Form | null = null): Promise<void> {
  const clauses = [{ clause: '7.2', ours: '10 %', theirs: '5 %', agreed: '' }];
  await tell(id, { type: 'counterparty disagreed', exchange: 'x1', name: 'Laura', file: null, clauses });
  const reason = 'We meet in the middle.';
  await tell(id, { type: 'protocol answered', task: 't1', by: 'anna', decision: 'new revision', reason });
  for (const happening of dropped('t2', '12-A-2.pdf')) await tell(id, happening);
  await tell(id, { type: 'revised', task: 't2', by: 'jan', form });
}

async function tell(id: string, happening: Happening): Promise<void> {
  if (happening.type === 'started') throw new Error(`${id} has been started`);
  const told = await world.approvals.tell(id, { ...happening, delivery: `${id} ${JSON.stringify(happening)}` });
  if (!told.ok) throw new Error(`${happening.type}: ${told.refusal.type}`);
}

describe('the private link of a contract that has ended', () => {
  it('is closed with it, says so, takes nothing, and shows no document that came to nothing', async () => {
    const token = await sentOut('c1');
    expect(await world.port.look(token, monday)).toMatchObject({ status: 'open', ended: false });
    await tell('c1', { type: 'withdrawn', by: 'jan', reason: 'by mistake' });
    expect((await world.outbox('c1'))?.map(({ effect }) => effect.type)).toContain('close links');
    expect(await world.port.look(token, monday)).toMatchObject({
      status: 'closed',
      ended: true,
      document: { file: null },
    });
    expect(await world.port.document(token)).toBeNull();
    expect(await world.port.approve(token, { name: 'Laura' })).toEqual({ ok: false, why: 'closed' });
  });

  it('takes nothing once it was closed, whatever else stands', async () => {
    const token = await sentOut('c2');
    await world.links.closeAll('c2', monday);
    expect(await world.port.approve(token, { name: 'Laura' })).toEqual({ ok: false, why: 'closed' });
    expect((await world.approvals.get('c2'))?.contract?.exchanges[0]?.answer).toBeNull();
  });

  it('goes on showing the document and the answer while the contract goes on', async () => {
    const token = await sentOut('c3');
    expect(await world.port.approve(token, { name: 'Laura' })).toEqual({ ok: true });
    expect(await world.port.look(token, monday)).toMatchObject({ status: 'approved', ended: false });
    expect(await world.port.document(token)).toMatchObject({ name: '12-A.pdf' });
  });
});

describe('an answer by a private link', () => {
  const sentOf = async (id: string) => {
    const approval = await world.approvals.get(id);
    const said = (await world.outbox(id))?.flatMap(({ effect }) => (effect.type === 'say' ? effect.message.type : []));
    return { exchanges: approval?.contract?.exchanges, said };
  };

  it('proves that the mail went out, where nobody has noted it, and says so once', async () => {
    const token = await sentOut('c4', false);
    await world.port.approve(token, { name: 'Laura' });
    const sent = { type: 'sent to the counterparty', exchange: 'x1' } as const;
    const again = await world.approvals.tell('c4', { ...sent, delivery: 'c4 sent x1' });
    expect(again).toMatchObject({ ok: false, refusal: { type: 'delivered before' } });
    const { exchanges, said } = await sentOf('c4');
    expect(exchanges).toMatchObject([{ sentAt: monday, answer: { is: 'approved' } }]);
    expect(said).toEqual(['sent to the counterparty', 'counterparty approved']);
  });

  it('proves nothing of the mail to another contact', async () => {
    const token = await sentOut('c5');
    await tell('c5', { type: 'mail bounced', exchange: 'x1', why: 'no such user' });
    const otto = { name: 'Otto Berg', email: 'otto@northwind.example' };
    await tell('c5', { type: 'another contact', task: 't1', by: 'jan', contact: otto });
    await world.port.approve(token, { name: 'Laura' });
    expect((await sentOf('c5')).exchanges?.[1]).toMatchObject({ sentAt: null, answer: { is: 'approved' } });
  });
});

describe('the private link to an earlier revision', () => {
  it('says that a newer one is out once its mail went out, and to whom', async () => {
    const token = await sentOut('c6');
    await revisedAfterProtocol('c6');
    expect(await world.port.look(token, monday)).toMatchObject({ status: 'disagreed', newer: null });
    await tell('c6', { type: 'sent to the counterparty', exchange: 'x2' });
    const newer = { revision: 2, sentAt: monday, toYou: true };
    expect(await world.port.look(token, monday)).toMatchObject({ status: 'disagreed', newer });
  });

  it('says so too where the newer one went to another contact', async () => {
    const token = await sentOut('c7');
    await revisedAfterProtocol('c7');
    await tell('c7', { type: 'mail bounced', exchange: 'x2', why: 'no such user' });
    const otto = { name: 'Otto Berg', email: 'otto@northwind.example' };
    await tell('c7', { type: 'another contact', task: 't3', by: 'jan', contact: otto });
    await tell('c7', { type: 'sent to the counterparty', exchange: 'x3' });
    const view = await world.port.look(token, monday);
    expect(view?.newer).toEqual({ revision: 2, sentAt: monday, toYou: false });
    expect(JSON.stringify(view)).not.toContain('Otto');
  });
});

describe('an answer given elsewhere', () => {
  it('is shown as recorded, and of our people names nobody', async () => {
    const token = await sentOut('c8');
    await tell('c8', { type: 'mail bounced', exchange: 'x1', why: 'no such user' });
    for (const happening of dropped('t1', 'letter.pdf')) await tell('c8', happening);
    await tell('c8', { type: 'answer recorded', task: 't1', by: 'jan', name: 'Laura Ozola' });
    const view = await world.port.look(token, monday);
    expect(view).toMatchObject({
      status: 'approved',
      answered: { by: 'Laura Ozola', at: monday, recorded: true },
    });
    expect(JSON.stringify(view)).not.toContain('Jan');
  });
});

describe('a disagreement given elsewhere', () => {
  it('is shown as recorded', async () => {
    const token = await sentOut('c13');
    await tell('c13', { type: 'mail bounced', exchange: 'x1', why: 'no such user' });
    for (const happening of dropped('t1', 'letter.pdf')) await tell('c13', happening);
    await tell('c13', { type: 'answer recorded', task: 't1', by: 'jan', name: 'Laura Ozola', disagrees: true });
    const view = await world.port.look(token, monday);
    expect(view).toMatchObject({ status: 'disagreed', answered: { by: 'Laura Ozola', recorded: true } });
    expect(JSON.stringify(view)).not.toContain('jan');
  });
});

describe('the file of a protocol', () => {
  const protocol = { name: 'protocol.pdf', type: 'application/pdf', bytes: aPdf() };
  const chosenBy = async (token: string) => {
    const file = await world.port.choose(token, protocol);
    if (!file) throw new Error('it was not kept');
    return file;
  };

  it('is kept until the protocol is sent with it, and stays with the answer', async () => {
    const token = await sentOut('c9');
    const chosen = await chosenBy(token);
    expect(await world.port.chosen(token, chosen.id)).toEqual(chosen);
    expect(await world.port.disagree(token, { by: 'file', name: 'Laura', file: chosen.id })).toEqual({ ok: true });
    const answer = (await world.approvals.get('c9'))?.contract?.exchanges[0]?.answer;
    expect(answer).toMatchObject({ is: 'protocol', file: { name: 'protocol.pdf', type: 'application/pdf' } });
    // What is sent is a copy: what was chosen is swept a day after it came, whether or not anything was sent.
    const stays = answer?.is === 'protocol' ? answer.file : null;
    expect(stays?.id).not.toBe(chosen.id);
    expect(await world.files.read(stays?.id ?? '')).toEqual(Buffer.from(protocol.bytes));
  });

  it('is only the one that was chosen last, by the same link', async () => {
    const [one, other] = [await sentOut('c10'), await sentOut('c11')];
    const [first, last] = [await chosenBy(one), await chosenBy(one)];
    expect(await world.port.chosen(one, first.id)).toBeNull();
    expect(await world.files.find(first.id)).toBeNull();
    expect(await world.port.chosen(other, last.id)).toBeNull();
    await expect(world.port.disagree(other, { by: 'file', name: 'Otto', file: last.id })).rejects.toThrow('is gone');
    expect((await world.approvals.get('c11'))?.contract?.exchanges[0]?.answer).toBeNull();
  });

  it('is kept only where there is something to answer', async () => {
    const token = await sentOut('c12');
    await world.port.approve(token, { name: 'Laura' });
    expect(await world.port.choose(token, protocol)).toBeNull();
  });
});

describe('the amount behind a private link', () => {
  it('is the one that its own revision was asked with', async () => {
    const first = await sentOut('c19');
    const before = await world.port.look(first, monday);
    world.clock.at += 1;
    await revisedAfterProtocol('c19', contractForm({ standard: true, number: 'c19', amount: 15_000 }));
    await tell('c19', { type: 'sent to the counterparty', exchange: 'x2' });
    const wanted = { approval: 'c19', revision: 2, contact, right: 'decides', days: 60 } as const;
    const { token: second } = await world.links.issue(wanted, monday);
    expect((await world.port.look(second, monday))?.document.amount?.value).toBe('15000.00');
    expect((await world.port.look(first, monday))?.document.amount).toEqual(before?.document.amount);
  });
});
