import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Form } from '../../cards/form.ts';
import { createAdaptiveCards } from '../../cards/render/adaptive-card/adaptive-card.ts';
import type { Language, Person, PersonId } from '../../flows/facts.ts';
import type { Chat } from '../../integrations/chat/chat.ts';
import { createLimiter } from '../../integrations/chat/limiter.ts';
import { createConnector } from '../../integrations/chat/teams/connector.ts';
import { createChannelFolder } from '../../integrations/chat/teams/graph.ts';
import { createKeySeal } from '../../integrations/chat/teams/key-seal.ts';
import { teamsRates } from '../../integrations/chat/teams/rates.ts';
import { createTeamsChat } from '../../integrations/chat/teams/teams-chat.ts';
import { createTokens } from '../../integrations/chat/teams/tokens.ts';
import type { Mail } from '../../integrations/mail/mail.ts';
import type { HandedFiles } from '../../models/handed-files/handed-files.ts';
import { createOpenForms } from '../../models/open-forms/open-forms.ts';
import type { Organizations } from '../../models/organization/organizations.ts';
import type { Identities } from '../../models/people/identities.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';
import { createTeamsActivities } from '../../models/teams-activities/teams-activities.ts';
import { createTeamsConversations } from '../../models/teams-conversations/teams-conversations.ts';
import { createTeamsFiles } from '../../models/teams-files/teams-files.ts';
import { createTeamsFolder } from '../../models/teams-folder/teams-folder.ts';
import { createTeamsPosts } from '../../models/teams-posts/teams-posts.ts';
import type { TeamsConfig } from '../config.ts';
import { createWho } from '../people/who.ts';
import { createFolderWatch, type FolderWatch } from '../teams/channel-folder.ts';
import { createDirectory } from '../teams/directory.ts';
import { drawnForTeams } from '../teams/drawing.ts';
import { createRoster } from '../teams/roster.ts';
import { createSigningKeys } from '../teams/signing-keys.ts';
import { createTeamsDoor, type TeamsDoor } from '../teams/teams-door.ts';
import { createUnreached } from '../teams/unreached.ts';
import { createActivityCheck } from '../teams/verify-activity.ts';
import { handedFileLink } from '../web/handed-file.ts';
import type { DoorAssembly } from './doors.ts';

export interface Teams {
  chat: Chat;
  /** Whether a person has installed the bot, and so hears of everything there. */
  reaches(person: PersonId): Promise<boolean>;
  /** Whether a person is known there at all. */
  knows(person: PersonId): Promise<boolean>;
  door(assembly: DoorAssembly, replayGuard: ReplayGuard): { door: TeamsDoor; folder: FolderWatch | null };
}

interface Options {
  config: TeamsConfig;
  connection: Connection;
  organizations: Organizations;
  identities: Identities;
  languageOf: (person: PersonId) => Language;
  handed: HandedFiles;
  /** The bytes of a stored file. */
  readFile: (id: string) => Promise<Uint8Array>;
  publicUrl: string;
  now: () => number;
  wallClock: () => number;
  /** Null where none is configured. */
  mail: Mail | null;
  /** The whole chat, once it is put together. */
  anyChat: () => Chat;
  log: Logger;
  failed: (error: unknown) => void;
}

/** In ms: an activity is answered sooner, or whoever was at it is gone. Teams repeats it after 15 s. */
const longestAnswer = 10_000;

/** All that has to do with Teams: who is who there, the chat that the bot speaks in, and the door that people come in by. */
export async function composeTeams(options: Options): Promise<Teams> {
  const {
    config,
    connection,
    organizations,
    identities,
    languageOf,
    handed,
    readFile,
    publicUrl,
    mail,
    anyChat,
    now,
    wallClock,
    log,
    failed,
  } = options;
  const { tenants, loginUrl, appId, secret, development, graphUrl } = config;
  const [tenant] = tenants;
  if (development) {
    log.warn(
      'TEAMS_DEVELOPMENT: activities are taken WITHOUT A TOKEN, from whoever reaches this machine’s loopback. Never use it for real.',
    );
  }
  const organization = organizations.currentFacts;
  const conversations = await createTeamsConversations(connection);
  const posts = await createTeamsPosts(connection);
  const files = await createTeamsFiles(connection);
  const looked = await createTeamsFolder(connection, wallClock);
  const activities = await createTeamsActivities(connection, { lease: longestAnswer, wallClock });
  const forms = await createOpenForms<Form>(connection);
  const tokens = createTokens({ loginUrl, tenant, appId, secret });
  const connector = createConnector({
    service: (conversation) => conversations.service(tenant, conversation),
    tokens: development ? null : tokens,
    limiter: createLimiter({ rateOf: teamsRates(config.rate) }),
  });
  const directory = createDirectory({ conversations, connector, tenants, identities });
  const drawing = createAdaptiveCards((person) => {
    const user = identities.knownUser(person, { platform: 'teams', tenant });
    const name = organization().people[person]?.name;
    return user !== null && name !== undefined ? { id: user, name } : null;
  });
  const seal = createKeySeal(secret, 'card keys');
  const fileSeal = createKeySeal(secret, 'files asked about');
  async function group(): Promise<string | null> {
    const team = await conversations.team(tenant);
    if (!team) return null;
    if (team.group !== '') return team.group;
    const found = await connector.groupOf(team.team);
    if (found !== null) await conversations.teamSeen({ ...team, group: found });
    return found;
  }
  const channel = async () => config.channel ?? (await conversations.team(tenant))?.team ?? null;
  const { fileHost } = config;
  const folder = graphUrl === null ? null : createChannelFolder({ url: graphUrl, tokens, group, fileHost, now });
  const chat = createTeamsChat({
    connector,
    draw: (card, language, refresh) => drawnForTeams(drawing, card, language, refresh),
    people: directory,
    languageOf: (person) =>
      person !== null && organization().people[person] ? languageOf(person) : organization().language,
    channel,
    posts,
    seal,
    fileSeal,
    files,
    folder,
    fileHost,
    teamsUrl: config.teamsUrl,
    tenant,
    unreachable: createUnreached({ mail, chat: anyChat, told: posts, organization, languageOf, failed }),
    now,
  });

  return {
    chat,
    reaches: async (person) => (await directory.chatOf(person)) !== null,
    knows: async (person) => {
      const found = await Promise.all(
        tenants.map((one) => identities.identityOf(person, { platform: 'teams', tenant: one })),
      );
      return found.some((user) => user !== null);
    },
    door(assembly, replayGuard) {
      const keyOf = createSigningKeys(config.openIdMetadata);
      let loaded: ReturnType<typeof loadAdapter> | undefined;
      const loadAdapter = async () => (await import('../teams/adapter.ts')).createAdapter(config, tokens);
      const adapter = () => {
        loaded ??= loadAdapter();
        return loaded;
      };
      const roster = createRoster({
        connector,
        directory,
        tenants,
        async match(of, members) {
          const workspace = { platform: 'teams', tenant: of } as const;
          const suggested = await identities.matchMembers(workspace, members, { byEmail: false });
          await assembly.suggested.suggest(workspace, suggested);
        },
        failed,
      });
      const inTenant = {
        personOf: (of: string, user: string) => identities.personOf({ platform: 'teams', tenant: of, user }),
        languageOf: (person: Person) => identities.languageOf(person, 'teams'),
      };
      const who = createWho({ tenant, identities: inTenant, roster, organization });
      const door = createTeamsDoor({
        ...assembly,
        platform: 'teams',
        adapter,
        check: development ? null : createActivityCheck({ issuer: config.issuer, appId, keyOf }),
        tenants,
        connector,
        drawing,
        forms,
        sent: posts,
        seal,
        fileSeal,
        readFile,
        async hand(file) {
          const { token, until } = await handed.hand(file, now());
          return { address: handedFileLink(publicUrl, token), until };
        },
        fileHost,
        files,
        conversations,
        directory,
        roster,
        identities: {
          in: () => ({
            ...inTenant,
            waits: (of, user) => assembly.suggested.waits({ platform: 'teams', tenant: of, user }),
          }),
        },
        localeSeen: (of, user, locale) => identities.localeSeen({ platform: 'teams', tenant: of, user }, locale),
        replayGuard,
        activities,
        turnedAway: (why) => log.warn(`An activity to Teams' door was turned away: ${why}`),
      });
      if (!folder) return { door, folder };
      const watch = createFolderWatch({
        folder,
        channel,
        looked,
        tenant,
        who: (user) => who(tenant, user),
        door: { ...assembly, platform: 'teams', personOfUser: () => null },
        say: (person, card, key) => anyChat().post({ in: 'person', person }, card, key),
        now,
        failed,
      });
      return { door, folder: watch };
    },
  };
}
