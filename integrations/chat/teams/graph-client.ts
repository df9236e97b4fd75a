import { Client, type Context } from '@microsoft/microsoft-graph-client';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import { graphScope, type Tokens } from './tokens.ts';

/** One call to Graph: what it is for, and how it is made. */
export type GraphCall = (what: string, ask: (client: Client) => Promise<unknown>) => Promise<unknown>;

interface Options {
  /** No slash at the end. */
  url: string;
  tokens: Tokens;
  timeout: number;
}

/**
 * Microsoft's client for Graph, with a single link in its chain: our own token, for our own address only, and nothing repeated or followed by
 * itself. What does not go through is an `OutsideFailure`.
 */
export function createGraphCall({ url, tokens, timeout }: Options): GraphCall {
  async function send(what: string, context: Context): Promise<void> {
    const { request, options } = context;
    if (typeof request !== 'string' || !request.startsWith(`${url}/`)) throw new Error(`${what} leads away from Graph`);
    const token = await tokens.token(graphScope);
    const response = await fetch(request, {
      ...options,
      headers: { ...(options?.headers as Record<string, string>), authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok) {
      if (response.status === 401) tokens.forget(graphScope);
      await response.body?.cancel();
      throw failureOfStatus(what, response, '', Date.now());
    }
    context.response = response;
  }

  return async (what, ask) => {
    // The client wraps what its chain throws, and keeps no more than its words.
    let thrown: unknown = null;
    const execute = (context: Context) =>
      send(what, context).catch((error: unknown) => {
        thrown = error;
        throw error;
      });
    const client = Client.initWithMiddleware({ baseUrl: `${url}/`, defaultVersion: '', middleware: { execute } });
    try {
      return await ask(client);
    } catch (error) {
      throw failureOfError(what, thrown ?? error);
    }
  };
}
