import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** How far a timestamp may be from now, into the past and into the future, in seconds. */
export const signatureWindow = 300;

export const timestampHeader = 'x-countersign-timestamp';
export const signatureHeader = 'x-countersign-signature';

/** What is signed of a request. `path` is the path with its query, as it stands in the request line. */
export interface SignedParts {
  method: string;
  path: string;
  /** SHA-256 of the raw body, lower-case hex; `sha256Of('')` for a request without one. */
  bodySha256: string;
}

export type SignatureCheck =
  /** `validUntil` in ms: a guard against replays must remember the signature until then. */
  { ok: true; signature: string; validUntil: number } | { ok: false; why: 'unsigned' | 'stale' | 'forged' };

/** The two headers that sign a request at `now` (ms, by the wall clock); docs/verification.md has a worked example. */
export function signatureHeaders(secret: string, parts: SignedParts, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  return { [timestampHeader]: timestamp, [signatureHeader]: `v1=${hmacOf(secret, parts, timestamp)}` };
}

/**
 * Checks a request's two headers. `now` in ms is the wall clock's. What it finds good is not yet safe from replay: the signature must be claimed
 * from a replay guard before anything is done.
 */
export function checkSignature(
  secret: string,
  parts: SignedParts,
  headers: { timestamp: string | undefined; signature: string | undefined },
  now: number,
): SignatureCheck {
  const { timestamp, signature } = headers;
  if (!timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return { ok: false, why: 'unsigned' };
  const given = /^v1=([0-9a-f]{64})$/.exec(signature)?.[1];
  if (given === undefined) return { ok: false, why: 'unsigned' };
  const expected = Buffer.from(hmacOf(secret, parts, timestamp), 'hex');
  if (!timingSafeEqual(Buffer.from(given, 'hex'), expected)) return { ok: false, why: 'forged' };
  const age = now / 1000 - Number(timestamp);
  if (Math.abs(age) > signatureWindow) return { ok: false, why: 'stale' };
  return { ok: true, signature: given, validUntil: (Number(timestamp) + signatureWindow) * 1000 };
}

/** SHA-256 in lower-case hex. */
export function sha256Of(body: Uint8Array | string): string {
  return createHash('sha256').update(body).digest('hex');
}

function hmacOf(secret: string, { method, path, bodySha256 }: SignedParts, timestamp: string): string {
  if (secret === '') throw new Error('A signature needs a secret.');
  return createHmac('sha256', secret)
    .update(`v1:${timestamp}:${method.toUpperCase()}:${path}:${bodySha256}`)
    .digest('hex');
}
