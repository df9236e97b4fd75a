import { z } from 'zod';

/** A public key with which activities may be signed, and the channels for which it stands. */
export type SigningKey = z.infer<typeof signingKey>;

const signingKey = z.looseObject({
  kty: z.string(),
  kid: z.string(),
  endorsements: z.array(z.string()).optional(),
});
const metadata = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySet = z.object({ keys: z.array(z.unknown()) });

const day = 86_400_000;
/** A key that is not known is asked for at most so often, in ms: nobody can make the bot ask without end. */
const shortestPause = 60_000;

/** The keys that an OpenID document leads to, read anew each day and when a key is not among them. */
export function createSigningKeys(url: string, timeout = 5_000) {
  let keys = new Map<string, SigningKey>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  async function json(address: string): Promise<unknown> {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(timeout) });
    if (response.ok) return response.json();
    await response.body?.cancel();
    throw new Error(`${address} answered ${response.status}: is TEAMS_OPENID_METADATA right?`);
  }

  async function read(): Promise<void> {
    const { jwks_uri } = metadata.parse(await json(url));
    const found = keySet.parse(await json(jwks_uri)).keys.flatMap((one) => signingKey.safeParse(one).data ?? []);
    keys = new Map(found.map((key) => [key.kid, key]));
    readAt = performance.now();
  }

  /** Of several that ask at once, one reads. */
  async function reread(): Promise<void> {
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  }

  /** Null for a key that is not among them. Rejects when they cannot be read. */
  return async (kid: string): Promise<SigningKey | null> => {
    const age = performance.now() - readAt;
    if (age > day || (!keys.has(kid) && age > shortestPause)) await reread();
    return keys.get(kid) ?? null;
  };
}
