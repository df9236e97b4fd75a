import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../bot/log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('debug', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

describe('the log', () => {
  it('keeps what happened, as one line of JSON', () => {
    const line = logged((log) => log.info({ approval: 'CA-2026-0001' }, 'drawn'));
    expect(JSON.parse(line)).toMatchObject({ level: 'info', approval: 'CA-2026-0001', msg: 'drawn' });
  });

  it.each([
    ['a token by its name', { slack: { token: 'abc123' } }, 'abc123'],
    ['a header by its name', { request: { headers: { 'x-slack-signature': 'abc123' } } }, 'abc123'],
    ['a bot token by its looks', { error: 'refused xoxb-12-abc' }, 'xoxb-12-abc'],
    ['an app token by its looks', { error: 'refused xapp-1-A0-abc' }, 'xapp-1-A0-abc'],
    [
      'a private link’s token',
      { err: new Error('GET /counterparty/3mX9rPq2LkT7vWcY5bHd8Q-_/approve failed') },
      '3mX9rPq2LkT7vWcY5bHd8Q',
    ],
    ['a mail server’s password by its name', { mail: { auth: { pass: 'abc123' } } }, 'abc123'],
    ['a password in an address', { uri: 'mongodb://bot:abc123@host/db' }, 'abc123'],
  ])('hides %s', (_what, entry, secret) => {
    const line = logged((log) => log.info(entry, 'said'));
    expect(line).not.toContain(secret);
    expect(line).toContain('[hidden]');
  });
});
