import { Router } from 'express';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { FileBytes } from '../workspace/file-bytes.ts';
import { type Forgery, forge } from './acting/forge.ts';
import { beginGroup, changeTeam, installEverywhere } from './acting/install.ts';
import { actAsPerson, type TeamsPerson } from './acting/person.ts';
import type { TeamsScene } from './acting/scene.ts';
import { createTeamsLimits } from './connector/rate-limits.ts';
import { connectorRoutes } from './connector/routes.ts';
import { teamsFileRoutes } from './file-routes.ts';
import { channelCalled, personCalled } from './find.ts';
import { graphRoutes } from './graph-routes.ts';
import { loginRoutes } from './login-routes.ts';
import type { Conversation, Message } from './model.ts';
import { openIdRoutes } from './openid-routes.ts';
import { type TeamsOptions, teamsDefaults } from './options.ts';
import { newSigningKey } from './signing.ts';
import { restoreTeams, type SavedTeams, savedTeams } from './snapshot.ts';
import { createStrike, type TeamsCall } from './strike.ts';
import { serviceUrlOf } from './to-bot/activity.ts';
import { createTeamsDeliveries, type DeliveredActivity, type Reply } from './to-bot/deliveries.ts';
import { createTokens } from './tokens.ts';
import { clearWorld, createWorld, type World } from './world.ts';

export interface TeamsSecrets {
  /** The bot's app id and secret, by which it gets its tokens. */
  teamsAppId: string;
  teamsAppSecret: string;
  /** The company's tenant. */
  teamsTenant: string;
}

interface Given {
  options: Partial<TeamsOptions>;
  secrets: TeamsSecrets;
  botUrl: string;
  /** Where the sandbox is reached, without a slash at the end. */
  url(): string;
  clock: Clock;
  bytes: FileBytes;
  faults: Faults;
  machine(): number;
  /** Remembers an entry at the end of a list that does not grow for ever. */
  remember<Item>(list: Item[], item: Item): void;
}

/** Microsoft Teams with one tenant, its people, a team and everyone's chat with the bot: the connector, the bot's login, OpenID, files and a part of Graph. */
export function createTeams(given: Given): Teams {
  const { secrets, url, clock, bytes, faults, machine, remember } = given;
  const { teamsAppId: appId, teamsAppSecret: appSecret, teamsTenant: tenant } = secrets;
  const options = teamsDefaults(given.options);
  const world = createWorld({ url, clock, bytes, tenant, appId, approvals: options.approvals });
  const calls: TeamsCall[] = [];
  const delivered: DeliveredActivity[] = [];
  const key = newSigningKey('teams-1');
  const tokens = createTokens(options.tokenSeconds, machine);
  const limits = createTeamsLimits(options.rateLimit, machine);
  const strike = createStrike(faults, (call) => remember(calls, call), machine);
  const deliveries = createTeamsDeliveries({
    endpoint: new URL(options.path, given.botUrl).href,
    issuer: options.issuer,
    appId,
    answerMs: options.answerMs,
    key,
    faults,
    machine,
    record: (entry) => remember(delivered, entry),
  });
  const scene: TeamsScene = { world, deliveries };
  const openIdUrl = () => `${url()}/teams/openid`;

  const routes = Router();
  routes.use('/openid', openIdRoutes({ url: openIdUrl, issuer: options.issuer, key }));
  routes.use('/login', loginRoutes({ appId, appSecret, tenant, tokens, strike }));
  routes.use('/connector/emea', connectorRoutes({ world, tokens, limits, pageSize: options.pageSize, strike }));
  routes.use('/graph/v1.0', graphRoutes(world, tokens, strike));
  routes.use(teamsFileRoutes(world, strike));

  return {
    routes,
    world,
    scene,
    limits,
    calls,
    delivered,
    addresses: () => ({
      serviceUrl: serviceUrlOf(world),
      openIdMetadata: `${openIdUrl()}/.well-known/openidconfiguration`,
      login: `${url()}/teams/login`,
      graph: `${url()}/teams/graph`,
      files: `${url()}/teams/files`,
    }),
    as: (handle) => actAsPerson(scene, personCalled(world, handle)),
    channel: (name) => channelCalled(world, name),
    messagesOf: (conversation) => world.messages.get(conversation.id) ?? [],
    group: (...handles) =>
      beginGroup(
        scene,
        handles.map((handle) => personCalled(world, handle)),
      ),
    joinTeam: (by) => changeTeam(scene, personCalled(world, by), 'add'),
    leaveTeam: (by) => changeTeam(scene, personCalled(world, by), 'remove'),
    installEverywhere: () => installEverywhere(scene),
    installed: () => [...world.conversations.values()].some(({ botIn }) => botIn),
    forge: (handle, forgery) => forge(scene, personCalled(world, handle), forgery),
    async redeliver(id) {
      const entry = delivered.findLast(({ activity }) => id === undefined || activity.id === id);
      if (!entry) throw new Error(`nothing with the id ${id} was sent to the bot`);
      return deliveries.send(entry.activity);
    },
    expireTokens: tokens.expireAll,
    clear: () => clearWorld(world),
    saved: () => savedTeams(world),
    restore: (saved) => restoreTeams(world, saved),
  };
}

export interface Teams {
  routes: Router;
  world: World;
  scene: TeamsScene;
  limits: { scale: number };
  /** The bot's calls so far, the newest last. */
  calls: TeamsCall[];
  /** What was sent to the bot so far, the newest last. */
  delivered: DeliveredActivity[];
  /** Where the bot finds the parts of Teams; known once the sandbox listens. */
  addresses(): { serviceUrl: string; openIdMetadata: string; login: string; graph: string; files: string };
  /** A person at their client, by their handle such as `anna`. */
  as(handle: string): TeamsPerson;
  /** A channel of the team: `General` or `Approvals`. */
  channel(name: string): Conversation;
  /** Everything said in a conversation, oldest first, threads and what was taken back among it. */
  messagesOf(conversation: Conversation): Message[];
  /** A chat of several people with the bot in it. */
  group(...handles: string[]): Promise<Conversation>;
  /** The bot is put into the team, or out of it. */
  joinTeam(by: string): Promise<Reply>;
  leaveTeam(by: string): Promise<Reply>;
  /** The bot is put into the team and installed by every colleague. */
  installEverywhere(): Promise<void>;
  /** Whether the bot is installed anywhere. */
  installed(): boolean;
  /** Sends a message in somebody's name that Teams has not made. */
  forge(handle: string, forgery?: Forgery): Promise<Reply>;
  /** Sends an activity once more under the same id; the last one, if none is named. */
  redeliver(id?: string): Promise<Reply>;
  /** Lets all of the bot's tokens expire at once. */
  expireTokens(): void;
  clear(): void;
  saved(): SavedTeams;
  restore(saved: SavedTeams): void;
}
