import { createSandbox } from './sandbox.ts';

const { env } = process;

/** A secret that the bot must share; without it the two would never understand each other. */
function shared(name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing: the sandbox and the bot need the same one.`);
  return value;
}

const sandbox = createSandbox({
  botUrl: env.BOT_URL ?? 'http://127.0.0.1:3000',
  secrets: {
    botToken: shared('SLACK_BOT_TOKEN'),
    appToken: env.SLACK_APP_TOKEN || 'xapp-unused',
    signingSecret: shared('SLACK_SIGNING_SECRET'),
    sandbox: shared('SANDBOX_SECRET'),
    verification: shared('VERIFICATION_SECRET'),
    ...(env.TEAMS_APP_ID ? { teamsAppId: env.TEAMS_APP_ID } : {}),
    ...(env.TEAMS_APP_SECRET ? { teamsAppSecret: env.TEAMS_APP_SECRET } : {}),
    ...(env.TEAMS_TENANT ? { teamsTenant: env.TEAMS_TENANT.replace(/,.*/, '') } : {}),
    ...(env.MAIL_INBOUND_SECRET ? { inboundMail: env.MAIL_INBOUND_SECRET } : {}),
  },
  ...(env.SANDBOX_DATA ? { data: env.SANDBOX_DATA } : {}),
  ...(env.TEAMS_APP_ID
    ? {
        teams: {
          rateLimit: Number(env.SANDBOX_RATE_LIMIT ?? 1),
          ...(env.TEAMS_CHANNEL ? { approvals: env.TEAMS_CHANNEL } : {}),
        },
      }
    : {}),
  rateLimit: Number(env.SANDBOX_RATE_LIMIT ?? 1),
  seed: env.SANDBOX_SEED !== 'off',
});

const port = Number(env.SANDBOX_PORT ?? 4000);
const mailPort = Number(env.SANDBOX_MAIL_PORT || port + 25);
const url = await sandbox.listen(port, mailPort).catch((error: NodeJS.ErrnoException & { port?: number }) => {
  if (error.code !== 'EADDRINUSE') throw error;
  const setting = error.port === mailPort ? 'SANDBOX_MAIL_PORT' : 'SANDBOX_PORT';
  process.stderr.write(`Port ${error.port} is taken. Stop what listens there, or set ${setting} to another one.\n`);
  process.exit(1);
});
process.stdout.write(`${JSON.stringify({ ready: true, url, mailUrl: sandbox.mailUrl })}\n`);
sandbox.followBot();

const end = () => void sandbox.close().then(() => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
// Whoever has started it may be killed without a word.
if (env.SANDBOX_ENDS === 'with its input') process.stdin.once('end', end).resume();
