import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { OutsideFailure } from '../../failure.ts';
import { failureOfError } from '../../failure-of.ts';

/** Slack's own errors after which part of the call may have been done (https://docs.slack.dev/reference/methods/chat.postMessage#errors). */
const perhapsDone = new Set(['fatal_error', 'internal_error']);

/** Errors that go away by themselves, or once somebody has set the app's token, scopes or membership right. */
const mayPass: Readonly<Record<string, string>> = {
  ratelimited: 'Slack asks for a pause.',
  rate_limited: 'Slack asks for a pause.',
  service_unavailable: 'Slack is out of order.',
  request_timeout: 'Slack did not get the whole request.',
  team_added_to_org: 'The workspace is being moved to an organization.',
  invalid_auth: 'Slack does not take the bot token: set SLACK_BOT_TOKEN to the one of "OAuth & Permissions".',
  not_authed: 'The bot token is missing: set SLACK_BOT_TOKEN.',
  account_inactive: 'The app was removed from the workspace: install it again and set the new SLACK_BOT_TOKEN.',
  token_revoked: 'The bot token was revoked: install the app again and set the new SLACK_BOT_TOKEN.',
  token_expired: 'The bot token has expired: install the app again and set the new SLACK_BOT_TOKEN.',
  missing_scope: 'The app lacks a scope: update it from manifest.json and install it again.',
  not_in_channel: 'Invite the bot to the channel: /invite @Countersign.',
};

/** Errors that stay until somebody does something about them. */
const stays: Readonly<Record<string, string>> = {
  unknown_method: 'The server at SLACK_API_URL does not have it: docs/slack.md says what the bot cannot do without.',
  channel_not_found: 'Is the bot in that channel? Invite it: /invite @Countersign.',
};

/** What a Web API call that threw means for carrying it out again, in words that say what to do. */
export function slackFailure(method: string, error: unknown): OutsideFailure {
  if (error instanceof OutsideFailure) return error;
  if (error instanceof WebAPIRateLimitedError) return rateLimited(method, error.retryAfter, error);
  if (error instanceof WebAPIPlatformError) return refusedBySlack(method, error);
  if (error instanceof WebAPIHTTPError) {
    const hint = error.statusCode === 404 ? '. Is SLACK_API_URL right?' : '';
    const message = `Slack's ${method} answered HTTP ${error.statusCode}${hint}`;
    if (error.statusCode === 503) return new OutsideFailure('later', message, { cause: error });
    return new OutsideFailure(error.statusCode >= 500 ? 'unanswered' : 'refused', message, { cause: error });
  }
  const thrown = error instanceof WebAPIRequestError ? error.original : error;
  return failureOfError(`Slack's ${method}`, thrown);
}

/** The word with which Slack refused, e.g. `channel_not_found`; null when it was no refusal of Slack's. */
export function slackError(error: unknown): string | null {
  const cause = error instanceof OutsideFailure ? error.cause : error;
  return cause instanceof WebAPIPlatformError ? cause.data.error : null;
}

function refusedBySlack(method: string, error: WebAPIPlatformError): OutsideFailure {
  const word = error.data.error;
  // An answer that is not Slack's JSON comes from something in between; the call itself may have been done.
  if (!/^[a-z0-9_]{1,80}$/.test(word) || perhapsDone.has(word)) {
    return new OutsideFailure('unanswered', `Slack's ${method} gave no clear answer: ${word.slice(0, 100)}`, {
      cause: error,
    });
  }
  if (word === 'ratelimited' || word === 'rate_limited') {
    return rateLimited(method, error.data.response_metadata?.retryAfter ?? 1, error);
  }
  const hint = mayPass[word] ?? stays[word];
  return new OutsideFailure(
    Object.hasOwn(mayPass, word) ? 'later' : 'refused',
    `Slack's ${method} refused: ${word}.${hint ? ` ${hint}` : ''}`,
    {
      cause: error,
    },
  );
}

function rateLimited(method: string, seconds: number, cause: unknown): OutsideFailure {
  return new OutsideFailure('later', `Slack asks to wait ${seconds} s before ${method}`, {
    retryAfter: seconds * 1_000,
    cause,
  });
}
