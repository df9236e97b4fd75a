import { App, type Logger, type Receiver } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { createAnswering } from './answering.ts';
import type { DoorDeps, Posts } from './deps.ts';
import { createDispatch } from './dispatch.ts';
import type { SlackDoorDrawing } from './drawing.ts';
import { listenToEvents } from './listen-to-events.ts';
import { listenToPeople } from './listen-to-people.ts';
import type { RosterMember } from './roster.ts';
import { createRoster } from './roster.ts';
import { createWho, type Identities } from './who.ts';

export interface SlackDoorOptions extends DoorDeps {
  client: WebClient;
  /** `createHttpReceiver` or `createSocketReceiver`. */
  receiver: Receiver;
  drawing: SlackDoorDrawing;
  posts: Posts;
  identities: Identities & { matchMembers(members: readonly RosterMember[]): Promise<void> };
  /** The bot's own workspace and user, as `auth.test` says. */
  self: { team: string; botUser: string; botId: string; token: string };
  logger: Logger;
  failed(error: unknown): void;
}

export interface SlackDoor {
  /** Reads the workspace's members, then takes requests. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Slack's door: it parses what comes, tells it to the handlers, and translates their answers. */
export function createSlackDoor(options: SlackDoorOptions): SlackDoor {
  const { client, receiver, self, identities, logger, failed } = options;
  const roster = createRoster(client, self.team, (members) => identities.matchMembers(members));
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
  const answering = createAnswering({ ...options, who });
  const dispatch = createDispatch(app);
  listenToPeople(dispatch, answering, options);
  listenToEvents(dispatch, { ...options, who, roster });

  return {
    async start() {
      await roster.load().catch(failed);
      await receiver.start();
    },
    async stop() {
      await receiver.stop();
    },
  };
}

/** Who the bot is in its workspace. Throws in words when the token is not taken. */
export async function whoAmI(client: WebClient): Promise<Omit<SlackDoorOptions['self'], 'token'>> {
  const { team_id: team, user_id: botUser, bot_id: botId } = await client.auth.test();
  if (!team || !botUser || !botId)
    throw new Error('SLACK_BOT_TOKEN is not a bot token: take the one that begins with xoxb-.');
  return { team, botUser, botId };
}
