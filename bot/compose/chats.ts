import type { Router } from 'express';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Language, PersonId } from '../../flows/facts.ts';
import { createBothChats } from '../../integrations/chat/both.ts';
import type { Chat } from '../../integrations/chat/chat.ts';
import type { Mail } from '../../integrations/mail/mail.ts';
import type { HandedFiles } from '../../models/handed-files/handed-files.ts';
import type { Organizations } from '../../models/organization/organizations.ts';
import type { Identities } from '../../models/people/identities.ts';
import type { Platform } from '../../models/people/identity-schema.ts';
import type { Preferences } from '../../models/preferences/preferences.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';
import type { Config } from '../config.ts';
import type { HttpReceiver } from '../slack/http-receiver.ts';
import type { FolderWatch } from '../teams/channel-folder.ts';
import type { DoorAssembly } from './doors.ts';
import { composeSlack, type Slack } from './slack.ts';
import { composeTeams, type Teams } from './teams.ts';

/** The doors that are open, each on its platform. */
export interface Doors {
  /** Takes Slack's requests; null in Socket Mode, and without Slack. */
  http: HttpReceiver | null;
  /** Takes Teams' activities; null without Teams. */
  teams: Router | null;
  /** Takes what people put into the channel's folder in Teams; null where the bot may not look there. */
  folder: FolderWatch | null;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  config: Config;
  connection: Connection;
  organizations: Organizations;
  identities: Identities;
  preferences: Pick<Preferences, 'chatOf'>;
  languageOf: (person: PersonId) => Language;
  handed: HandedFiles;
  /** The bytes of a stored file. */
  readFile: (id: string) => Promise<Uint8Array>;
  mail: Mail | null;
  publicUrl: string;
  now: () => number;
  wallClock: () => number;
  log: Logger;
  failed: (error: unknown) => void;
}

/** The platforms on which people are, as one chat, and their doors. */
export async function composeChats(options: Options) {
  const { config } = options;
  const slack = config.slack && (await composeSlack({ ...options, config: config.slack }));
  const teams = config.teams && (await composeTeams({ ...options, config: config.teams, anyChat: () => chat }));
  const chat = chatOf(slack, teams, async (person) => {
    return (await options.preferences.chatOf(person)) ?? options.organizations.chatHomeOf(person);
  });
  return {
    chat,
    doors(assembly: DoorAssembly, replayGuard: ReplayGuard): Doors {
      const inSlack = slack?.door(assembly);
      const inTeams = teams?.door(assembly, replayGuard);
      return {
        http: inSlack?.http ?? null,
        teams: inTeams?.door.route ?? null,
        folder: inTeams?.folder ?? null,
        async start() {
          await Promise.all([inSlack?.door.start(), inTeams?.door.start(), inTeams?.folder?.begin()]);
        },
        async stop() {
          await Promise.all([inSlack?.door.stop(), inTeams?.door.stop()]);
        },
      };
    },
  };
}

function chatOf(slack: Slack | null, teams: Teams | null, preferred: (person: PersonId) => Promise<Platform>): Chat {
  if (slack && teams) {
    return createBothChats({
      slack: slack.chat,
      teams: teams.chat,
      async homeOf(person) {
        const inSlack = await slack.knows(person);
        if (inSlack && (await preferred(person)) === 'slack') return 'slack';
        // Nothing reaches whoever has not installed the bot.
        if (await teams.reaches(person)) return 'teams';
        return inSlack || !(await teams.knows(person)) ? 'slack' : 'teams';
      },
    });
  }
  const only = slack ?? teams;
  if (!only) throw new Error('There is no chat: readConfig asks for one.');
  return only.chat;
}
