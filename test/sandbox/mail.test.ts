import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bounceOf } from '../../integrations/mail/bounce.ts';
import type { OutgoingMail } from '../../integrations/mail/mail.ts';
import { createSmtpMail } from '../../integrations/mail/smtp-mail.ts';
import { readSmtpServer } from '../../integrations/mail/smtp-server.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { person, startSandbox } from './support/sandbox.ts';

const us = { name: 'Countersign', email: 'contracts@aurora-logistics.example' };
const laura = { name: 'Laura Ozola', email: 'Laura@northwind-traders.example' };

function mailTo(sandbox: Sandbox) {
  const server = readSmtpServer(sandbox.mailUrl);
  if (!server) throw new Error(`${sandbox.mailUrl} is no address`);
  return createSmtpMail({ server, from: us, timeoutMs: 2_000 });
}

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: laura,
  language: 'en',
  subject: 'Contract 12-A',
  text: 'Read it: https://countersign.example/counterparty/abc',
  html: '<p><a href="https://countersign.example/counterparty/abc">Read it</a></p>',
  attachments: [{ name: 'Договор.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }],
  key: 'a1/1/laura',
  ...changes,
});

const look = async (sandbox: Sandbox, path: string) => {
  const response = await fetch(`${sandbox.url}${path}`);
  return {
    status: response.status,
    policy: response.headers.get('content-security-policy'),
    text: await response.text(),
  };
};

describe('the mailbox', () => {
  it('keeps each mail for the address that it was handed over for', async () => {
    const sandbox = await startSandbox();
    const { messageId } = await mailTo(sandbox).send(mail());
    await mailTo(sandbox).send(mail({ to: { name: '', email: 'other@fabrikam.example' }, key: 'another' }));
    expect(sandbox.mails.to('laura@northwind-traders.example')).toMatchObject([
      { messageId, subject: 'Contract 12-A', from: us, read: false, attachments: [{ name: 'Договор.pdf', size: 8 }] },
    ]);
    expect(sandbox.mails.all()).toHaveLength(2);
  });

  it('shows them on a page, each in a frame that runs nothing and opens links in a new tab', async () => {
    const sandbox = await startSandbox();
    const script = '<script>alert(1)</script>';
    await mailTo(sandbox).send(mail({ subject: `${script} Contract`, html: `${mail().html}${script}` }));
    const [kept] = sandbox.mails.all();
    const list = await look(sandbox, '/sandbox/mail');
    expect(list.text).toContain('laura@northwind-traders.example');
    expect(list.text).not.toContain('<script');
    expect(list.policy).toContain("default-src 'none'");
    expect((await person(sandbox, 'jan').state()).mails).toEqual({ total: 1, unread: 1 });
    const opened = await look(sandbox, `/sandbox/mail?id=${kept?.id}`);
    expect(opened.text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect((await person(sandbox, 'jan').state()).mails).toEqual({ total: 1, unread: 0 });
    const html = await look(sandbox, `/sandbox/mail/${kept?.id}/html`);
    expect(html.text).toContain('<base target="_blank">');
    expect(html.policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(html.policy).not.toContain('script');
    expect((await look(sandbox, `/sandbox/mail/${kept?.id}/file/0`)).text).toBe('%PDF-1.7');
  });

  it.each(['/sandbox/mail/M0/html', '/sandbox/mail/..%2fworkspace.json/html', '/sandbox/mail/M0/file/0'])(
    'knows nothing of %s',
    async (path) => {
      expect((await look(await startSandbox(), path)).status).toBe(404);
    },
  );

  it('is empty at first, and after a clearing', async () => {
    const sandbox = await startSandbox();
    expect((await look(sandbox, '/sandbox/mail')).text).toContain('No mail has arrived yet');
    await mailTo(sandbox).send(mail());
    sandbox.mails.clear();
    expect((await look(sandbox, '/sandbox/mail?id=M0&to=a')).text).toContain('No mail has arrived yet');
  });

  it('is there after the next start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
    const first = createSandbox({ data: folder, rateLimit: 0 });
    await first.listen();
    await mailTo(first).send(mail());
    const before = first.mails.all();
    await first.close();
    const second = createSandbox({ data: folder, rateLimit: 0 });
    await second.listen();
    expect(second.mails.all()).toEqual(before);
    expect((await look(second, `/sandbox/mail/${before[0]?.id}/html`)).text).toContain('Read it');
    await second.close();
    await rm(folder, { recursive: true });
  });
});

describe('a mail that nobody can get', () => {
  it.each(['laura@bounce.example', 'bounce+laura@northwind-traders.example'])('to %s comes back', async (email) => {
    const sandbox = await startSandbox();
    const { messageId } = await mailTo(sandbox).send(mail({ to: { name: '', email } }));
    expect(sandbox.mails.to(email)).toEqual([]);
    const [notice] = sandbox.mails.to(us.email);
    expect(notice).toMatchObject({ sender: '', subject: 'Undelivered Mail Returned to Sender' });
    const bounce = await bounceOf(sandbox.mails.raw(notice?.id ?? '') ?? Buffer.alloc(0));
    expect(bounce).toMatchObject({ messageId, recipient: email, status: '5.1.1' });
    expect(bounce?.why).toContain('nobody has this address here');
  });
});

describe('a fault', () => {
  it('loses the answer to a mail that was taken', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ kind: 'lose answer', method: 'mail' });
    await expect(mailTo(sandbox).send(mail())).rejects.toMatchObject({ kind: 'unanswered' });
    await mailTo(sandbox).send(mail());
    const [first, second] = sandbox.mails.all();
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('refuses a mail, for now or for good', async () => {
    const sandbox = await startSandbox();
    sandbox.faults.add({ kind: 'fail', method: 'mail', status: 451 });
    await expect(mailTo(sandbox).send(mail())).rejects.toMatchObject({ kind: 'later' });
    sandbox.faults.add({ kind: 'fail', method: 'mail', status: 550 });
    await expect(mailTo(sandbox).send(mail())).rejects.toMatchObject({ kind: 'refused' });
    expect(sandbox.mails.all()).toEqual([]);
  });
});
