import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Sandbox, startSandbox } from './beside-sandbox.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog } from './log.ts';
import type { Running } from './run.ts';

// Without tokens of a chat there is still something to see: the bot lives in the sandbox.
let sandbox: Sandbox | null = null;
let running: Running | null = null;
let stopping = false;

async function start(): Promise<void> {
  try {
    process.loadEnvFile();
  } catch {
    // There need not be a .env.
  }
  // Whoever has set any of it means a real one: then what is missing is said.
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_API_URL } = process.env;
  const { TEAMS_APP_ID, TEAMS_APP_SECRET, TEAMS_TENANT, TEAMS_DEVELOPMENT } = process.env;
  const slackGiven = SLACK_BOT_TOKEN || SLACK_SIGNING_SECRET || SLACK_APP_TOKEN || SLACK_API_URL;
  const chatGiven = slackGiven || TEAMS_APP_ID || TEAMS_APP_SECRET || TEAMS_TENANT || TEAMS_DEVELOPMENT;
  sandbox = chatGiven ? null : await startSandbox(process.env);
  // Loaded while the sandbox starts: whoever waits for the page should not wait for one after the other.
  const { run } = await import('./run.ts');
  const config = readConfig(sandbox?.env ?? process.env);
  const log = createLog(config.logLevel, sandbox ? logFile(config.dataFolder) : undefined);
  running = await run(config, log, sandbox?.ready);
  process.stdout.write(
    sandbox
      ? `Countersign is ready: ${sandbox.url}   (log: ${join(config.dataFolder, 'bot.log')}, stop with Ctrl+C)\n`
      : `Countersign is ready: it listens on ${config.host}:${running.port}\n`,
  );
  void sandbox?.ended.then(alone);
}

/** Without its sandbox there is nobody the bot could speak to; the next start finds all that was done. */
async function alone(): Promise<void> {
  if (stopping) return;
  process.stderr.write('The sandbox has ended, and the bot with it. Start again: what was done is kept.\n');
  await stop();
  process.exit(1);
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await running?.stop();
  await sandbox?.stop();
}

/** Beside the sandbox the terminal is for people; the log goes to a file. */
function logFile(dataFolder: string) {
  mkdirSync(dataFolder, { recursive: true });
  return pino.destination({ dest: join(dataFolder, 'bot.log'), append: true, sync: false });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void stop().then(() => process.exit(0)));
}
start().catch(async (error: unknown) => {
  const expected = error instanceof ConfigError;
  process.stderr.write(`${error instanceof Error && !expected ? error.stack : String(error)}\n`);
  await stop();
  process.exit(1);
});
