import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import type { OutsideFailure } from '../../../integrations/failure.ts';
import type { OutgoingMail } from '../../../integrations/mail/mail.ts';
import { messageIdOf } from '../../../integrations/mail/message-id.ts';
import { createSmtpMail } from '../../../integrations/mail/smtp-mail.ts';
import type { SmtpServer } from '../../../integrations/mail/smtp-server.ts';
import { fakeSmtp, type Reply } from './fake-smtp.ts';

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function aServer(reply?: (command: string) => Reply) {
  const server = await fakeSmtp(reply);
  open.push(server);
  return server;
}

const from = { name: 'Countersign', email: 'contracts@aurora-logistics.example' };
const mailTo = (server: SmtpServer) => createSmtpMail({ server, from, timeoutMs: 500 });

const mail = (changes: Partial<OutgoingMail> = {}): OutgoingMail => ({
  to: { name: 'Laura Ozola', email: 'laura@northwind-traders.example' },
  language: 'en',
  subject: 'Contract 12-A for your approval',
  text: 'Please read it.',
  html: '<p>Please read it.</p>',
  attachments: [],
  key: 'a1/revision 1/laura@northwind-traders.example',
  ...changes,
});

async function failure(sending: Promise<unknown>): Promise<OutsideFailure> {
  return sending.then(
    () => Promise.reject(new Error('it went through')),
    (error: OutsideFailure) => error,
  );
}

describe('a mail', () => {
  it('arrives as it was written, in any script, with its files', async () => {
    const server = await aServer();
    const text = 'Прочтите, пожалуйста.\n.\nКонец';
    const { messageId } = await mailTo(server.address).send(
      mail({
        to: { name: 'Лаура Озола', email: 'laura@northwind-traders.example' },
        language: 'ru',
        subject: 'Договор № 12-А на согласование',
        text,
        attachments: [{ name: 'Договор.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF') }],
      }),
    );
    const read = await simpleParser(Buffer.from(server.mails[0] ?? '', 'latin1'));
    expect(read).toMatchObject({ messageId, subject: 'Договор № 12-А на согласование' });
    expect(read.text?.trim()).toBe(text);
    expect(read.to).toMatchObject({ value: [{ name: 'Лаура Озола', address: 'laura@northwind-traders.example' }] });
    expect(read.from).toMatchObject({ value: [{ name: 'Countersign', address: from.email }] });
    expect(read.headers.get('content-language')).toBe('ru');
    expect(read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(read.attachments[0]).toMatchObject({ filename: 'Договор.pdf', contentType: 'application/pdf' });
    expect(server.commands).toContainEqual(expect.stringMatching(/^RCPT TO:<laura@.* NOTIFY=FAILURE/));
  });

  it('has the same Message-ID each time it is sent, and another mail has another', async () => {
    const server = await aServer();
    const port = mailTo(server.address);
    const first = await port.send(mail());
    expect(await port.send(mail({ subject: 'again' }))).toEqual(first);
    expect((await port.send(mail({ key: 'another' }))).messageId).not.toBe(first.messageId);
    expect(first.messageId).toBe(messageIdOf(mail().key, 'aurora-logistics.example'));
    expect(first.messageId).toMatch(/^<[\w-]{43}@aurora-logistics\.example>$/);
  });

  it('gets no header and no recipient from what people wrote', async () => {
    const server = await aServer();
    const port = mailTo(server.address);
    const line = fc
      .array(
        fc.constantFrom('\r', '\n', '\r\n', 'Bcc: eve@evil.example', ' ', 'x', '\u2028', '\0', '"', '<', '>', ',', 'ё'),
      )
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(line, line, line, async (name, subject, fileName) => {
        server.mails.length = 0;
        server.commands.length = 0;
        const attachments = [{ name: fileName, type: 'text/plain', bytes: Buffer.from('x') }];
        await port.send(mail({ to: { name, email: 'laura@northwind-traders.example' }, subject, attachments }));
        const read = await simpleParser(Buffer.from(server.mails[0] ?? '', 'latin1'));
        expect([...read.headers.keys()].sort()).toEqual(usualHeaders(subject.trim() === '' || !read.subject));
        expect(read.to).toMatchObject({ value: [{ address: 'laura@northwind-traders.example' }] });
        expect(server.commands.filter((command) => command.startsWith('RCPT'))).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    '',
    'laura',
    'laura@northwind.example, eve@evil.example',
    'laura@northwind.example\r\nRCPT TO:<eve@evil.example>',
    'Laura <laura@northwind.example>',
    'laura@north wind.example',
  ])('goes nowhere when its address is %j', async (email) => {
    const server = await aServer();
    expect(await failure(mailTo(server.address).send(mail({ to: { name: '', email } })))).toMatchObject({
      kind: 'refused',
    });
    expect(server.commands).toEqual([]);
  });
});

const usualHeaders = (noSubject: boolean) =>
  ['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'to']
    .concat(noSubject ? [] : ['subject'])
    .sort();

describe('a mail that does not go through', () => {
  it.each<[string, (command: string) => Reply, string]>([
    ['the recipient is unknown', (command) => (/^RCPT/.test(command) ? '550 5.1.1 nobody here' : undefined), 'refused'],
    ['the mailbox is busy', (command) => (/^RCPT/.test(command) ? '450 4.2.1 greylisted' : undefined), 'later'],
    ['the content is refused', (command) => (command === '.' ? '554 5.7.1 spam' : undefined), 'refused'],
    ['the server is full', (command) => (command === '.' ? '452 4.3.1 full' : undefined), 'later'],
    ['the server takes nobody', (command) => (command === 'greeting' ? '554 go away' : undefined), 'later'],
    ['the server goes down', (command) => (/^MAIL/.test(command) ? '421 closing' : undefined), 'later'],
    ['it wants a password', (command) => (/^MAIL/.test(command) ? '530 5.7.0 who are you' : undefined), 'later'],
    ['the server says nothing at first', (command) => (command === 'greeting' ? 'say nothing' : undefined), 'later'],
    ['the answer is lost', (command) => (command === '.' ? 'hang up' : undefined), 'unanswered'],
    ['the answer does not come', (command) => (command === '.' ? 'say nothing' : undefined), 'unanswered'],
  ])('when %s', async (_what, reply, kind) => {
    const server = await aServer(reply);
    const failed = await failure(mailTo(server.address).send(mail()));
    expect(failed).toMatchObject({ name: 'OutsideFailure', kind });
  });

  it('when nobody listens there', async () => {
    const server = await fakeSmtp();
    await server.close();
    const failed = await failure(mailTo(server.address).send(mail()));
    expect(failed).toMatchObject({ kind: 'later', message: expect.stringContaining('Is MAIL_URL right') });
  });

  it('when TLS is required and there is none, without having said the password', async () => {
    const server = await aServer((command) => (command === 'STARTTLS' ? '454 not now' : undefined));
    const address = { ...server.address, requireTLS: true, auth: { user: 'bot', pass: 'tr0ub4dor' } };
    expect(await failure(mailTo(address).send(mail()))).toMatchObject({ kind: 'later' });
    expect(server.commands.join()).not.toContain('AUTH');
  });

  it('when the password is wrong, which it does not repeat', async () => {
    const server = await aServer((command) => (/^AUTH/.test(command) ? '535 5.7.8 wrong' : undefined));
    const failed = await failure(mailTo({ ...server.address, auth: { user: 'bot', pass: 'tr0ub4dor' } }).send(mail()));
    expect(failed).toMatchObject({ kind: 'later', message: expect.stringContaining('name and password in MAIL_URL') });
    const said = JSON.stringify([failed, failed.message, failed.stack, failed.cause]);
    expect(said).not.toContain('tr0ub4dor');
    expect(said).not.toContain(Buffer.from('\0bot\0tr0ub4dor').toString('base64'));
  });
});
