import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Sandbox {
  /** The page's address. */
  url: string;
  /** The environment of a bot that lives in it. */
  env: Environment;
  /** Resolves once it listens; rejects when it ended before. */
  ready: Promise<void>;
  /** Resolves when it is gone, whatever the reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * How many times what Slack allows goes through, on both sides: enough that seven approvals move in while one looks around.
 * `SANDBOX_RATE_LIMIT=1 SLACK_RATE=1` is Slack's own pace.
 */
const PACE = '30';

/** Starts the sandbox as a process of its own; the bot reaches it over the wire only, as it would reach Slack. */
export async function startSandbox(env: Environment): Promise<Sandbox> {
  const dataFolder = env.DATA_FOLDER || '.data';
  const port = env.SANDBOX_PORT || '4000';
  const mailPort = env.SANDBOX_MAIL_PORT || String(Number(port) + 25);
  const secrets = await secretsIn(dataFolder);
  const host = env.HOST || '127.0.0.1';
  const botUrl = env.PUBLIC_URL || `http://${host}:${env.PORT || '3000'}`;
  const url = `http://127.0.0.1:${port}`;
  const shared = {
    ...secrets,
    SANDBOX_PORT: port,
    SANDBOX_MAIL_PORT: mailPort,
    BOT_URL: botUrl,
    SANDBOX_DATA: join(dataFolder, 'sandbox'),
    SANDBOX_ENDS: 'with its input',
  };
  const sandboxEnv = { SANDBOX_RATE_LIMIT: PACE, ...process.env, ...shared };
  const launcher = fileURLToPath(new URL('../launch/run.mjs', import.meta.url));
  const child = spawn(process.execPath, [...process.execArgv, launcher, 'sandbox/main.ts'], {
    env: sandboxEnv,
    // Its input ends with us, also when we are killed: then it makes room for the next one.
    stdio: ['pipe', 'pipe', 'inherit'],
    // A signal to the terminal's group must not end it before the bot has said its last words to it.
    detached: true,
  });
  const ready = listening(child);
  ready.catch(() => undefined);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url,
    ready,
    ended,
    env: {
      POLL_SECONDS: '3',
      SWEEP_SECONDS: '2',
      SLACK_RATE: PACE,
      TEAMS_RATE: PACE,
      ...env,
      ...secrets,
      SLACK_API_URL: `${url}/api/`,
      TEAMS_LOGIN_URL: `${url}/teams/login`,
      TEAMS_OPENID_METADATA: `${url}/teams/openid/.well-known/openidconfiguration`,
      TEAMS_GRAPH_URL: `${url}/teams/graph/v1.0`,
      TEAMS_FILE_HOST: new URL(url).host,
      TEAMS_URL: url,
      VERIFICATION_URL: `${url}/verification`,
      MAIL_URL: `smtp://127.0.0.1:${mailPort}`,
      MAIL_FROM: 'Countersign <contracts@aurora-logistics.example>',
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Resolves when the sandbox says that it listens. */
async function listening(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error('the sandbox has no output');
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.once('line', () => resolve());
    child.once('exit', (code) => reject(new Error(`The sandbox ended with ${code}; see above why.`)));
  });
}

/** Made once, so that the workspace and the bot know each other again at the next start: secrets, and by which ids Teams goes. */
async function secretsIn(dataFolder: string): Promise<Record<string, string>> {
  const file = join(dataFolder, 'sandbox-secrets.json');
  const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, string>;
  const secret = () => randomBytes(24).toString('hex');
  const made = {
    SLACK_BOT_TOKEN: `xoxb-${secret()}`,
    SLACK_APP_TOKEN: `xapp-${secret()}`,
    SLACK_SIGNING_SECRET: secret(),
    SANDBOX_SECRET: secret(),
    VERIFICATION_SECRET: secret(),
    MAIL_INBOUND_SECRET: secret(),
    TEAMS_APP_ID: randomUUID(),
    TEAMS_APP_SECRET: secret(),
    TEAMS_TENANT: randomUUID(),
    TEAMS_CHANNEL: `19:${secret()}@thread.tacv2`,
  };
  const secrets = { ...made, ...known };
  await mkdir(dataFolder, { recursive: true });
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
