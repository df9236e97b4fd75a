import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { openDatabase } from '../models/mongod/open-database.ts';
import { findFreePort } from '../models/mongod/ports.ts';
import { userOf } from './click-bodies.ts';
import { createPreparation } from './prepare.ts';
import { type Part, type StartedBot, startBot, startPart } from './processes.ts';

/** What the measurements share: one mongod, a quiet Slack and whoever clicks, each a process of its own. */
export interface Bench {
  connection: Connection;
  uri: string;
  slack: Part;
  slackUrl: string;
  clicker: Part;
  /** Where the bot listens, and what signs the clicks. */
  port: number;
  secret: string;
  /** The demo company's. */
  organizationFile: string;
  preparation: Awaited<ReturnType<typeof createPreparation>>;
}

/** In flight at once: a busy office, and everybody at once. */
export const levels = [16, 64] as const;

/** Opens a bench, lets it be used, and takes all of it down again, also after a failure. */
export async function withBench<T>(use: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'));
  const undo: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const log = { info: () => undefined, warn: () => undefined };
    const database = await openDatabase({ uri: process.env.MONGODB_URI, dataFolder: folder, log });
    undo.push(database.close);
    const connection = await mongoose.createConnection(database.uri, { dbName: 'countersign-bench' }).asPromise();
    undo.push(
      () => connection.close(),
      () => connection.dropDatabase(),
    );
    await connection.dropDatabase();
    const slack = startPart('quiet-slack.ts');
    undo.push(slack.stop);
    const clicker = startPart('clicker.ts');
    undo.push(clicker.stop);
    const { port } = await slack.said<{ port: number }>();
    const organizationFile = await withoutDigests(folder);
    const using = use({
      connection,
      uri: withDatabase(database.uri, 'countersign-bench'),
      slack,
      slackUrl: `http://127.0.0.1:${port}`,
      clicker,
      port: await findFreePort(),
      secret: 'the signing secret of the bench',
      organizationFile,
      preparation: await createPreparation(connection, organizationFile),
    });
    // Once interrupted, nobody waits for what it comes to.
    using.catch(() => undefined);
    return await Promise.race([using, interrupted()]);
  } finally {
    for (const step of undo.reverse()) await tried(step);
  }
}

/** Runs the real bot as a process of its own. `rate` is how much of what Slack allows is let through; 0 is everything. */
export async function withBot<T>(bench: Bench, rate: number, use: (bot: StartedBot) => Promise<T>): Promise<T> {
  const people = Object.values(bench.preparation.organization.people);
  await bench.slack.ask({ ask: 'begin', users: people.map(({ id, email }) => ({ id: userOf(id), email })), rate });
  const bot = await startBot({
    MONGODB_URI: bench.uri,
    SLACK_BOT_TOKEN: 'xoxb-bench',
    SLACK_SIGNING_SECRET: bench.secret,
    SLACK_MODE: 'http',
    SLACK_API_URL: `${bench.slackUrl}/api/`,
    SLACK_RATE: String(rate),
    ORGANIZATION_FILE: bench.organizationFile,
    PORT: String(bench.port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
  });
  try {
    return await use(bot);
  } finally {
    await bot.stop();
  }
}

/** In the morning somebody would get a summary of thousands of approvals that only a bench has waiting. */
async function withoutDigests(folder: string): Promise<string> {
  const file = join(folder, 'organization.yaml');
  const demo = await readFile('organization.yaml', 'utf8');
  if (!demo.includes('digest: daily')) throw new Error('organization.yaml has no "digest: daily" any more');
  await writeFile(file, demo.replace('digest: daily', 'digest: never'));
  return file;
}

/** What cannot be undone must not keep the rest from being undone. */
async function tried(step: () => unknown): Promise<void> {
  try {
    await step();
  } catch (error) {
    console.error(error);
  }
}

/** Rejects when somebody is tired of waiting, so that all is taken down before the process ends. */
const interrupted = (): Promise<never> =>
  new Promise((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => reject(new Error('interrupted')));
  });

function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.href;
}
