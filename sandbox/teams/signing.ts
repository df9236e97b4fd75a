import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

/** One RSA key, under the id by which it is looked up. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  jwk: JWK;
}

/** A new key; nobody else has its private half. */
export async function newSigningKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true });
  return { kid, privateKey, jwk: await exportJWK(publicKey) };
}

export interface ActivityClaims {
  issuer: string;
  /** The bot's app id. */
  audience: string;
  serviceUrl: string;
  /** Seconds since 1970. */
  notBefore: number;
  expires: number;
}

/** A token as it comes with an activity; with other claims, or another key under the same id, it is a forged one. */
export async function signActivity(key: SigningKey, claims: ActivityClaims, more: JWTPayload = {}): Promise<string> {
  return new SignJWT({ serviceurl: claims.serviceUrl, ...more })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(claims.issuer)
    .setAudience(claims.audience)
    .setNotBefore(claims.notBefore)
    .setExpirationTime(claims.expires)
    .sign(key.privateKey);
}
