import { channelId } from './ids.ts';

export interface TeamsOptions {
  /** The path of the bot's messaging endpoint. */
  path: string;
  /** Who signs the activities; the Bot Framework's own name unless told otherwise. */
  issuer: string;
  /** 0 lets every call through, 1 enforces Teams' limits, 10 lets ten times as much through. */
  rateLimit: number;
  /** How long the bot has to answer. */
  answerMs: number;
  /** How long the bot's own tokens are good. */
  tokenSeconds: number;
  /** The most members on one page. */
  pageSize: number;
  /** The id of the channel Approvals. */
  approvals: string;
}

/** Teams' own measures: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
export function teamsDefaults(given: Partial<TeamsOptions>): TeamsOptions {
  return {
    path: '/api/messages',
    issuer: 'https://api.botframework.com',
    rateLimit: 1,
    answerMs: 15_000,
    tokenSeconds: 3599,
    pageSize: 500,
    approvals: channelId('Approvals'),
    ...given,
  };
}
