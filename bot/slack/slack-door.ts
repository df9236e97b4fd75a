import { setTimeout as pause } from 'node:timers/promises';
import { App, type Logger, type Receiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { slackFailure } from '../../integrations/chat/slack/failure.ts';
import type { Member } from '../../models/people/match-members.ts';
import type { DoorDeps, Posts } from '../people/deps.ts';
import { createWho, type Identities } from '../people/who.ts';
import { createAnswering } from './answering.ts';
import { createDispatch } from './dispatch.ts';
import type { SlackDoorDrawing } from './drawing.ts';
import { listenToEvents } from './listen-to-events.ts';
import { listenToPeople } from './listen-to-people.ts';
import { createRoster } from './roster.ts';

export interface SlackDoorOptions extends Omit<DoorDeps, 'personOfUser'> {
  client: WebClient;
  /** `createHttpReceiver` or `createSocketReceiver`. */
  receiver: Receiver;
  drawing: SlackDoorDrawing;
  posts: Pick<Posts, 'bringUpToDate' | 'drawAnew'>;
  identities: Identities & { matchMembers(members: readonly Member[]): Promise<void> };
  /** The bot's own workspace and user, as `auth.test` says. */
  self: { team: string; botUser: string; botId: string; token: string };
  logger: Logger;
}

export interface SlackDoor {
  /** Reads the workspace's members, then takes requests; it does not wait long for Slack, and reads on meanwhile. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** So long, in ms, people wait for the list of members, most of whom are known from before. */
const membersWithin = 5_000;

/** Slack's door: it parses what comes, tells it to the handlers, and translates their answers. */
export function createSlackDoor(options: SlackDoorOptions): SlackDoor {
  const { client, receiver, self, identities, logger, failed } = options;
  const match = (members: readonly Member[]) => identities.matchMembers(members);
  const roster = createRoster({ client, tenant: self.team, match, failed });
  const stopped = new AbortController();
  const who = createWho({ tenant: self.team, identities, roster, organization: options.organization });
  const app = new App({
    receiver,
    // Known once and for all: no call to Slack on the way of a click.
    authorize: async () => ({ botToken: self.token, botId: self.botId, botUserId: self.botUser }),
    convoStore: false,
    ignoreSelf: false,
    logger,
    clientOptions: { slackApiUrl: client.slackApiUrl },
  });
  // Slack is answered with a failure, and sends again what it sends again.
  app.error(async (error) => {
    throw error;
  });
  const deps = { ...options, personOfUser: (user: string) => identities.personOf(self.team, user) };
  const answering = createAnswering({ ...deps, who });
  const dispatch = createDispatch(app);
  listenToPeople(dispatch, answering, { ...deps, who });
  listenToEvents(dispatch, { ...deps, who, roster });

  return {
    async start() {
      const loaded = roster.load(stopped.signal).catch((error: unknown) => {
        if (!stopped.signal.aborted) failed(error);
      });
      await Promise.race([loaded, pause(membersWithin, undefined, { ref: false })]);
      await receiver.start();
    },
    async stop() {
      stopped.abort();
      await receiver.stop();
    },
  };
}

/** Who the bot is in its workspace. Throws in words when the token is not taken. */
export async function whoAmI(
  client: WebClient,
): Promise<Omit<SlackDoorOptions['self'], 'token'> & { workspaceUrl: string | null }> {
  const said = await client.auth.test().catch((error: unknown) => {
    throw slackFailure('auth.test', error);
  });
  // Another server may have no bot ids; Slack gives one to every bot.
  const { team_id: team, user_id: botUser, bot_id: botId = '', url } = said;
  if (!team || !botUser) throw new Error('SLACK_BOT_TOKEN is not a bot token: take the one that begins with xoxb-.');
  return { team, botUser, botId, workspaceUrl: url && URL.canParse(url) ? url : null };
}
