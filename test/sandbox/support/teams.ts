import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { TeamsOptions } from '../../../sandbox/teams/options.ts';
import type { Teams } from '../../../sandbox/teams/teams.ts';
import { startSandbox } from './sandbox.ts';

export interface StartedTeams {
  sandbox: Sandbox;
  teams: Teams;
  /** A token of the bot's, for the connector unless another resource is named. */
  token(resource?: string): Promise<string>;
  /** Asks the connector as the bot does. */
  connector(method: string, path: string, body?: unknown, token?: string): Promise<Answered>;
  /** Asks Graph as the bot does. */
  graph(method: string, path: string, body?: Buffer): Promise<Answered>;
}

export interface Answered {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what comes is looked at by the test
  body: any;
}

/** A sandbox with Teams, without rate limits unless asked for; it is closed after the test. */
export async function startTeams(
  options: Parameters<typeof startSandbox>[0] & { teams?: Partial<TeamsOptions> } = {},
): Promise<StartedTeams> {
  const sandbox = await startSandbox({ ...options, teams: { rateLimit: 0, ...options.teams } });
  const { teams, secrets } = sandbox;
  if (!teams) throw new Error('the sandbox has no Teams');
  const { serviceUrl, login, graph } = teams.addresses();
  const token = async (resource = 'https://api.botframework.com') => {
    const { body } = await logIn(
      `${login}/${secrets.teamsTenant}`,
      secrets.teamsAppId,
      secrets.teamsAppSecret,
      resource,
    );
    return String(body.access_token);
  };
  const ask = async (
    url: string,
    method: string,
    bearer: string,
    type: string,
    body?: string | Uint8Array<ArrayBuffer>,
  ) =>
    read(
      await fetch(url, {
        method,
        headers: { Authorization: `Bearer ${bearer}`, ...(body === undefined ? {} : { 'Content-Type': type }) },
        ...(body === undefined ? {} : { body }),
      }),
    );
  return {
    sandbox,
    teams,
    token,
    connector: async (method, path, body, bearer) =>
      ask(
        `${serviceUrl}${path}`,
        method,
        bearer ?? (await token()),
        'application/json',
        body === undefined ? undefined : JSON.stringify(body),
      ),
    graph: async (method, path, body) =>
      ask(
        `${graph}/v1.0/${path}`,
        method,
        await token('https://graph.microsoft.com'),
        'application/octet-stream',
        body && new Uint8Array(body),
      ),
  };
}

/** Asks for a token by client credentials. */
export async function logIn(tenantUrl: string, id: string, secret: string, resource: string): Promise<Answered> {
  return read(
    await fetch(`${tenantUrl}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: id,
        client_secret: secret,
        scope: `${resource}/.default`,
      }),
    }),
  );
}

/** An answer to an invoke as a bot’s library gives it for a card. */
export function cardAnswer(card: object) {
  return { body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card } };
}

/** A message of the bot's with one card. */
export function withCard(card: object) {
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] };
}

/** An Adaptive Card of version 1.5. */
export function adaptive(body: object[], actions: object[] = [], more: object = {}) {
  return { type: 'AdaptiveCard', version: '1.5', body, actions, ...more };
}

/** The answer to any request, its body read as JSON where it is some. */
export async function read(response: Response): Promise<Answered> {
  const text = await response.text();
  const { status, headers } = response;
  try {
    return { status, headers, body: JSON.parse(text) };
  } catch {
    return { status, headers, body: text };
  }
}
