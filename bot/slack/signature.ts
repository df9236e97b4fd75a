import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/** How far a timestamp may be from now, both ways, in seconds (https://docs.slack.dev/authentication/verifying-requests-from-slack). */
export const signatureWindow = 300;

/** Which requests were taken: a signature counts once. */
export interface SeenSignatures {
  /** False when the signature was taken before. */
  take(signature: string): boolean;
  /** Gives it back when the request came to nothing, so that Slack may repeat it within the same second. */
  release(signature: string): void;
}

export type SlackSignatureCheck =
  | { ok: true; signature: string }
  | { ok: false; why: 'unsigned' | 'stale' | 'forged' | 'replayed' };

export interface SignedHeaders {
  signature: string | undefined;
  timestamp: string | undefined;
}

/** Checks requests against Slack's signing secret: one HMAC each. `now` in ms by the wall clock. */
export function createSlackSignature(secret: string, seen: SeenSignatures, now: () => number) {
  if (secret === '') throw new Error('SLACK_SIGNING_SECRET is empty: take it from "Basic Information" of the app.');
  const key = createSecretKey(secret, 'utf8');
  return (headers: SignedHeaders, body: Uint8Array): SlackSignatureCheck => {
    const { signature, timestamp } = headers;
    if (!signature || !timestamp || !/^v0=[0-9a-f]{64}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) {
      return { ok: false, why: 'unsigned' };
    }
    if (Math.abs(now() / 1_000 - Number(timestamp)) > signatureWindow) return { ok: false, why: 'stale' };
    const expected = createHmac('sha256', key).update(`v0:${timestamp}:`).update(body).digest();
    if (!timingSafeEqual(expected, Buffer.from(signature.slice(3), 'hex'))) return { ok: false, why: 'forged' };
    return seen.take(signature) ? { ok: true, signature } : { ok: false, why: 'replayed' };
  };
}

/**
 * Remembers signatures in memory for as long as they hold. It is this process's own guard and costs nothing on the way of a click; what
 * is replayed to another process changes nothing there, as its delivery id is in the approval's history.
 */
export function createSeenSignatures(now: () => number): SeenSignatures {
  // A timestamp may be 300 s ahead and holds for 300 s after it: two generations of 600 s cover every signature.
  const generation = 2 * signatureWindow * 1_000;
  let recent = new Set<string>();
  let older = new Set<string>();
  let since = now();
  return {
    take(signature) {
      if (now() - since >= generation) {
        older = now() - since >= 2 * generation ? new Set() : recent;
        recent = new Set();
        since = now();
      }
      const short = shortOf(signature);
      if (recent.has(short) || older.has(short)) return false;
      recent.add(short);
      return true;
    },
    release(signature) {
      recent.delete(shortOf(signature));
      older.delete(shortOf(signature));
    },
  };
}

/** 96 bits are enough to tell signatures apart, and a third of the memory. */
const shortOf = (signature: string) => signature.slice(3, 27);
