import type { WebClient } from '@slack/web-api';
import { slackFailure } from '../../integrations/chat/slack/failure.ts';
import { type Member, member } from './payloads.ts';

/** A member of the workspace who may be matched to a person by e-mail, once; from then on the id is what counts. */
export interface RosterMember {
  tenant: string;
  user: string;
  email: string;
  locale: string | null;
}

export interface Roster {
  /** Reads all members, page by page, and matches them. */
  load(): Promise<void>;
  /** Somebody joined, left, or was changed. */
  changed(member: Member): Promise<void>;
  isGuest(user: string): boolean;
}

/** Keeps count of the workspace's members. Bots, guests, those who left and those of other workspaces are never matched. */
export function createRoster(
  client: WebClient,
  tenant: string,
  match: (members: readonly RosterMember[]) => Promise<void>,
): Roster {
  const guests = new Set<string>();

  function matchable(one: Member): RosterMember[] {
    const guest = one.is_restricted || one.is_ultra_restricted || one.is_stranger;
    if (guest) guests.add(one.id);
    else guests.delete(one.id);
    const { email } = one.profile;
    const ours = one.team_id === undefined || one.team_id === tenant;
    if (guest || one.deleted || one.is_bot || !ours || !email) return [];
    return [{ tenant, user: one.id, email, locale: one.locale ?? null }];
  }

  return {
    async load() {
      let cursor: string | undefined;
      do {
        const page = await client.users
          .list({ limit: 200, include_locale: true, ...(cursor ? { cursor } : {}) })
          .catch((error: unknown) => {
            throw slackFailure('users.list', error);
          });
        const members = (page.members ?? []).flatMap((one) => {
          const read = member.safeParse(one);
          return read.success ? matchable(read.data) : [];
        });
        await match(members);
        cursor = page.response_metadata?.next_cursor || undefined;
      } while (cursor);
    },
    async changed(one) {
      const members = matchable(one);
      if (members.length > 0) await match(members);
    },
    isGuest: (user) => guests.has(user),
  };
}
