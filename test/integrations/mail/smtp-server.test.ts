import { describe, expect, it } from '@jest/globals';
import { readMailAddress } from '../../../integrations/mail/addresses.ts';
import { readSmtpServer } from '../../../integrations/mail/smtp-server.ts';

describe('MAIL_URL', () => {
  it('names the server, the port and who one is', () => {
    expect(readSmtpServer('smtp://bot%40aurora:p%2Fss@mail.example:2525')).toEqual({
      host: 'mail.example',
      port: 2525,
      secure: false,
      requireTLS: true,
      auth: { user: 'bot@aurora', pass: 'p/ss' },
    });
  });

  it.each([
    ['smtp://mail.example', { port: 587, secure: false, requireTLS: true, auth: null }],
    ['smtps://mail.example', { port: 465, secure: true, requireTLS: true }],
    ['smtp://127.0.0.1:4025', { host: '127.0.0.1', requireTLS: false }],
    ['smtp://[::1]:4025', { host: '::1', requireTLS: false }],
    ['smtp://relay.local:25?tls=optional', { requireTLS: false }],
  ])('%s has the usual port, and TLS outside of this machine', (url, server) => {
    expect(readSmtpServer(url)).toMatchObject(server);
  });

  it.each(['', 'mail.example', 'http://mail.example', 'smtp://', 'smtp://a%zz:b@mail.example'])('is not %j', (url) => {
    expect(readSmtpServer(url)).toBeNull();
  });
});

describe('MAIL_FROM', () => {
  it.each([
    ['contracts@aurora.example', { name: '', email: 'contracts@aurora.example' }],
    ['Countersign <contracts@aurora.example>', { name: 'Countersign', email: 'contracts@aurora.example' }],
    ['"Договоры, Аврора" <contracts@aurora.example>', { name: 'Договоры, Аврора', email: 'contracts@aurora.example' }],
  ])('%s is an address', (text, address) => {
    expect(readMailAddress(text)).toEqual(address);
  });

  it.each(['', 'Countersign', 'a@b.example, c@d.example', 'X <a@b.example> <c@d.example>', 'X <a@b.example'])(
    '%j is none',
    (text) => {
      expect(readMailAddress(text)).toBeNull();
    },
  );
});
