import { errors, importJWK, jwtVerify } from 'jose';
import type { SigningKey } from './signing-keys.ts';

/** What of an activity its token vouches for. */
export interface Vouched {
  serviceUrl: string;
  channelId: string;
}

export type Verified = { ok: true } | { ok: false; why: 'no token' | 'forged' | 'expired' | 'not for us' };

interface Options {
  issuer: string;
  /** The bot's app id: whom the token must be for. */
  appId: string;
  keyOf(kid: string): Promise<SigningKey | null>;
}

/** In seconds, as the protocol asks for. */
const clocksDiffer = 300;

/**
 * Checks the token that came with an activity: its key, issuer, audience, time, and that it vouches for the service's address that the bot is
 * to answer at (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot). Rejects
 * when the keys cannot be read.
 */
export function createActivityCheck({ issuer, appId, keyOf }: Options) {
  return async (header: string | undefined, { serviceUrl, channelId }: Vouched): Promise<Verified> => {
    const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(header ?? '') ?? [];
    if (token === undefined) return { ok: false, why: 'no token' };
    if (channelId !== 'msteams') return { ok: false, why: 'not for us' };
    let unread: unknown = null;
    try {
      const { payload } = await jwtVerify(
        token,
        async ({ kid = '' }) => {
          const key = await keyOf(kid).catch((error: unknown) => {
            unread = error;
            return null;
          });
          if (!key || (key.endorsements && !key.endorsements.includes(channelId))) throw new errors.JWKSNoMatchingKey();
          return importJWK(key, 'RS256');
        },
        { issuer, audience: appId, algorithms: ['RS256'], clockTolerance: clocksDiffer, requiredClaims: ['exp'] },
      );
      return payload.serviceurl === serviceUrl ? { ok: true } : { ok: false, why: 'forged' };
    } catch (error) {
      if (unread) throw unread;
      if (error instanceof errors.JWTExpired) return { ok: false, why: 'expired' };
      return { ok: false, why: 'forged' };
    }
  };
}
