import type { PersonId } from '../../flows/facts.ts';
import type { Connector } from '../../integrations/chat/teams/connector.ts';
import { isChannel, readConversation } from '../../integrations/chat/teams/ids.ts';
import type { ChatUser, Workspace } from '../../models/people/identities.ts';
import type { TeamsConversations, TeamsPerson } from '../../models/teams-conversations/teams-conversations.ts';
import type { Came } from './activities.ts';

interface Deps {
  conversations: TeamsConversations;
  connector: Pick<Connector, 'members'>;
  tenants: readonly [string, ...string[]];
  identities: {
    identityOf(person: PersonId, workspace: Workspace): Promise<string | null>;
    personOf(user: ChatUser): Promise<PersonId | null>;
  };
}

/** In ms: so late may a process see what another has learned. */
const freshFor = 5_000;
const membersFreshFor = 60_000;

export type Directory = ReturnType<typeof createDirectory>;

/** Who has installed the bot, and what Teams calls whom. */
export function createDirectory({ conversations, connector, tenants, identities }: Deps) {
  let known: readonly TeamsPerson[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  const members = new Map<string, { at: number; people: Promise<ReadonlySet<PersonId>> }>();

  async function all(): Promise<readonly TeamsPerson[]> {
    if (performance.now() - readAt > freshFor) await read();
    return known;
  }

  async function read(): Promise<void> {
    known = await conversations.people(tenants);
    readAt = performance.now();
  }

  /** A person where they are served: in the first tenant that knows them. */
  async function entryOf(person: PersonId): Promise<TeamsPerson | null> {
    for (const tenant of tenants) {
      const user = await identities.identityOf(person, { platform: 'teams', tenant });
      const found = (await all()).find((one) => one.tenant === tenant && one.user === user);
      if (found) return found;
    }
    return null;
  }

  const personOf = ({ tenant, user }: TeamsPerson) => identities.personOf({ platform: 'teams', tenant, user });

  async function membersIn(conversation: string): Promise<ReadonlySet<PersonId>> {
    const people = new Set<PersonId>();
    let next: string | null = null;
    do {
      const page: Awaited<ReturnType<Connector['members']>> = await connector.members(conversation, next);
      for (const { aadObjectId, objectId, tenantId } of page.members) {
        const user = aadObjectId ?? objectId ?? '';
        const tenant = tenantId ?? tenants[0];
        const person = await identities.personOf({ platform: 'teams', tenant, user });
        if (person !== null) people.add(person);
      }
      next = page.next;
    } while (next !== null);
    return people;
  }

  return {
    /** Takes over what an activity shows of its sender; nothing is written that is known. */
    async seen({ tenant, user, teamsUser, conversation, where }: Came, gone = false): Promise<void> {
      if (user === '') return;
      const before = (await all()).find((one) => one.tenant === tenant && one.user === user);
      const chat = gone ? null : where === 'personal' ? conversation : (before?.chat ?? null);
      if (before && before.chat === chat && before.teamsUser === teamsUser) return;
      await conversations.personSeen({ tenant, user, teamsUser, chat });
      await read();
    },
    /** Takes over what Teams' list of members says; chats stay as they are. */
    async listed(found: readonly Omit<TeamsPerson, 'chat'>[]): Promise<void> {
      const before = await all();
      const news = found.filter(
        (one) =>
          !before.some(
            ({ user, tenant, teamsUser }) => user === one.user && tenant === one.tenant && teamsUser === one.teamsUser,
          ),
      );
      for (const one of news) await conversations.personSeen(one);
      if (news.length > 0) await read();
    },
    /** Whether nothing that is known speaks against a sender: their two ids belong together, and their chat is theirs. */
    async genuine({ tenant, user, teamsUser, conversation, where }: Came): Promise<boolean> {
      // Whoever has no id in the directory is nobody here.
      if (user === '') return true;
      for (const one of await all()) {
        if (one.tenant !== tenant) continue;
        if ((one.user === user) !== (one.teamsUser === teamsUser)) return false;
        if (where === 'personal' && one.chat === conversation && one.user !== user) return false;
      }
      return true;
    },
    chatOf: async (person: PersonId): Promise<string | null> => (await entryOf(person))?.chat ?? null,
    userOf: async (person: PersonId): Promise<string | null> => (await entryOf(person))?.teamsUser ?? null,
    async inChat(conversation: string): Promise<PersonId | null> {
      const found = (await all()).find(({ chat }) => chat === conversation);
      return found ? personOf(found) : null;
    },
    /** In a chat the one whose it is; in a channel all who take part in approvals. */
    async lookers(conversation: string): Promise<string[]> {
      const people = await all();
      if (!isChannel(conversation)) {
        return people.filter(({ chat }) => chat === conversation).map(({ teamsUser }) => teamsUser);
      }
      const there = await Promise.all(
        people.map(async (one) => ((await personOf(one)) === null ? [] : [one.teamsUser])),
      );
      return there.flat();
    },
    /** People of the organization who are members of a channel, as Teams has said within the last minute. */
    membersOf(conversation: string): Promise<ReadonlySet<PersonId>> {
      const { base } = readConversation(conversation);
      const before = members.get(base);
      if (before && performance.now() - before.at < membersFreshFor) return before.people;
      const people = membersIn(base);
      members.set(base, { at: performance.now(), people });
      people.catch(() => members.delete(base));
      return people;
    },
    /** Somebody came or left: the next look is a new one. */
    membersChanged: () => members.clear(),
  };
}
