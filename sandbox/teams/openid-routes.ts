import { Router as createRouter, type Router } from 'express';
import type { SigningKey } from './signing.ts';

interface Deps {
  /** The address under which these routes stand. */
  url(): string;
  issuer: string;
  key: Promise<SigningKey>;
}

/** The document and the keys by which the bot checks that an activity comes from Teams. */
export function openIdRoutes({ url, issuer, key }: Deps): Router {
  const router = createRouter();
  router.get('/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${url()}/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/.well-known/keys', async (_request, response) => {
    const { kid, jwk } = await key;
    response.json({ keys: [{ ...jwk, kid, x5t: kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }] });
  });
  return router;
}
