import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { readConfig } from '../../../../bot/config.ts';
import { createLog } from '../../../../bot/log.ts';
import { run } from '../../../../bot/run.ts';
import type { Approval } from '../../../../flows/approval.ts';
import { findFreePort } from '../../../../models/mongod/ports.ts';
import { createSandbox, type Sandbox } from '../../../../sandbox/sandbox.ts';
import type { TeamsOptions } from '../../../../sandbox/teams/options.ts';
import type { Teams } from '../../../../sandbox/teams/teams.ts';
import { settled } from '../../../journeys/support/settled.ts';
import { until } from '../../../journeys/support/until.ts';
import { freshDatabase } from '../../../support/mongo.ts';
import { quietOrganization } from '../../../support/quiet-organization.ts';
import { withTeamsPeople } from '../../../support/teams-ids.ts';

export interface TeamsBot {
  sandbox: Sandbox;
  teams: Teams;
  url: string;
  connection: Connection;
  /** What the bot has said of things that did not go through. */
  log: string[];
  approval(number?: string): Promise<Approval>;
  /** Waits until the bot has nothing left to do. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

interface Options {
  /** Whether the same people are in Slack as well. */
  slack?: boolean;
  /** Those who want to be spoken to in Teams though they are in Slack too. */
  inTeams?: readonly string[];
  teams?: Partial<TeamsOptions>;
  /** Settings in the place of the usual ones. */
  env?(sandbox: Sandbox): Readonly<Record<string, string>>;
  /** Whether everybody has installed the bot. */
  installed?: boolean;
  /** In the place of everybody's ids in the organization's file. */
  ids?: (handle: string, id: string) => string | null;
  /** Changes the organization's file. */
  organization?: (text: string) => string;
}

/** The real bot beside the fake Teams, over the wire, on a database of its own. */
export async function startTeamsBot(options: Options = {}): Promise<TeamsBot> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'countersign-teams-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const sandbox = createSandbox({
    botUrl: url,
    rateLimit: 0,
    retryScale: 0.01,
    verificationScale: 0.02,
    fileShareMs: 0,
    triggerMs: 30_000,
    answerMs: 30_000,
    teams: { rateLimit: 0, ...options.teams },
  });
  const address = await sandbox.listen();
  const { teams, secrets } = sandbox;
  if (!teams) throw new Error('the sandbox has no Teams');
  const { login, openIdMetadata } = teams.addresses();
  const lines: string[] = [];
  const config = readConfig({
    ...(options.slack
      ? {
          SLACK_BOT_TOKEN: secrets.botToken,
          SLACK_SIGNING_SECRET: secrets.signingSecret,
          SLACK_API_URL: `${address}/api/`,
          SLACK_RATE: '0',
        }
      : {}),
    TEAMS_APP_ID: secrets.teamsAppId,
    TEAMS_APP_SECRET: secrets.teamsAppSecret,
    TEAMS_TENANT: secrets.teamsTenant,
    TEAMS_LOGIN_URL: login,
    TEAMS_OPENID_METADATA: openIdMetadata,
    TEAMS_CHANNEL: teams.channel('Approvals').id,
    TEAMS_RATE: '0',
    TEAMS_FILE_HOST: new URL(address).host,
    PORT: String(port),
    MONGODB_URI: database.uri,
    DATA_FOLDER: folder,
    ORGANIZATION_FILE: await organizationFor(folder, teams, options),
    VERIFICATION_URL: `${address}/verification`,
    VERIFICATION_SECRET: secrets.verification,
    MAIL_URL: sandbox.mailUrl,
    MAIL_FROM: 'Aurora Logistics <contracts@aurora-logistics.example>',
    SANDBOX_SECRET: secrets.sandbox,
    SWEEP_SECONDS: '1',
    POLL_SECONDS: '1',
    LOST_ANSWER_SECONDS: '1',
    ...options.env?.(sandbox),
  });
  const bot = await run(config, createLog('warn', { write: (line) => void lines.push(line) }));
  if (options.installed !== false) await teams.installEverywhere();
  const { connection } = database;
  return {
    sandbox,
    teams,
    url,
    connection,
    log: lines,
    approval: (number) =>
      until('the approval', async () => {
        const found = await connection
          .collection<{ state: Approval }>('approvals')
          .findOne(number ? { 'state.number': number } : {}, { sort: { 'state.startedAt': -1 } });
        return found?.state;
      }),
    quiet: () => settled({ sandbox, connection, close: async () => undefined }),
    async close() {
      await bot.stop();
      await sandbox.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function organizationFor(folder: string, teams: Teams, options: Options): Promise<string> {
  const file = await quietOrganization(folder);
  const { ids = (_handle, id) => id, inTeams = [], organization = (text) => text } = options;
  const written = withTeamsPeople(await readFile(file, 'utf8'), teams, (handle, known) => {
    const id = ids(handle, known);
    return [...(id === null ? [] : [`teams: ${id}`]), ...(inTeams.includes(handle) ? ['chat: teams'] : [])];
  });
  await writeFile(file, organization(written));
  return file;
}
