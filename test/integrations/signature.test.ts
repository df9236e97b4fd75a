import { describe, expect, it } from '@jest/globals';
import {
  checkSignature,
  type SignedParts,
  sha256Of,
  signatureHeader,
  signatureHeaders,
  timestampHeader,
} from '../../integrations/signature.ts';

const secret = 'a secret of the two';
const now = Date.parse('2026-11-24T12:00:00Z');
const parts: SignedParts = { method: 'POST', path: '/verification/callback', bodySha256: sha256Of('{"score":82}') };

function check(
  changes: { parts?: Partial<SignedParts>; secret?: string; at?: number; signature?: string; timestamp?: string } = {},
) {
  const headers = signatureHeaders(secret, parts, now);
  return checkSignature(
    changes.secret ?? secret,
    { ...parts, ...changes.parts },
    {
      timestamp: changes.timestamp ?? headers[timestampHeader],
      signature: changes.signature ?? headers[signatureHeader],
    },
    changes.at ?? now,
  );
}

describe('a signature', () => {
  it('holds for the request it was made for', () => {
    expect(check()).toEqual({
      ok: true,
      signature: expect.stringMatching(/^[0-9a-f]{64}$/),
      validUntil: now + 300_000,
    });
  });

  it.each([
    ['another body', { parts: { bodySha256: sha256Of('{"score":99}') } }],
    ['another path', { parts: { path: '/health' } }],
    ['another method', { parts: { method: 'PUT' } }],
    ['another secret', { secret: 'a guess' }],
    ['another timestamp', { timestamp: String(now / 1000 + 1) }],
    ['another signature', { signature: `v1=${'0'.repeat(64)}` }],
  ])('is forged with %s', (_, changes) => {
    expect(check(changes)).toEqual({ ok: false, why: 'forged' });
  });

  it.each([
    ['five minutes ago', 300_000, true],
    ['longer ago', 301_000, false],
    ['from five minutes ahead', -300_000, true],
    ['from further ahead', -301_000, false],
  ])('made %s', (_, passed, ok) => {
    expect(check({ at: now + passed })).toMatchObject(ok ? { ok } : { ok, why: 'stale' });
  });

  it.each([
    ['no timestamp', { timestamp: '' }],
    ['a timestamp in words', { timestamp: 'noon' }],
    ['no signature', { signature: '' }],
    ['a signature without its version', { signature: 'ab'.repeat(32) }],
    ['a short signature', { signature: 'v1=abcd' }],
  ])('is missing with %s', (_, changes) => {
    expect(check(changes)).toEqual({ ok: false, why: 'unsigned' });
  });

  it('is never made with an empty secret', () => {
    expect(() => signatureHeaders('', parts, now)).toThrow(/secret/);
  });
});
