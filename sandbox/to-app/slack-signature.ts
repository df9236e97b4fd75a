import { createHmac } from 'node:crypto';

/** The headers by which an app knows that a request is Slack's: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function slackSignature(secret: string, body: string, seconds: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': String(seconds), 'X-Slack-Signature': `v0=${digest}` };
}
