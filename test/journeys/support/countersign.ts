import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { createClock } from '../../../bot/clock.ts';
import { readConfig } from '../../../bot/config.ts';
import { createLog } from '../../../bot/log.ts';
import { type Running, run } from '../../../bot/run.ts';
import { findFreePort } from '../../../models/mongod/ports.ts';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { quietOrganization } from '../../support/quiet-organization.ts';

export interface Countersign {
  sandbox: Sandbox;
  connection: Connection;
  close(): Promise<void>;
}

interface Options {
  mode: 'http' | 'socket';
  /** The bot's time when it starts. */
  at: number;
  /** Put in the place of the file's `absences: []`. */
  absences?: string;
  /** False when no verification service is connected. */
  service?: boolean;
}

/** The real bot beside the sandbox, over the wire, on a database of its own: quick, without rate limits, at a time that is given. */
export async function startCountersign({ mode, at, absences, service = true }: Options): Promise<Countersign> {
  const database = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'countersign-journeys-'));
  const port = await findFreePort();
  const botUrl = `http://127.0.0.1:${port}`;
  const sandbox = createSandbox({
    botUrl,
    secrets: { inboundMail: randomUUID() },
    rateLimit: 0,
    retryScale: 0.01,
    verificationScale: 0.02,
    fileShareMs: 0,
    // The machine is shared: what is slow here is no failure of the bot.
    triggerMs: 30_000,
    answerMs: 30_000,
  });
  // What happens before the service answers, or a mail comes back, is seen before that.
  sandbox.verification.hold();
  sandbox.returned.hold();
  const url = await sandbox.listen();
  await toldTheTime(database.uri, sandbox, at);

  // The unreachable service is part of a story.
  const log = createLog('warn', { write: () => undefined });
  const { secrets } = sandbox;
  const config = readConfig({
    SLACK_MODE: mode,
    SLACK_BOT_TOKEN: secrets.botToken,
    SLACK_APP_TOKEN: secrets.appToken,
    SLACK_SIGNING_SECRET: secrets.signingSecret,
    SLACK_API_URL: `${url}/api/`,
    SLACK_RATE: '0',
    PORT: String(port),
    MONGODB_URI: database.uri,
    DATA_FOLDER: folder,
    ORGANIZATION_FILE: await quietOrganization(folder, absences),
    ...(service ? { VERIFICATION_URL: `${url}/verification`, VERIFICATION_SECRET: secrets.verification } : {}),
    MAIL_URL: sandbox.mailUrl,
    MAIL_FROM: 'Aurora Logistics <contracts@aurora-logistics.example>',
    MAIL_INBOUND_SECRET: secrets.inboundMail,
    SANDBOX_SECRET: secrets.sandbox,
    SWEEP_SECONDS: '1',
    POLL_SECONDS: '1',
  });
  const bot: Running = await run(config, log);
  return {
    sandbox,
    connection: database.connection,
    async close() {
      await bot.stop();
      await sandbox.close();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Before the bot starts, so that nothing of it has the machine's date. */
async function toldTheTime(uri: string, sandbox: Sandbox, at: number): Promise<void> {
  const offset = at - Date.now();
  sandbox.workspace.clock.advance(offset);
  const connection = await mongoose.createConnection(uri).asPromise();
  await (await createClock(connection)).move(offset);
  await connection.close();
}
