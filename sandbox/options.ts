import { randomUUID } from 'node:crypto';
import { uuidOf } from './teams/ids.ts';
import type { TeamsOptions } from './teams/options.ts';
import type { TeamsSecrets } from './teams/teams.ts';
import { secretText } from './workspace/ids.ts';

export interface Secrets extends TeamsSecrets {
  botToken: string;
  appToken: string;
  signingSecret: string;
  /** For orders to the bot (clock, reset) and for faults. */
  sandbox: string;
  verification: string;
  /** Signs the mails that come back to the bot; without it they arrive in the mailbox only. */
  inboundMail?: string;
}

export interface SandboxOptions {
  /** Where the bot listens, such as http://127.0.0.1:3000. */
  botUrl: string;
  /** The path of the bot's Slack request URL. */
  slackPath: string;
  secrets: Secrets;
  /** The folder in which the workspace is kept between runs; without one it lives in memory. */
  data?: string;
  /** 0 lets every call through, 1 enforces Slack's limits, 10 lets ten times as much through. */
  rateLimit: number;
  /** 1 repeats events in Slack's rhythm (at once, 1 minute, 5 minutes), 0.001 a thousand times faster. */
  retryScale: number;
  /** How long a trigger id lives. */
  triggerMs: number;
  /** How long the app has to answer. */
  answerMs: number;
  /** How long a completed upload takes to appear. */
  fileShareMs: number;
  /** How long a Socket Mode connection lives until it is refreshed. */
  socketRefreshMs: number;
  /** The pace of the verification service: 1 answers after about 1.5 s, 0.01 a hundred times faster. */
  verificationScale: number;
  /** Whether the app also hears of its own messages, as at Slack. */
  ownMessages: boolean;
  /** Whether a fresh workspace is filled with six approvals once the bot answers. */
  seed: boolean;
  /** Microsoft Teams beside Slack; without it there is none. */
  teams?: Partial<TeamsOptions>;
  /** The machine's clock. */
  now(): number;
}

/** Slack's own measures, secrets made up, nothing kept. */
export function withDefaults(
  given: Partial<Omit<SandboxOptions, 'secrets'>> & { secrets?: Partial<Secrets> },
): SandboxOptions {
  return {
    botUrl: 'http://127.0.0.1:3000',
    slackPath: '/slack/events',
    rateLimit: 1,
    retryScale: 1,
    triggerMs: 3000,
    answerMs: 3000,
    fileShareMs: 100,
    socketRefreshMs: 3_600_000,
    verificationScale: 1,
    ownMessages: true,
    seed: false,
    now: Date.now,
    ...given,
    secrets: {
      botToken: `xoxb-${secretText()}`,
      appToken: `xapp-1-${secretText()}`,
      signingSecret: secretText(),
      sandbox: secretText(),
      verification: secretText(),
      teamsAppId: randomUUID(),
      teamsAppSecret: secretText(),
      teamsTenant: uuidOf('tenant Aurora Logistics'),
      ...given.secrets,
    },
  };
}
