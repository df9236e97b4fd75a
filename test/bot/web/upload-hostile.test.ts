import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sendRaw } from './send-raw.ts';
import { uploadPages } from './uploads.ts';

let pages: Awaited<ReturnType<typeof uploadPages>>;
let token = '';
beforeAll(async () => {
  pages = await uploadPages();
  await pages.waiting('c1');
  token = (await pages.link('c1')).split('/').at(-1) ?? '';
});
afterAll(() => pages.close());

const boundary = 'xYz';
const part = (head: string, body: string) => `--${boundary}\r\n${head}\r\n\r\n${body}\r\n`;
const fieldPart = part('Content-Disposition: form-data; name="field"', 'signed scan');
const pdf = '%PDF-1.7\ntrailer\n<<>>\n%%EOF\n';
const filePart = part('Content-Disposition: form-data; name="file"; filename="a.pdf"', pdf);
const tokens = fc.oneof(
  { weight: 5, arbitrary: fc.constant('the token') },
  fc.constantFrom('', 'x', '..', '%', '%zz', '%00', '%2e%2e', 'A'.repeat(32), 'the token%00', 'the tokenx'),
  fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme-ascii' }).map((text) => text.replace(/[\s#]/g, '_')),
);
const paths = fc.constantFrom('', '', '', '/', '//', '/file', '?field=signed%20scan', '/../x', '/%zz');
const good = `${fieldPart}${filePart}--${boundary}--`;
const bodies = fc.oneof(
  { weight: 3, arbitrary: fc.constant(good) },
  fc.constantFrom(
    `${filePart}${filePart}--${boundary}--`,
    `${fieldPart}--${boundary}--`,
    `${fieldPart}${filePart}`,
    `--${boundary}\r\nContent-Disposition`,
    `${part('Content-Disposition: form-data; name="file"; filename="../../a\r\nX: y.pdf"', pdf)}--${boundary}--`,
    part('Content-Disposition: form-data; name="__proto__"', 'x').repeat(300),
    'field=signed+scan&file=x',
    '{"field":"signed scan"}',
  ),
  fc.string({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 400 }),
);
const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      `multipart/form-data; boundary=${boundary}`,
      `multipart/form-data; boundary=${boundary}`,
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'application/json',
      '',
    ),
    'sec-fetch-site': fc.constantFrom('same-origin', 'same-origin', 'cross-site', 'none', 'x'),
    origin: fc.constantFrom('null', 'https://evil.example', '', 'x'),
    'accept-language': fc.constantFrom('ru', '*', ';;q=', 'en;q=x'),
    'content-encoding': fc.constantFrom('gzip', 'x'),
    range: fc.constantFrom('bytes=0-', 'x'),
  },
  { requiredKeys: ['content-type'] },
);
const methods = fc.constantFrom('GET', 'HEAD', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS');

it('breaks nothing and changes nothing unless it is a POST from the page itself with the right token', async () => {
  await fc.assert(
    fc.asyncProperty(tokens, paths, methods, headers, bodies, async (asked, path, method, given, body) => {
      const before = (await pages.approvals.get('c1'))?.seq;
      const target = encodeURI(`/upload/${asked.replace('the token', token)}${path}`).replaceAll('%25', '%');
      const all = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      expect(await sendRaw(pages.url, { method, path: target, headers: all, body })).toBeLessThan(500);
      if ((await pages.approvals.get('c1'))?.seq === before) return;
      expect([method, asked]).toEqual(['POST', 'the token']);
      expect(given['sec-fetch-site'] ?? given.origin).toMatch(/^(same-origin|null)$/);
      token = (await pages.link('c1')).split('/').at(-1) ?? '';
    }),
    { numRuns: 600 },
  );
  expect(pages.failures).toEqual([]);
}, 240_000);

it('does take one of them, or the test above would show nothing', async () => {
  await pages.waiting('c2');
  const path = new URL(await pages.link('c2')).pathname;
  const form = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  expect(
    await sendRaw(pages.url, {
      method: 'POST',
      path,
      headers: { ...form, 'sec-fetch-site': 'same-origin' },
      body: good,
    }),
  ).toBe(303);
  expect(await pages.documents('c2')).toHaveLength(1);
});
