import type { WebClient } from '@slack/web-api';
import type { PersonId } from '../../../flows/facts.ts';
import { OutsideFailure } from '../../failure.ts';
import type { Call } from './call.ts';
import { slackError } from './failure.ts';

/** Slack takes up to 100 people an invitation (https://docs.slack.dev/reference/methods/conversations.invite). */
const invitedAtOnce = 100;

export interface SlackChannels {
  /** The configured channel, or the approval's own private one, by id. */
  channelFor(approval: { number: string; confidential: boolean }): Promise<string>;
  /** Brings users into a channel; those who are in it already are no failure. */
  gather(channel: string, people: ReadonlyMap<string, PersonId>): Promise<{ person: PersonId; why: string }[]>;
  /** The direct conversation with a user, opened once and remembered. */
  directWith(user: string): Promise<string>;
}

/** Finds, makes and fills conversations. `configured` is a private channel's name or id, e.g. `#approvals`. */
export function createSlackChannels(client: WebClient, call: Call, configured: string): SlackChannels {
  const known = new Map<string, Promise<string>>();
  const direct = new Map<string, Promise<string>>();

  async function find(name: string): Promise<string | null> {
    let cursor: string | undefined;
    do {
      const page = await call('conversations.list', { on: 'channels' }, () =>
        client.conversations.list({
          types: 'private_channel',
          exclude_archived: true,
          limit: 200,
          ...(cursor ? { cursor } : {}),
        }),
      );
      const found = page.channels?.find((channel) => channel.name === name && channel.is_member !== false);
      if (found?.id) return found.id;
      cursor = page.response_metadata?.next_cursor || undefined;
    } while (cursor);
    return null;
  }

  async function configuredChannel(): Promise<string> {
    const isId = /^(?=.*\d)[CG][A-Z0-9]+$/.test(configured);
    return isId ? configured : ownChannel(configured.replace(/^#/, '').toLowerCase());
  }

  /** A private channel that the bot is in, made where there is none of that name. */
  async function ownChannel(name: string): Promise<string> {
    const there = await find(name);
    if (there) return there;
    try {
      const made = await call('conversations.create', { on: 'channels' }, () =>
        client.conversations.create({ name, is_private: true }),
      );
      if (made.channel?.id) return made.channel.id;
    } catch (error) {
      if (slackError(error) !== 'name_taken') throw error;
    }
    // Made by a call whose answer was lost, or by another process.
    const id = await find(name);
    if (id) return id;
    throw new OutsideFailure(
      'later',
      `There is a channel #${name} that is public or that the bot is not in. Make it private and invite the bot there (/invite @Countersign), or name another one.`,
    );
  }

  async function invite(channel: string, users: string[]): Promise<{ user: string; why: string }[]> {
    try {
      await call('conversations.invite', { on: `gather ${channel}` }, () =>
        client.conversations.invite({ channel, users: users.join(','), force: true }),
      );
      return [];
    } catch (error) {
      const word = slackError(error);
      const failed = failedInvitations(error);
      if (failed) return failed.filter(({ why }) => !harmless.has(why));
      if (word === null || (error instanceof OutsideFailure && error.kind !== 'refused')) throw error;
      if (harmless.has(word) && users.length === 1) return [];
      if (users.length === 1) return users.map((user) => ({ user, why: word }));
      const one = [];
      for (const user of users) one.push(...(await invite(channel, [user])));
      return one;
    }
  }

  return {
    channelFor: ({ number, confidential }) =>
      remember(known, confidential ? number : '', () =>
        confidential ? ownChannel(`approval-${number.toLowerCase()}`) : configuredChannel(),
      ),
    async gather(channel, people) {
      const users = [...people.keys()];
      const failed = [];
      for (let from = 0; from < users.length; from += invitedAtOnce) {
        failed.push(...(await invite(channel, users.slice(from, from + invitedAtOnce))));
      }
      return failed.flatMap(({ user, why }) => {
        const person = people.get(user);
        return person === undefined ? [] : [{ person, why }];
      });
    },
    directWith: (user) =>
      remember(direct, user, async () => {
        try {
          const open = () => client.conversations.open({ users: user });
          const opened = await call('conversations.open', { on: user }, open);
          if (opened.channel?.id) return opened.channel.id;
        } catch (error) {
          // Slack takes a user in place of a channel, and so may a server that opens no conversations.
          if (slackError(error) === 'unknown_method') return user;
          throw error;
        }
        throw new OutsideFailure('later', `Slack opened no conversation with ${user}`);
      }),
  };
}

const harmless = new Set(['already_in_channel', 'cant_invite_self']);

/** With several users Slack says for each why not: `errors: [{ user, error }]`. */
function failedInvitations(error: unknown): { user: string; why: string }[] | null {
  const cause = error instanceof OutsideFailure ? error.cause : error;
  const data: unknown = cause instanceof Error && 'data' in cause ? cause.data : null;
  if (typeof data !== 'object' || data === null || !('errors' in data) || !Array.isArray(data.errors)) return null;
  const failed = data.errors.flatMap((one: { user?: unknown; error?: unknown }) =>
    typeof one.user === 'string' ? [{ user: one.user, why: String(one.error) }] : [],
  );
  return failed.length > 0 ? failed : null;
}

/** Asks once and shares the answer; a failure is not remembered. */
function remember(memory: Map<string, Promise<string>>, key: string, ask: () => Promise<string>): Promise<string> {
  const before = memory.get(key);
  if (before) return before;
  const asked = ask();
  memory.set(key, asked);
  asked.catch(() => memory.delete(key));
  return asked;
}
