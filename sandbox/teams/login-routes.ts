import express, { type Router } from 'express';
import { z } from 'zod';
import type { Strike } from './strike.ts';
import { SCOPES, type Tokens } from './tokens.ts';

interface Deps {
  appId: string;
  appSecret: string;
  /** The bot's own tenant; `botframework.com` is taken too, as for bots of many tenants. */
  tenant: string;
  tokens: Tokens;
  strike: Strike;
}

const asked = z.object({
  grant_type: z.literal('client_credentials'),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string(),
});

/** Where the bot gets its own tokens, by client credentials. */
export function loginRoutes({ appId, appSecret, tenant, tokens, strike }: Deps): Router {
  const router = express.Router();
  router.post(
    '/:tenant/oauth2/v2.0/token',
    express.urlencoded({ extended: false }),
    strike('login', async (request) => {
      const refuse = (status: number, error: string, description: string) => ({
        status,
        body: { error, error_description: description },
      });
      if (![tenant, 'botframework.com'].includes(String(request.params.tenant)))
        return refuse(400, 'invalid_request', 'AADSTS90002: Tenant not found.');
      const parsed = asked.safeParse(request.body);
      if (!parsed.success) return refuse(400, 'invalid_request', 'AADSTS900144: A required parameter is missing.');
      const { client_id, client_secret, scope } = parsed.data;
      if (client_id !== appId) return refuse(400, 'unauthorized_client', 'AADSTS700016: Application not found.');
      if (client_secret !== appSecret) return refuse(401, 'invalid_client', 'AADSTS7000215: Invalid client secret.');
      const wanted = SCOPES.find((known) => scope === `${known}/.default`);
      if (!wanted) return refuse(400, 'invalid_scope', `AADSTS70011: The scope ${scope} is not valid.`);
      const { token, seconds } = tokens.issue(wanted);
      return {
        status: 200,
        body: { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token: token },
      };
    }),
  );
  return router;
}
