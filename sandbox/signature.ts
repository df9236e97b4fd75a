import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a signature covers. The path is the request's target, with its query. */
export interface Signed {
  method: string;
  path: string;
  body: Buffer | string;
}

/** Further than this from now, in seconds, a timestamp is refused. */
const WINDOW = 300;

/** The headers of a signed request between the sandbox and the bot. */
export function signatureHeaders(secret: string, request: Signed, seconds: number): Record<string, string> {
  return {
    'X-Countersign-Timestamp': String(seconds),
    'X-Countersign-Signature': signature(secret, request, String(seconds)),
  };
}

/** Checks signatures; one that was seen before is refused, as is one from another time. */
export function createSignatureCheck(
  secret: string,
  machine: () => number,
): (request: Signed, timestamp: string | undefined, given: string | undefined) => boolean {
  const seen = new Map<string, number>();
  return (request, timestamp, given) => {
    const now = Math.floor(machine() / 1000);
    if (!given || !timestamp || !/^\d+$/.test(timestamp) || Math.abs(now - Number(timestamp)) > WINDOW) return false;
    const expected = Buffer.from(signature(secret, request, timestamp));
    const got = Buffer.from(given);
    if (got.length !== expected.length || !timingSafeEqual(got, expected) || seen.has(given)) return false;
    for (const [old, at] of seen) if (at < now - WINDOW) seen.delete(old);
    seen.set(given, Number(timestamp));
    return true;
  };
}

function signature(secret: string, { method, path, body }: Signed, timestamp: string): string {
  const digest = createHash('sha256').update(body).digest('hex');
  return `v1=${createHmac('sha256', secret).update(`v1:${timestamp}:${method}:${path}:${digest}`).digest('hex')}`;
}
