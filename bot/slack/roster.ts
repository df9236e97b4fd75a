import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { slackFailure } from '../../integrations/chat/slack/failure.ts';
import type { Member } from '../../models/people/match-members.ts';
import { type MemberPayload, member } from './payloads.ts';

export interface Roster {
  /** Reads all members, page by page, for as long as it takes, and matches them. Throws when Slack refuses for good, or once it is stopped. */
  load(stopped: AbortSignal): Promise<void>;
  /** Somebody joined, left, or was changed. */
  changed(member: MemberPayload): Promise<void>;
  isGuest(user: string): boolean;
}

interface Deps {
  client: WebClient;
  /** The only workspace that is served. */
  tenant: string;
  /** Finds people among members; it passes over bots, guests, those who left and those of other workspaces. */
  match: (members: readonly Member[]) => Promise<void>;
  failed: (error: unknown) => void;
}

const shortestPause = 1_000;
const longestPause = 60_000;

/** Keeps count of the workspace's members. */
export function createRoster({ client, tenant, match, failed }: Deps): Roster {
  const guests = new Set<string>();

  function noted(one: MemberPayload): Member {
    const guest = one.is_restricted || one.is_ultra_restricted || one.is_stranger;
    if (guest) guests.add(one.id);
    else guests.delete(one.id);
    const { id: user, team_id = tenant, is_bot: bot, deleted, locale = null } = one;
    return { tenant: team_id, user, email: one.profile.email ?? '', locale, guest, bot, deleted };
  }

  /** A large workspace has more pages than may be read in a minute. */
  async function page(cursor: string, stopped: AbortSignal) {
    for (let wait = shortestPause; ; wait = Math.min(wait * 2, longestPause)) {
      try {
        return await client.users.list({ limit: 200, include_locale: true, ...(cursor === '' ? {} : { cursor }) });
      } catch (error) {
        const failure = slackFailure('users.list', error);
        if (failure.kind === 'refused') throw failure;
        failed(failure);
        await pause(failure.retryAfter ?? wait, undefined, { signal: stopped, ref: false });
      }
    }
  }

  return {
    async load(stopped) {
      const members: Member[] = [];
      let cursor = '';
      do {
        const { members: found = [], response_metadata: more } = await page(cursor, stopped);
        for (const one of found) {
          const read = member.safeParse(one);
          if (read.success) members.push(noted(read.data));
        }
        cursor = more?.next_cursor ?? '';
      } while (cursor !== '');
      await match(members);
    },
    changed: (one) => match([noted(one)]),
    isGuest: (user) => guests.has(user),
  };
}
