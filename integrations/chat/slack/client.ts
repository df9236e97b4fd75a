import { type FetchFunction, type Logger, WebClient } from '@slack/web-api';

export interface SlackClientOptions {
  token: string;
  /** `https://slack.com/api/`, or that of another Slack-compatible server. */
  apiUrl: string;
  /** An answer that has not come after so many ms is taken for lost; the client itself would wait for ever. */
  timeout?: number;
  logger: Logger;
  fetch?: FetchFunction;
}

/**
 * Slack's own client, set for a bot that keeps account of what it does: it never repeats a call by itself (a repeated post would be a
 * second message), gives every call a time limit, and hands rate limits to the caller.
 */
export function createSlackClient({ token, apiUrl, timeout = 10_000, logger, fetch }: SlackClientOptions): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger,
    ...(fetch ? { fetch } : {}),
  });
}
