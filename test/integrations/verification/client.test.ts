import { afterEach, describe, expect, it } from '@jest/globals';
import { checkSignature, sha256Of, signatureHeader, timestampHeader } from '../../../integrations/signature.ts';
import { createVerification } from '../../../integrations/verification/client.ts';
import { aCheckRequest, anAnswer, documentBytes } from '../../support/check-requests.ts';
import { fakeService, type Heard, type Said } from '../../support/loopback.ts';

const secret = 'secret of the two';
const [charter, certificate] = aCheckRequest.documents.map(({ file }) => file.sha256);
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function withService(say: (heard: Heard) => Said, timeoutMs = 2_000) {
  const service = await fakeService(say);
  open.push(service);
  const verification = createVerification({
    url: `${service.url}/v1/`,
    secret,
    callbackUrl: 'https://bot.example/verification/callback',
    readFile: async function* (id) {
      const bytes = documentBytes(id);
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
    timeoutMs,
  });
  return { verification, heard: service.heard };
}

const takes =
  (missing: readonly (string | undefined)[]) =>
  (heard: Heard): Said =>
    heard.method === 'POST' ? { status: 202, body: { request: aCheckRequest.request, missing } } : { status: 204 };

const isSigned = ({ method, path, body, headers }: Heard) =>
  checkSignature(
    secret,
    { method, path, bodySha256: sha256Of(body) },
    { timestamp: String(headers[timestampHeader]), signature: String(headers[signatureHeader]) },
    Date.now(),
  ).ok;

describe('asking for a check', () => {
  it('sends the package, then the bytes of each document that is missing, all signed', async () => {
    const { verification, heard } = await withService(takes([charter, certificate]));
    await verification.ask(aCheckRequest);
    expect(heard.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /v1/checks',
      `PUT /v1/checks/CA-2026-0001-1/documents/${charter}`,
      `PUT /v1/checks/CA-2026-0001-1/documents/${certificate}`,
    ]);
    expect(heard.every(isSigned)).toBe(true);
    expect(heard[2]?.body.equals(documentBytes('f2'))).toBe(true);
    expect(heard[0]?.headers['idempotency-key']).toBe('CA-2026-0001-1');
    expect(JSON.parse(String(heard[0]?.body))).toEqual({
      request: 'CA-2026-0001-1',
      callback: 'https://bot.example/verification/callback',
      company: {
        name: 'Northwind Traders',
        country: 'LV',
        legalForm: 'company',
        taxId: 'LV40003000007',
        registrationNumber: '',
        address: '',
        bank: '',
        site: '',
      },
      documents: [
        { field: 'charter', name: 'charter.pdf', type: 'application/pdf', size: 11, sha256: charter },
        {
          field: 'registration certificate',
          name: 'certificate.pdf',
          type: 'application/pdf',
          size: 300_000,
          sha256: certificate,
        },
      ],
    });
  });

  it('sends no bytes again that the service has', async () => {
    const { verification, heard } = await withService(takes([]));
    await verification.ask(aCheckRequest);
    expect(heard).toHaveLength(1);
  });

  it.each<[string, Said, object]>([
    ['out of order', { status: 503, headers: { 'retry-after': '60' } }, { kind: 'later', retryAfter: 60_000 }],
    ['busy', { status: 429, headers: { 'retry-after': '2' } }, { kind: 'later', retryAfter: 2_000 }],
    ['of another secret', { status: 401 }, { kind: 'later', retryAfter: null }],
    ['against it', { status: 422, body: { error: 'no such country' } }, { kind: 'refused' }],
    ['sending elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, { kind: 'refused' }],
    ['cutting the line', 'hang up', { kind: 'unanswered' }],
    ['silent', 'say nothing', { kind: 'unanswered' }],
    ['talking nonsense', { status: 202, body: 'fine' }, { kind: 'later' }],
    ['asking for what is not there', { status: 202, body: { missing: ['0'.repeat(64)] } }, { kind: 'refused' }],
  ])('fails when the service is %s', async (_, said, failure) => {
    const { verification } = await withService(() => said, 200);
    await expect(verification.ask(aCheckRequest)).rejects.toMatchObject({ name: 'OutsideFailure', ...failure });
  });

  it('can wait when nobody listens', async () => {
    const { verification } = await withService(() => 'hang up');
    for (const server of open.splice(0)) await server.close();
    await expect(verification.ask(aCheckRequest)).rejects.toMatchObject({ kind: 'later' });
  });

  it('says what the service said, and never the secret', async () => {
    const { verification } = await withService(() => ({ status: 422, body: { error: 'no such country' } }));
    const failure: unknown = await verification.ask(aCheckRequest).catch((error: unknown) => error);
    expect(String(failure)).toContain('no such country');
    expect(String(failure)).not.toContain(secret);
  });
});

describe('asking for the answer', () => {
  it.each(['waiting for documents', 'pending'])('finds none while the check is %s', async (status) => {
    const { verification, heard } = await withService(() => ({ status: 200, body: { status } }));
    expect(await verification.poll('CA-2026-0001-1')).toBeNull();
    expect(heard.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /v1/checks/CA-2026-0001-1']);
    expect(heard.every(isSigned)).toBe(true);
  });

  it('gives the answer with the bytes it came in', async () => {
    const body = { status: 'answered', answer: { ...anAnswer, more: 1 } };
    const { verification } = await withService(() => ({ status: 200, body }));
    const { score, flags, documents, comment } = anAnswer;
    const found = await verification.poll(anAnswer.request);
    expect(found).toMatchObject({ request: anAnswer.request, answer: { score, flags, documents, comment } });
    expect(JSON.parse(String(found && Buffer.from(found.raw)))).toEqual(body);
  });

  it.each<[string, Said, string]>([
    ['unknown', { status: 404 }, 'refused'],
    [
      'answered without a score',
      { status: 200, body: { status: 'answered', answer: { ...anAnswer, score: null } } },
      'later',
    ],
    [
      'answered about another',
      { status: 200, body: { status: 'answered', answer: { ...anAnswer, request: 'X-1' } } },
      'later',
    ],
    ['in a state of its own', { status: 200, body: { status: 'clear' } }, 'later'],
    ['answered at endless length', { status: 200, body: ' '.repeat(2_000_000) }, 'refused'],
  ])('fails when the check is %s', async (_, said, kind) => {
    const { verification } = await withService(() => said);
    await expect(verification.poll(anAnswer.request)).rejects.toMatchObject({ kind });
  });
});
