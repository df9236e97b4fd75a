import { z } from 'zod';
import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';

export const connectorScope = 'https://api.botframework.com/.default';
export const graphScope = 'https://graph.microsoft.com/.default';

export interface Tokens {
  /** A token for this scope; one that is asked for again is the same until shortly before it ends. */
  token(scope: string): Promise<string>;
  /** Forgets a token that was not taken. */
  forget(scope: string): void;
}

interface Options {
  /** No slash at the end. */
  loginUrl: string;
  tenant: string;
  appId: string;
  secret: string;
  timeout?: number;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/** The bot's own tokens, by its client credentials (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow). */
export function createTokens({ loginUrl, tenant, appId, secret, timeout = 10_000 }: Options): Tokens {
  const known = new Map<string, { token: Promise<string>; until: number }>();

  async function ask(scope: string): Promise<{ token: string; seconds: number }> {
    const what = 'Microsoft’s login';
    const form = { grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope };
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${loginUrl}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      text = await response.text();
    } catch (error) {
      // Asking for a token changes nothing: it may be asked for again.
      throw new OutsideFailure('later', failureOfError(what, error).message, { cause: error });
    }
    if (response.status === 400 || response.status === 401) {
      throw new OutsideFailure(
        'later',
        `${what} refuses the bot: are TEAMS_APP_ID, TEAMS_APP_SECRET and TEAMS_TENANT right, and is the secret in date? (${codeIn(text)})`,
      );
    }
    if (!response.ok) {
      const { message, retryAfter } = failureOfStatus(what, response, '', Date.now());
      throw new OutsideFailure('later', message, retryAfter === null ? {} : { retryAfter });
    }
    const read = answer.safeParse(parsed(text));
    if (!read.success) throw new OutsideFailure('later', `${what} gave no token that can be read`);
    return { token: read.data.access_token, seconds: read.data.expires_in };
  }

  return {
    token(scope) {
      const before = known.get(scope);
      if (before && before.until > performance.now()) return before.token;
      const asked = ask(scope);
      const entry = { token: asked.then(({ token }) => token), until: Number.POSITIVE_INFINITY };
      known.set(scope, entry);
      asked.then(
        ({ seconds }) => {
          entry.until = performance.now() + Math.max(seconds - 300, seconds / 2) * 1_000;
        },
        () => known.delete(scope),
      );
      return entry.token;
    },
    forget: (scope) => void known.delete(scope),
  };
}

/** Microsoft's number of the error; its description may name things. */
const codeIn = (text: string): string => /AADSTS\d+/.exec(text)?.[0] ?? 'no reason given';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
