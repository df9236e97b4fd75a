import { readFile } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { sha256Of, signatureHeader, signatureHeaders, timestampHeader } from '../../integrations/signature.ts';
import { readAnswer } from '../../integrations/verification/answer.ts';

it('signs the example of docs/verification.md as it is written there', async () => {
  const page = await readFile(new URL('../../docs/verification.md', import.meta.url), 'utf8');
  const body = /^\{"request".*\}$/m.exec(page)?.[0] ?? '';
  expect(readAnswer(Buffer.from(body))).toMatchObject({ ok: true });
  expect(page).toContain(sha256Of(body));
  const headers = signatureHeaders(
    'an example secret',
    { method: 'POST', path: '/verification/callback', bodySha256: sha256Of(body) },
    Date.parse('2026-11-24T12:00:00Z'),
  );
  expect(page).toContain(`X-Countersign-Timestamp: ${headers[timestampHeader]}`);
  expect(page).toContain(`X-Countersign-Signature: ${headers[signatureHeader]}`);
});
