import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { createBlockKit } from '../../cards/render/block-kit/block-kit.ts';
import type { PersonId } from '../../flows/facts.ts';
import type { Chat } from '../../integrations/chat/chat.ts';
import { createLimiter } from '../../integrations/chat/limiter.ts';
import { createSlackClient } from '../../integrations/chat/slack/client.ts';
import { slackRates } from '../../integrations/chat/slack/rates.ts';
import { createSlackChat } from '../../integrations/chat/slack/slack-chat.ts';
import type { Organizations } from '../../models/organization/organizations.ts';
import type { Identities } from '../../models/people/identities.ts';
import type { SlackConfig } from '../config.ts';
import { createHttpReceiver, type HttpReceiver } from '../slack/http-receiver.ts';
import { createSlackDoor, type SlackDoor, whoAmI } from '../slack/slack-door.ts';
import { slackLog } from '../slack/slack-log.ts';
import { createSocketReceiver } from '../slack/socket-receiver.ts';
import type { DoorAssembly } from './doors.ts';

export interface Slack {
  chat: Chat;
  /** Whether a person is known there. */
  knows(person: PersonId): Promise<boolean>;
  /** Makes the door once the rest of the bot is there. `http` takes its requests; null in Socket Mode. */
  door(assembly: DoorAssembly): { door: SlackDoor; http: HttpReceiver | null };
}

interface Options {
  config: SlackConfig;
  identities: Identities;
  organizations: Organizations;
  wallClock: () => number;
  log: Logger;
  failed: (error: unknown) => void;
}

/** All that has to do with Slack: who is who there, the chat that the bot speaks in, and the door that people come in by. */
export async function composeSlack({
  config,
  identities,
  organizations,
  wallClock,
  log,
  failed,
}: Options): Promise<Slack> {
  const logger = slackLog(log);
  const { token, apiUrl, channel, rate } = config;
  const client: WebClient = createSlackClient({ token, apiUrl, logger });
  const { workspaceUrl, ...me } = await whoAmI(client);
  const self = { ...me, token };
  const workspace = { platform: 'slack', tenant: self.team } as const;
  const drawing = createBlockKit((person) => identities.knownUser(person, workspace));
  const chat = createSlackChat({
    client,
    limiter: createLimiter({ rateOf: slackRates(rate) }),
    drawing,
    userOf: (person) => identities.identityOf(person, workspace),
    token,
    apiUrl,
    channel: channel ?? organizations.services().approvalsChannel,
    workspaceUrl,
  });

  return {
    chat,
    knows: async (person) => (await identities.identityOf(person, workspace)) !== null,
    door(assembly) {
      const { http, receiver } = receiverFor(config, { wallClock, log, logger, failed });
      const door = createSlackDoor({
        ...assembly,
        platform: 'slack',
        client,
        receiver,
        drawing,
        self,
        logger,
        identities: {
          personOf: (tenant, user) => identities.personOf({ platform: 'slack', tenant, user }),
          languageOf: (person) => identities.languageOf(person, 'slack'),
          matchMembers: async (members) => void (await identities.matchMembers(workspace, members)),
        },
      });
      return { door, http };
    },
  };
}

function receiverFor(
  { mode, apiUrl }: SlackConfig,
  {
    wallClock,
    log,
    logger,
    failed,
  }: Pick<Options, 'wallClock' | 'log' | 'failed'> & { logger: ReturnType<typeof slackLog> },
) {
  switch (mode.by) {
    case 'http': {
      const turnedAway = (why: string) => log.warn(`A request to Slack's door was turned away: ${why}`);
      const http = createHttpReceiver({ signingSecret: mode.signingSecret, now: wallClock, turnedAway, failed });
      return { http, receiver: http };
    }
    case 'socket':
      return { http: null, receiver: createSocketReceiver({ appToken: mode.appToken, apiUrl, logger, failed }) };
  }
}
