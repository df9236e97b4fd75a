import { afterEach } from '@jest/globals';
import { LogLevel, WebClient } from '@slack/web-api';
import { type Actor, actAs } from '../../../sandbox/page-client.ts';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';

const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** Closes something after the test, before the sandbox that it talks to. */
export function closeAfterTest(one: { close(): Promise<unknown> }): void {
  open.push(one);
}

/** A sandbox on a free port that is closed after the test; quick and without rate limits unless asked for. */
export async function startSandbox(options: Parameters<typeof createSandbox>[0] = {}): Promise<Sandbox> {
  const sandbox = createSandbox({
    rateLimit: 0,
    retryScale: 0.001,
    fileShareMs: 0,
    verificationScale: 0.02,
    ...options,
  });
  await sandbox.listen();
  open.push(sandbox);
  return sandbox;
}

/** Slack's own client with the bot's token; it never tries again by itself. */
export function slackClient(sandbox: Sandbox, token = sandbox.secrets.botToken): WebClient {
  return new WebClient(token, {
    slackApiUrl: `${sandbox.url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: silent,
  });
}

const quiet = () => undefined;
export const silent = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  getLevel: () => LogLevel.ERROR,
  setName: quiet,
};

/** A person of the workspace by the short name, such as `mei`. */
export function person(sandbox: Sandbox, handle: string): Actor {
  for (const user of sandbox.workspace.users.values()) if (user.handle === handle) return actAs(sandbox.url, user.id);
  throw new Error(`nobody is called ${handle}`);
}

/** The id of a channel by its name. */
export function channel(sandbox: Sandbox, name: string): string {
  for (const one of sandbox.workspace.channels.values()) if (one.name === name && one.kind !== 'dm') return one.id;
  throw new Error(`no channel is called ${name}`);
}

/** Waits until the condition holds, looking every few milliseconds. */
export async function until<Value>(
  look: () => Value | undefined | false | Promise<Value | undefined | false>,
): Promise<Value> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const value = await look();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('it did not happen within 10 s');
}
