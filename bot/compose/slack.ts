import { randomUUID } from 'node:crypto';
import type { WebClient } from '@slack/web-api';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { createBlockKit } from '../../cards/render/block-kit/block-kit.ts';
import type { Language, PersonId } from '../../flows/facts.ts';
import type { Chat } from '../../integrations/chat/chat.ts';
import { createLimiter } from '../../integrations/chat/limiter.ts';
import { createSlackClient } from '../../integrations/chat/slack/client.ts';
import { slackRates } from '../../integrations/chat/slack/rates.ts';
import { createSlackChat } from '../../integrations/chat/slack/slack-chat.ts';
import type { Crm } from '../../integrations/crm/crm.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Organizations } from '../../models/organization/organizations.ts';
import { createIdentities } from '../../models/people/identities.ts';
import type { Posts } from '../../models/posts/posts.ts';
import type { SlackConfig } from '../config.ts';
import type { Drawer } from '../drawing/drawer.ts';
import { type NoticeTeller, personOfNotices } from '../notices/notice-teller.ts';
import type { DoorDeps } from '../slack/deps.ts';
import { createHttpReceiver, type HttpReceiver } from '../slack/http-receiver.ts';
import { createScreens } from '../slack/screens.ts';
import { createSlackDoor, type SlackDoor, whoAmI } from '../slack/slack-door.ts';
import { slackLog } from '../slack/slack-log.ts';
import { createSocketReceiver } from '../slack/socket-receiver.ts';

export interface Slack {
  chat: Chat;
  languageOf: (person: PersonId) => Language;
  /** Makes the door once the rest of the bot is there. `http` takes its requests; null in Socket Mode. */
  door(deps: DoorParts): { door: SlackDoor; http: HttpReceiver | null };
}

interface DoorParts {
  approvals: Approvals;
  posts: Posts;
  drawer: Drawer;
  crm: Crm;
  sheets: DoorDeps['sheets'];
  drafts: DoorDeps['drafts'];
  uploads: DoorDeps['uploads'];
  fetchFile: DoorDeps['fetchFile'];
  ownersWanted: DoorDeps['ownersWanted'];
  notices: NoticeTeller;
  preferences: DoorDeps['preferences'];
  jobs: DoorDeps['jobs'];
  noticed: DoorDeps['noticed'];
  now: () => number;
}

interface Options {
  config: SlackConfig;
  connection: Connection;
  organizations: Organizations;
  wallClock: () => number;
  log: Logger;
  failed: (error: unknown) => void;
}

/** All that has to do with Slack: who is who there, the chat that the bot speaks in, and the door that people come in by. */
export async function composeSlack({
  config,
  connection,
  organizations,
  wallClock,
  log,
  failed,
}: Options): Promise<Slack> {
  const logger = slackLog(log);
  const { token, apiUrl, channel, rate } = config;
  const organization = organizations.currentFacts;
  const client: WebClient = createSlackClient({ token, apiUrl, logger });
  const self = { ...(await whoAmI(client)), token };
  const workspace = { platform: 'slack', tenant: self.team } as const;
  const identities = await createIdentities(connection, { organization, chatIds: organizations.chatIds });
  const drawing = createBlockKit((person) => identities.knownUser(person, workspace));
  const chat = createSlackChat({
    client,
    limiter: createLimiter({ rateOf: slackRates(rate) }),
    drawing,
    userOf: (person) => identities.identityOf(person, workspace),
    token,
    apiUrl,
    channel: channel ?? organizations.services().approvalsChannel,
  });

  return {
    chat,
    languageOf(person) {
      const known = organization().people[person];
      return known ? identities.languageOf(known) : organization().language;
    },
    door({
      approvals,
      posts,
      drawer,
      crm,
      sheets,
      drafts,
      uploads,
      fetchFile,
      ownersWanted,
      notices,
      noticed,
      preferences,
      jobs,
      now,
    }) {
      const { http, receiver } = receiverFor(config, { wallClock, log, logger, failed });
      const door = createSlackDoor({
        client,
        receiver,
        drawing,
        self,
        organization,
        crm,
        sheets,
        drafts,
        uploads,
        fetchFile,
        ownersWanted,
        notices,
        preferences,
        jobs,
        absences: organizations,
        noticed,
        now,
        logger,
        failed,
        screens: createScreens(now),
        newApprovalId: randomUUID,
        posts: {
          async bringUpToDate(posted) {
            const post = await posts.at(posted.channel, posted.message);
            if (!post) return;
            if (personOfNotices(post.approval) === null) await drawer.ask(post.approval);
            else await notices.bringUpToDate(post.key);
          },
        },
        identities: {
          personOf: (tenant, user) => identities.personOf({ platform: 'slack', tenant, user }),
          languageOf: identities.languageOf,
          matchMembers: (members) => identities.matchMembers(workspace, members),
        },
        approvals: {
          ...approvals,
          async inThread(inChannel, thread) {
            // Asked first: noted meanwhile, it is found below.
            const unnoted = await posts.mayStandUnnoted('card');
            const post = await posts.at(inChannel, thread);
            if (post) return post.key === 'card' ? approvals.get(post.approval) : null;
            // A file that is turned away now comes again: Slack repeats what was not taken.
            if (unnoted)
              throw new Error('A thread has just been begun and is not noted yet: nobody knows whose this one is.');
            return null;
          },
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
