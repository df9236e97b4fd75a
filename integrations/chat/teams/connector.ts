import { z } from 'zod';
import { OutsideFailure } from '../../failure.ts';
import { failureOfError, failureOfStatus } from '../../failure-of.ts';
import type { Limiter } from '../limiter.ts';
import { readConversation } from './ids.ts';
import { lanesOf } from './rates.ts';
import { connectorScope, type Tokens } from './tokens.ts';

/** What is put into a conversation. */
export interface OutgoingActivity {
  type: 'message';
  /** One line for notifications. */
  summary?: string;
  text?: string;
  textFormat?: 'plain';
  attachments?: readonly { contentType: string; content: unknown; name?: string; contentUrl?: string }[];
}

/** A member of a conversation, as Teams describes them. */
export const teamsMember = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  email: z.string().nullish(),
  userPrincipalName: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});
export type TeamsMember = z.infer<typeof teamsMember>;

/** The Bot Framework's connector behind Teams (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference). */
export interface Connector {
  /** Begins a thread in a channel; answers with its first message's id. */
  beginThread(channel: string, activity: OutgoingActivity, on: string): Promise<string>;
  send(conversation: string, activity: OutgoingActivity, on: string): Promise<string>;
  update(conversation: string, message: string, activity: OutgoingActivity): Promise<void>;
  /** Takes a message back; one that is gone already is fine. */
  remove(conversation: string, message: string): Promise<void>;
  /** One page of those who are in a conversation. */
  members(conversation: string, after: string | null): Promise<{ members: TeamsMember[]; next: string | null }>;
  /** Null for somebody who is not in it. */
  member(conversation: string, user: string): Promise<TeamsMember | null>;
  /** The group behind a team; null where Teams does not say. */
  groupOf(team: string): Promise<string | null>;
}

interface Options {
  /** Where Teams is reached for a conversation (without the part that names a thread), as verified activities have said; null while none has come. */
  service(conversation: string): Promise<string | null>;
  /** Null where no token is asked for. */
  tokens: Tokens | null;
  limiter: Limiter;
  /** An answer that has not come after so many ms is taken for lost. */
  timeout?: number;
}

interface Asked {
  what: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: object;
}

const identified = z.object({ id: z.string().min(1) });
const begun = z.object({ id: z.string(), activityId: z.string().min(1) });
const page = z.object({ members: z.array(z.unknown()), continuationToken: z.string().nullish() });

/** Calls the connector in turn, each once: nothing is repeated here but what was turned away for an old token. */
export function createConnector({ service, tokens, limiter, timeout = 10_000 }: Options): Connector {
  async function once(url: string, { what, method, body }: Asked): Promise<{ response: Response; text: string }> {
    const token = tokens && (await tokens.token(connectorScope));
    try {
      const response = await fetch(url, {
        method,
        headers: {
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      return { response, text: await response.text() };
    } catch (error) {
      throw failureOfError(what, error);
    }
  }

  async function call(conversation: string, asked: Asked): Promise<unknown> {
    const base = await service(readConversation(conversation).base);
    if (base === null) {
      throw new OutsideFailure(
        'later',
        'Nothing has come from Teams yet: put the app into the team, or write to the bot.',
      );
    }
    const url = `${base.replace(/\/+$/, '')}/v3/${asked.path}`;
    let { response, text } = await once(url, asked);
    if (response.status === 401 && tokens) {
      tokens.forget(connectorScope);
      ({ response, text } = await once(url, asked));
    }
    if (!response.ok) throw refusalOf(asked.what, response, text);
    return parsed(text);
  }

  /** In its turn among those on whose behalf calls are made. */
  const inTurn = (conversation: string, on: string, asked: Asked): Promise<unknown> => {
    const lanes = lanesOf(readConversation(conversation).base);
    return limiter.run({ lanes, on }, async () => {
      try {
        return await call(conversation, asked);
      } catch (error) {
        const wait = error instanceof OutsideFailure ? error.retryAfter : null;
        if (wait !== null) limiter.pause(lanes.at(-1) ?? 'bot', wait);
        throw error;
      }
    });
  };

  const at = (conversation: string, message?: string) =>
    `conversations/${encodeURIComponent(conversation)}/activities${message ? `/${encodeURIComponent(message)}` : ''}`;

  return {
    async beginThread(channel, activity, on) {
      const body = { isGroup: true, channelData: { channel: { id: channel } }, activity };
      const what = 'Teams’ beginning of a thread';
      const answer = begun.safeParse(await inTurn(channel, on, { what, method: 'POST', path: 'conversations', body }));
      if (answer.success) return answer.data.activityId;
      throw new OutsideFailure('unanswered', `${what} did not say where it put the message`);
    },
    async send(conversation, activity, on) {
      const what = 'Teams’ sending of a message';
      const answer = identified.safeParse(
        await inTurn(conversation, on, { what, method: 'POST', path: at(conversation), body: activity }),
      );
      if (answer.success) return answer.data.id;
      throw new OutsideFailure('unanswered', `${what} did not say where it put the message`);
    },
    async update(conversation, message, activity) {
      const asked = { what: 'Teams’ change of a message', method: 'PUT', path: at(conversation, message) } as const;
      await inTurn(conversation, `message ${conversation} ${message}`, {
        ...asked,
        body: { ...activity, id: message },
      });
    },
    async remove(conversation, message) {
      const asked = { what: 'Teams’ removal of a message', method: 'DELETE', path: at(conversation, message) } as const;
      await inTurn(conversation, `message ${conversation} ${message}`, asked).catch((error: unknown) => {
        if (!(error instanceof OutsideFailure) || error.kind !== 'refused') throw error;
      });
    },
    async members(conversation, after) {
      const query = new URLSearchParams({ pageSize: '200', ...(after ? { continuationToken: after } : {}) });
      const path = `conversations/${encodeURIComponent(conversation)}/pagedmembers?${query}`;
      const asked = { what: 'Teams’ list of members', method: 'GET', path } as const;
      const read = page.parse(await limiter.run({ lanes: ['bot'], on: 'members' }, () => call(conversation, asked)));
      const members = read.members.flatMap((one) => teamsMember.safeParse(one).data ?? []);
      return { members, next: read.continuationToken ?? null };
    },
    async member(conversation, user) {
      const path = `conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(user)}`;
      try {
        return teamsMember.parse(await call(conversation, { what: 'Teams’ look at a member', method: 'GET', path }));
      } catch (error) {
        if (error instanceof OutsideFailure && error.kind === 'refused') return null;
        throw error;
      }
    },
    async groupOf(team) {
      const asked = {
        what: 'Teams’ look at the team',
        method: 'GET',
        path: `teams/${encodeURIComponent(team)}`,
      } as const;
      return z.object({ aadGroupId: z.string() }).safeParse(await call(team, asked)).data?.aadGroupId ?? null;
    },
  };
}

/** The connector's words for what somebody can set right. */
const hints: Readonly<Record<string, string>> = {
  BotNotInConversationRoster: 'Put the app Countersign into that team or chat.',
  ForbiddenOperationException: 'The person has to add the app Countersign for themselves.',
};

function refusalOf(what: string, response: Response, text: string): OutsideFailure {
  const { status } = response;
  const code = codeIn(text);
  const message = `${what} answered ${status}${code === '' ? '' : ` (${code})`}`;
  // What a server has not (a local client may not remove messages) is not asked of it again.
  if (status === 501) return new OutsideFailure('refused', message);
  // It may have been done all the same; only 503 says that it was not.
  if (status >= 500 && status !== 503) return new OutsideFailure('unanswered', message);
  if (status === 401) return new OutsideFailure('later', `${message}. Are TEAMS_APP_ID and TEAMS_APP_SECRET right?`);
  if (status === 403 || status === 412) {
    return new OutsideFailure('later', `${message}. ${hints[code] ?? 'The bot may not do that there now.'}`);
  }
  return failureOfStatus(what, response, code, Date.now());
}

const refusal = z.object({ error: z.object({ code: z.string() }) });

const codeIn = (text: string): string => refusal.safeParse(parsed(text)).data?.error.code.slice(0, 80) ?? '';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
