import { setTimeout as pause } from 'node:timers/promises';
import type { Connector, TeamsMember } from '../../integrations/chat/teams/connector.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Member } from '../../models/people/match-members.ts';
import type { Directory } from './directory.ts';

export interface Roster {
  /** Reads all members of a team, page by page, and matches them. */
  load(team: string, stopped: AbortSignal): Promise<void>;
  /** Looks at one who is not known yet, in a conversation that they are in. */
  look(conversation: string, teamsUser: string): Promise<void>;
  isGuest(user: string): boolean;
}

interface Deps {
  connector: Pick<Connector, 'members' | 'member'>;
  directory: Pick<Directory, 'listed'>;
  /** The tenants that are served; the first is that of those of whom Teams names none. */
  tenants: readonly [string, ...string[]];
  match(tenant: string, members: readonly Member[]): Promise<void>;
  failed(error: unknown): void;
}

const shortestPause = 1_000;
const longestPause = 60_000;

/** Keeps count of the team's members. Guests and people of other tenants are nobody here. */
export function createRoster({ connector, directory, tenants, match, failed }: Deps): Roster {
  const guests = new Set<string>();
  /** By user: whether an e-mail is only one member's shows when all are looked at. */
  const known = new Map<string, Member>();

  function noted(one: TeamsMember): { member: Member; teamsUser: string } | null {
    const user = one.aadObjectId ?? one.objectId ?? '';
    if (user === '') return null;
    const tenant = one.tenantId ?? tenants[0];
    const guest =
      one.userRole === 'guest' || (one.userPrincipalName ?? '').includes('#EXT#') || !tenants.includes(tenant);
    if (guest) guests.add(user);
    else guests.delete(user);
    const { email, userPrincipalName, name } = one;
    const called = { email: email ?? '', login: userPrincipalName ?? '', called: name ?? '' };
    return { member: { tenant, user, ...called, locale: null, guest }, teamsUser: one.id };
  }

  async function matched(found: readonly TeamsMember[]): Promise<void> {
    const all = found.flatMap((one) => noted(one) ?? []);
    await directory.listed(all.map(({ member: { tenant, user }, teamsUser }) => ({ tenant, user, teamsUser })));
    for (const { member } of all) known.set(member.user, member);
    for (const tenant of tenants) {
      const members = [...known.values()].filter((member) => member.tenant === tenant);
      await match(tenant, members);
    }
  }

  async function page(team: string, after: string | null, stopped: AbortSignal) {
    for (let wait = shortestPause; ; wait = Math.min(wait * 2, longestPause)) {
      try {
        return await connector.members(team, after);
      } catch (error) {
        if (!(error instanceof OutsideFailure) || error.kind === 'refused') throw error;
        failed(error);
        await pause(error.retryAfter ?? wait, undefined, { signal: stopped, ref: false });
      }
    }
  }

  return {
    async load(team, stopped) {
      const found: TeamsMember[] = [];
      let next: string | null = null;
      do {
        const read: Awaited<ReturnType<Connector['members']>> = await page(team, next, stopped);
        found.push(...read.members);
        next = read.next;
      } while (next !== null);
      known.clear();
      await matched(found);
    },
    async look(conversation, teamsUser) {
      const found = await connector.member(conversation, teamsUser);
      if (found) await matched([found]);
    },
    isGuest: (user) => guests.has(user),
  };
}
