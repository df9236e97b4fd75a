import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { counterpartyPages, token } from './counterparty.ts';
import { sendRaw } from './send-raw.ts';

let pages: Awaited<ReturnType<typeof counterpartyPages>>;
beforeAll(async () => {
  pages = await counterpartyPages();
});
afterAll(() => pages.close());
beforeEach(() => {
  pages.told.length = 0;
  pages.failures.length = 0;
});

const boundary = 'xYz';
const part = (head: string, body: string) => `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`;
const tokens = fc.oneof(
  { weight: 5, arbitrary: fc.constant(token) },
  fc.constantFrom(
    '',
    'x',
    '..',
    '.',
    '%',
    '%zz',
    '%00',
    '%2e%2e',
    `${token}%00`,
    `${token}x`,
    token.toLowerCase(),
    'A'.repeat(32),
  ),
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme-ascii' }).map((text) => text.replace(/[\s#]/g, '_')),
);
const paths = fc.constantFrom(
  '',
  '/',
  '/approve',
  '/approve/',
  '/document',
  '/disagree',
  '/disagree/file',
  '/disagree/clauses',
  '/disagree/x',
  '/../approve',
  '//approve',
  '?confirmed=yes',
  '/approve?name=a&confirmed=yes',
  '/document?download=%ff',
  '/disagree/%zz',
);
const bodies = fc.oneof(
  fc.constantFrom(
    'name=Laura&confirmed=yes',
    'name=Laura&clause=1&theirs=x&do=send',
    'name=%zz&confirmed=%',
    '{"name":"Laura","confirmed":"yes"}',
    `${part('Content-Disposition: form-data; name="name"', 'Laura')}${part('Content-Disposition: form-data; name="confirmed"', 'yes')}--${boundary}--`,
    `${part('Content-Disposition: form-data; name="file"; filename="../../a.pdf"', '%PDF-1.7')}--${boundary}--`,
    `${part('Content-Disposition: form-data; name="file"; filename="a\r\nX: y"', 'x')}`,
    `--${boundary}\r\nContent-Disposition`,
    `${part('Content-Disposition: nothing', 'x')}--${boundary}--`,
    part('Content-Disposition: form-data; name="__proto__"', 'x').repeat(300),
  ),
  fc.string({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 400 }),
);
const types = fc.constantFrom(
  'application/x-www-form-urlencoded',
  `multipart/form-data; boundary=${boundary}`,
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'application/json',
  'text/plain',
  'x',
  '',
);
const headers = fc.record(
  {
    'content-type': types,
    'sec-fetch-site': fc.constantFrom('same-origin', 'same-origin', 'cross-site', 'none', 'x'),
    origin: fc.constantFrom('null', 'https://evil.example', '', 'x'),
    'accept-language': fc.constantFrom('ru', '*', ';;q=', 'en;q=x'),
    'if-none-match': fc.constantFrom('*', '"x"'),
    range: fc.constantFrom('bytes=0-', 'bytes=9-1', 'x'),
    'content-encoding': fc.constantFrom('gzip', 'x'),
    purpose: fc.constant('prefetch'),
  },
  { requiredKeys: ['content-type'] },
);
const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND');

it('breaks nothing and changes nothing unless it is a POST from our own page with the right token', async () => {
  await fc.assert(
    fc.asyncProperty(tokens, paths, methods, headers, bodies, async (asked, path, method, given, body) => {
      pages.told.length = 0;
      const target = encodeURI(`/counterparty/${asked}${path}`).replaceAll('%25', '%');
      const all = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const status = await sendRaw(pages.url, { method, path: target, headers: all, body });
      expect(status).toBeLessThan(500);
      if (pages.told.length === 0) return;
      expect([method, asked]).toEqual(['POST', token]);
      expect(given['sec-fetch-site'] ?? given.origin).toMatch(/^(same-origin|null)$/);
    }),
    { numRuns: 1_000 },
  );
  expect(pages.failures).toEqual([]);
}, 120_000);

it('does take some of them, or the test above would show nothing', async () => {
  const sent = { method: 'POST', path: `/counterparty/${token}/approve`, body: 'name=Laura&confirmed=yes' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await sendRaw(pages.url, { ...sent, headers: { ...form, 'sec-fetch-site': 'same-origin' } })).toBe(303);
  expect(pages.told).toEqual([{ approve: 'Laura' }]);
});

it('goes on when lines break in the middle of a form, or are no HTTP at all', async () => {
  const post = `POST /counterparty/${token}/disagree/file HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type: multipart/form-data; boundary=${boundary}\r\nContent-Length: 5000\r\n\r\n`;
  const lines = [
    `${post}--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF`,
    post,
    'POST /counterparty/ HTTP/9\r\n\r\n',
    '\0\0\0',
  ];
  for (const line of lines) {
    await new Promise<void>((closed) => {
      const socket = connect(Number(new URL(pages.url).port), '127.0.0.1', () => {
        socket.write(line, () => socket.destroy());
      });
      socket.on('close', () => closed());
      socket.on('error', () => undefined);
    });
  }
  expect((await pages.get()).status).toBe(200);
  expect(pages.told).toEqual([]);
  expect(pages.failures).toEqual([]);
});
