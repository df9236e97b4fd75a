import { secretText } from '../workspace/ids.ts';

/** What a token of the bot's is good for. */
export type Scope = 'https://api.botframework.com' | 'https://graph.microsoft.com';

export const SCOPES: readonly Scope[] = ['https://api.botframework.com', 'https://graph.microsoft.com'];

export interface Tokens {
  /** A new token and for how many seconds it is good. */
  issue(scope: Scope): { token: string; seconds: number };
  /** Whether an Authorization header carries a token for this scope that has not expired. */
  good(header: string | undefined, scope: Scope): boolean;
  /** Lets every token so far expire at once. */
  expireAll(): void;
}

/** The tokens that the bot has asked for. */
export function createTokens(seconds: number, machine: () => number): Tokens {
  const issued = new Map<string, { scope: Scope; ends: number }>();
  return {
    issue(scope) {
      const token = secretText(32);
      issued.set(token, { scope, ends: machine() + seconds * 1000 });
      return { token, seconds };
    },
    good(header, scope) {
      const [, token = ''] = /^Bearer (\S+)$/i.exec(header ?? '') ?? [];
      const known = issued.get(token);
      return known !== undefined && known.scope === scope && known.ends > machine();
    },
    expireAll: () => issued.clear(),
  };
}
