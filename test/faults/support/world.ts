import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { findFreePort } from '../../../models/mongod/ports.ts';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { quietOrganization } from '../../support/quiet-organization.ts';
import { withTeamsPeople } from '../../support/teams-ids.ts';
import { type BotProcess, botProcess } from './bot-process.ts';
import { openHttpGate } from './http-gate.ts';
import { type Boundary, createKiller, type Killer } from './killer.ts';
import { openMailGate } from './mail-gate.ts';
import { callByBot, requestToBot } from './names.ts';
import { embeddedStore, gatedStore } from './store.ts';

export interface World {
  sandbox: Sandbox;
  /** The sandbox's own address, past the gates: people use it. */
  url: string;
  bot: BotProcess;
  /** All of them, the first one too. */
  bots: readonly BotProcess[];
  /** The bot's data folder. */
  folder: string;
  killer: Killer;
  connection: Connection;
  /** What went wrong beside what was meant to. */
  failures: readonly string[];
  close(): Promise<void>;
}

interface Options {
  /** What node is to run: see `bundleBot`. */
  program: string;
  /** Where the first bot is to be killed; it is started again at once. */
  plan?: readonly Boundary[];
  /** So many bots share the database and take what comes in turn. */
  bots?: number;
  /** By how many ms the clock of each bot's machine is ahead; none where left out. */
  ahead?: readonly number[];
  /** Fills the database before the bots start; answers with further settings for them. */
  prepare?: (connection: Connection, folder: string) => Promise<Readonly<Record<string, string>>>;
  /** Whether the bot brings its own mongod. */
  embedded?: boolean;
  /** Where people are. */
  chat?: 'slack' | 'teams';
}

const skewedClock = new URL('./skewed-clock.mjs', import.meta.url).href;

/** Real bots as processes, the sandbox and a database, with gates between them that see all that passes. */
export async function createWorld(options: Options): Promise<World> {
  const { program, plan = [], bots: many = 1, ahead = [], embedded = false, prepare, chat = 'slack' } = options;
  const folder = await mkdtemp(join(tmpdir(), 'countersign-faults-'));
  const failures: string[] = [];
  let closing = false;

  // Ports that no outgoing connection takes while a bot is down.
  const ports = await Promise.all(Array.from({ length: many }, findFreePort));
  let turn = 0;
  const next = () => ports[turn++ % many] ?? 0;
  const inward = await openHttpGate({ to: next, nameOf: requestToBot, killer: () => killer });
  const sandbox = createSandbox({
    botUrl: `http://127.0.0.1:${inward.port}`,
    rateLimit: 0,
    // Slack repeats an event at once, after a minute and after five; here after one second and after five.
    retryScale: 1 / 60,
    verificationScale: 0.05,
    triggerMs: 30_000,
    answerMs: 30_000,
    ownMessages: false,
    ...(chat === 'teams' ? { teams: { rateLimit: 0 } } : {}),
  });
  const url = await sandbox.listen();
  const outward = await openHttpGate({ to: () => Number(new URL(url).port), nameOf: callByBot, killer: () => killer });
  const mails = await openMailGate({ to: Number(new URL(sandbox.mailUrl).port), killer: () => killer });
  const gate = `http://127.0.0.1:${outward.port}`;
  sandbox.workspace.url = gate;
  const store = embedded ? embeddedStore(folder) : await gatedStore(() => killer);

  const file = await quietOrganization(folder);
  const platform = chat === 'teams' ? await inTeams(sandbox, file, gate) : inSlack(sandbox, gate);
  const { secrets } = sandbox;
  const more = { ORGANIZATION_FILE: file, ...(await prepare?.(await store.look(), folder)) };
  const botAt = (port: number, index: number) =>
    botProcess(program, {
      ...platform,
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${inward.port}`,
      DATA_FOLDER: folder,
      VERIFICATION_URL: `${gate}/verification`,
      VERIFICATION_SECRET: secrets.verification,
      MAIL_URL: `smtp://127.0.0.1:${mails.port}`,
      MAIL_FROM: 'Countersign <contracts@aurora-logistics.example>',
      SWEEP_SECONDS: '0.2',
      POLL_SECONDS: '1',
      LOST_ANSWER_SECONDS: '1',
      LOG_LEVEL: 'error',
      ...(ahead[index] ? { NODE_OPTIONS: `--import ${skewedClock}`, CLOCK_AHEAD_MS: String(ahead[index]) } : {}),
      ...store.env,
      ...more,
    });
  const bot = botAt(ports[0] ?? 0, 0);
  const bots = [bot, ...ports.slice(1).map((port, index) => botAt(port, index + 1))];
  const start = (one: BotProcess) =>
    one.start().catch((error: unknown) => {
      // It may be killed again before it is ready.
      if (!closing && !String(error).includes('SIGKILL')) failures.push(String(error));
    });
  const killer = createKiller(plan, async () => {
    await bot.kill();
    if (!closing) void start(bot);
  });
  await Promise.all(bots.map(start));
  const connection = await store.look();

  return {
    sandbox,
    url,
    bot,
    bots,
    folder,
    killer,
    connection,
    failures,
    async close() {
      closing = true;
      await Promise.all(bots.map((one) => one.close()));
      await sandbox.close();
      await Promise.all([inward.close(), outward.close(), mails.close(), store.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function inSlack({ secrets }: Sandbox, gate: string): Readonly<Record<string, string>> {
  return {
    SLACK_MODE: 'http',
    SLACK_BOT_TOKEN: secrets.botToken,
    SLACK_SIGNING_SECRET: secrets.signingSecret,
    SLACK_API_URL: `${gate}/api/`,
    SLACK_RATE: '0',
  };
}

/** Once the sandbox is reached through the gate. Everybody's id comes into the organization's file. */
async function inTeams({ teams, secrets }: Sandbox, file: string, gate: string): Promise<Record<string, string>> {
  if (!teams) throw new Error('the sandbox has no Teams');
  await writeFile(file, withTeamsPeople(await readFile(file, 'utf8'), teams));
  const { login, openIdMetadata } = teams.addresses();
  return {
    TEAMS_APP_ID: secrets.teamsAppId,
    TEAMS_APP_SECRET: secrets.teamsAppSecret,
    TEAMS_TENANT: secrets.teamsTenant,
    TEAMS_LOGIN_URL: login,
    TEAMS_OPENID_METADATA: openIdMetadata,
    TEAMS_CHANNEL: teams.channel('Approvals').id,
    TEAMS_RATE: '0',
    TEAMS_FILE_HOST: new URL(gate).host,
  };
}
