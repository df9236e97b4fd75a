import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import express from 'express';
import { sentToTheCounterparty } from '../../../bot/effects/counterparty-effects.ts';
import { mailCameBack } from '../../../bot/mail-came-back.ts';
import { onInboundMail, inboundMailPath as path } from '../../../bot/web/on-inbound-mail.ts';
import type { Approval } from '../../../flows/approval.ts';
import type { Happening, Started } from '../../../flows/event.ts';
import { createSmtpMail } from '../../../integrations/mail/smtp-mail.ts';
import { readSmtpServer } from '../../../integrations/mail/smtp-server.ts';
import { sha256Of, signatureHeaders } from '../../../integrations/signature.ts';
import { createPrivateLinks } from '../../../models/private-links/private-links.ts';
import { createReplayGuard } from '../../../models/replays/replay-guard.ts';
import { createSentMails } from '../../../models/sent-mails/sent-mails.ts';
import { startSandbox, until } from '../../sandbox/support/sandbox.ts';
import { storeOn } from '../../support/approvals.ts';
import {
  approvedStanding,
  contractForm,
  contractOrganization,
  contractStarted,
  fileNamed,
} from '../../support/contracts.ts';
import { onLoopback } from '../../support/loopback.ts';
import { freshDatabase } from '../../support/mongo.ts';

const secret = 'secret of the two';
const organization = contractOrganization();
const us = { name: 'Countersign', email: 'contracts@aurora-logistics.example' };
const laura = 'laura@northwind-traders.example';
const ignored = jest.fn();
let world: Awaited<ReturnType<typeof opened>>;

async function opened() {
  const database = await freshDatabase();
  const { connection } = database;
  const { approvals } = await storeOn(connection, organization);
  const sentMails = await createSentMails(connection);
  const app = express().use(
    path,
    onInboundMail({
      secret,
      replayGuard: await createReplayGuard(connection),
      cameBack: (message) => mailCameBack(message, { approvals, sentMails }),
      ignored,
      failed: (error) => {
        throw error;
      },
    }),
  );
  return { database, approvals, sentMails, links: await createPrivateLinks(connection), server: await onLoopback(app) };
}

beforeAll(async () => {
  world = await opened();
});
afterAll(async () => {
  await world.server.close();
  await world.database.close();
});
beforeEach(() => {
  ignored.mockReset();
});

/** A standard contract whose document is on its way to a contact. */
async function contractTo(id: string, email: string) {
  const form = contractForm({ standard: true, number: id });
  const {
    type: _type,
    number: _number,
    attribute: _attribute,
    ...start
  } = contractStarted({
    ...form,
    company: { ...form.company, contactEmail: email },
  }) as Started;
  await world.approvals.start({ ...start, process: 'contract', id, delivery: `start ${id}` });
  const happenings: Exclude<Happening, Started>[] = [
    { type: 'company looked at', attribute: approvedStanding },
    { type: 'document made', file: fileNamed('12-A.pdf'), source: fileNamed('12-A.docx') },
  ];
  for (const one of happenings) await world.approvals.tell(id, { ...one, delivery: `${id} ${one.type}` });
}

/** No two posts are of the same second: the same mail under the same signature would be a replay. */
let now = Date.now() + 1_000;

function post(body: Uint8Array) {
  now += 1_000;
  return fetch(`${world.server.url}${path}`, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: signatureHeaders(secret, { method: 'POST', path, bodySha256: sha256Of(body) }, now),
  });
}

/** Carries the first mail to the contact out, over a real mail server. */
async function sentOver(server: ReturnType<typeof readSmtpServer>, approval: Approval | null): Promise<void> {
  if (!server || !approval) throw new Error('there is nothing to send');
  const { approvals, links, sentMails } = world;
  const unused = { documents: {} as never, files: {} as never, crm: {} as never };
  await sentToTheCounterparty(
    approval,
    { type: 'send to the counterparty', exchange: 'x1', key: '3.1' },
    {
      ...{ ...unused, approvals, links, sentMails, organization: () => organization },
      ...{ mail: createSmtpMail({ server, from: us }), publicUrl: 'https://countersign.example', now: Date.now },
    },
  );
}

const bounced = async (id: string) =>
  (await world.approvals.history(id)).filter(({ type }) => type === 'mail bounced').length;
const notification = (to = laura) =>
  Buffer.from(readFileSync(join(import.meta.dirname, '../../fixtures/mail/bounce.eml'), 'utf8').replaceAll(laura, to));
const noted = (approval: string) =>
  world.sentMails.note({ id: '<5xT0q3@aurora-logistics.example>', approval, exchange: 'x1' });

describe('a mail that comes back', () => {
  it('from the mail server is told once, with a task to correct the address', async () => {
    const sandbox = await startSandbox({ botUrl: world.server.url, secrets: { inboundMail: secret } });
    await contractTo('c1', 'bounce@northwind-traders.example');
    await sentOver(readSmtpServer(sandbox.mailUrl), await world.approvals.get('c1'));
    await until(async () => (await bounced('c1')) === 1);
    expect(await world.approvals.get('c1')).toMatchObject({
      tasks: [{ kind: 'pursue counterparty', holder: 'jan', state: { is: 'open' } }],
      contract: { exchanges: [{ bounced: expect.stringContaining('nobody has this address here'), nextAt: null }] },
    });
    const [kept] = sandbox.mails.to(us.email);
    expect((await post(sandbox.mails.raw(kept?.id ?? '') ?? Buffer.alloc(0))).status).toBe(200);
    expect(await bounced('c1')).toBe(1);
    expect(ignored).not.toHaveBeenCalled();
  });

  it('is told in the same way, once, when the server refuses it at once', async () => {
    const sandbox = await startSandbox({ botUrl: world.server.url });
    await contractTo('c5', 'refused@northwind-traders.example');
    const server = readSmtpServer(sandbox.mailUrl);
    await sentOver(server, await world.approvals.get('c5'));
    expect(await world.approvals.get('c5')).toMatchObject({
      tasks: [{ kind: 'pursue counterparty', holder: 'jan', state: { is: 'open' } }],
      contract: { exchanges: [{ sentAt: null, bounced: expect.stringContaining('550'), nextAt: null }] },
    });
    expect((await world.approvals.history('c5')).map(({ type }) => type)).not.toContain('sent to the counterparty');
    await sentOver(server, await world.approvals.get('c5'));
    expect(await bounced('c5')).toBe(1);
  });

  it('may be piped to it by the program in the documents', async () => {
    await contractTo('c2', laura);
    await noted('c2');
    const docs = readFileSync(join(import.meta.dirname, '../../../docs/counterparty.md'), 'utf8');
    const program = /```js\n([\s\S]*?)```/.exec(docs)?.[1] ?? '';
    await new Promise<void>((resolve, reject) => {
      const env = { ...process.env, PUBLIC_URL: world.server.url, MAIL_INBOUND_SECRET: secret };
      const child = execFile(process.execPath, ['--input-type=module', '-e', program], { env }, (error) =>
        error ? reject(error) : resolve(),
      );
      child.stdin?.end(notification());
    });
    expect(await bounced('c2')).toBe(1);
  });

  it.each<[string, () => Promise<unknown>, Buffer, string]>([
    // Not byte for byte what was sent before: within one second that would be a replay.
    [
      'nobody here has sent',
      async () => undefined,
      Buffer.concat([notification(), Buffer.from('\r\n')]),
      'unknown mail',
    ],
    ['went to somebody else', () => noted('c3'), notification('mallory@northwind-traders.example'), 'unknown mail'],
    ['is an answer', async () => undefined, Buffer.from('From: a@b.example\r\n\r\nThank you'), 'no notification'],
  ])('but %s is left alone, and the log names nobody', async (_what, prepared, mail, why) => {
    await world.database.connection.collection('sentMails').deleteMany({});
    await contractTo('c3', laura);
    await prepared();
    expect((await post(mail)).status).toBe(200);
    expect(ignored.mock.calls).toEqual([[why]]);
    expect(await bounced('c3')).toBe(0);
  });

  it('unsigned leaves no trace', async () => {
    await contractTo('c4', laura);
    await noted('c4');
    const answer = await fetch(`${world.server.url}${path}`, { method: 'POST', body: new Uint8Array(notification()) });
    expect(answer.status).toBe(401);
    expect(await bounced('c4')).toBe(0);
  });
});
