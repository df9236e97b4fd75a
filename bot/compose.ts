import { randomUUID } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';
import type { Logger } from 'pino';
import { createBlockKit } from '../cards/render/block-kit/block-kit.ts';
import type { PersonId } from '../flows/facts.ts';
import { createLimiter } from '../integrations/chat/limiter.ts';
import { createSlackClient } from '../integrations/chat/slack/client.ts';
import { slackRates } from '../integrations/chat/slack/rates.ts';
import { createSlackChat } from '../integrations/chat/slack/slack-chat.ts';
import { createBuiltInCrm } from '../integrations/crm/built-in.ts';
import { seedDemo } from '../integrations/crm/seed-demo.ts';
import { createSheetRenderer } from '../integrations/sheet-renderer/sheet-renderer.ts';
import { createVerification } from '../integrations/verification/client.ts';
import { type Approvals, createApprovals } from '../models/approvals/approvals.ts';
import { createFilesInUse } from '../models/approvals/files-in-use.ts';
import { createFiles } from '../models/files/files.ts';
import { loadOrganizations, type Organizations } from '../models/organization/organizations.ts';
import { createOutbox } from '../models/outbox/outbox.ts';
import { createIdentities } from '../models/people/identities.ts';
import { createReferences } from '../models/people/references.ts';
import { createPosts } from '../models/posts/posts.ts';
import { createReplayGuard } from '../models/replays/replay-guard.ts';
import { createSheets } from '../models/sheets/sheets.ts';
import { createStandingOutbox } from '../models/standings/standing-outbox.ts';
import { createStandings } from '../models/standings/standings.ts';
import { createScheduler } from '../scheduler/scheduler.ts';
import { checkAnswered } from './check-answered.ts';
import { createClock } from './clock.ts';
import type { Config } from './config.ts';
import { createDrawer } from './drawing/drawer.ts';
import { createDeliverer, setback } from './effects/deliverer.ts';
import { createJobs } from './jobs.ts';
import { createSheetSender } from './send-sheet.ts';
import { createHttpReceiver } from './slack/http-receiver.ts';
import { createScreens } from './slack/screens.ts';
import { createSlackDoor, whoAmI } from './slack/slack-door.ts';
import { slackLog } from './slack/slack-log.ts';
import { createSocketReceiver } from './slack/socket-receiver.ts';
import { createStandingTeller } from './tell-of-standing.ts';
import { onCrmPage } from './web/on-crm-page.tsx';
import { onSheetStatus } from './web/on-sheet-status.tsx';
import { sandboxControl } from './web/sandbox-control.ts';
import { onVerificationCallback } from './web/verification-callback.ts';
import { createWebServer } from './web/web-server.ts';

export interface Bot {
  /** Where the web server listens. */
  port: number;
  stop(): Promise<void>;
}

interface Options {
  config: Config;
  uri: string;
  log: Logger;
  /** Begins anew with an empty database; only asked for beside a sandbox. */
  reset: () => Promise<void>;
}

/** Makes the bot out of its parts and starts it. */
export async function compose({ config, uri, log, reset }: Options): Promise<Bot> {
  const failed = (error: unknown) => log.warn({ err: error }, 'something did not go through');
  const connection = await connected(uri);
  const clock = await createClock(connection);
  const { now } = clock;
  const settle = config.lostAnswer;
  const organizations = await loadOrganizations({ connection, file: config.organizationFile, now, log });
  const organization = organizations.currentFacts;
  const references = await createReferences(connection, Object.values(organization().people));

  const logger = slackLog(log);
  const { token, apiUrl, mode, channel, rate } = config.slack;
  const client = createSlackClient({ token, apiUrl, logger });
  const self = { ...(await whoAmI(client)), token };
  const workspace = { platform: 'slack', tenant: self.team } as const;
  const identities = await createIdentities(connection, { organization, chatIds: organizations.chatIds });
  const languageOf = (person: PersonId) => {
    const known = organization().people[person];
    return known ? identities.languageOf(known) : organization().language;
  };
  const drawing = createBlockKit((person) => identities.knownUser(person, workspace));
  const chat = createSlackChat({
    client,
    limiter: createLimiter({ rateOf: slackRates(rate) }),
    drawing,
    userOf: (person) => identities.identityOf(person, workspace),
    token,
    apiUrl,
    channel: channel ?? organizations.services().approvalsChannel,
  });

  const files = createFiles(connection);
  const crm = await createBuiltInCrm(connection, now);
  const tellPerson = createStandingTeller({ chat, crm, organization, languageOf });
  const standingOutbox = createStandingOutbox({
    connection,
    now,
    lease: 2 * settle,
    tellPerson,
    show: (company, { attribute, underApproval }) =>
      crm.showStanding(company, { attribute, underApproval: underApproval?.number ?? null }),
    setbackOf: (error) => {
      const attempt = setback(error, 1, settle);
      return {
        again: attempt.is !== 'parked',
        retryAfter: 'pause' in attempt ? attempt.pause : null,
        why: 'why' in attempt ? attempt.why : '',
      };
    },
  });
  const standings = await createStandings(connection, {
    committed: (company) => void standingOutbox.deliver(company).catch(failed),
  });
  const replayGuard = await createReplayGuard(connection);
  const verification =
    config.verification &&
    createVerification({
      ...config.verification,
      callbackUrl: `${config.publicUrl}/verification/callback`,
      readFile: files.open,
    });

  const approvals = await createApprovals({
    connection,
    now,
    facts: organization,
    referenceOf: references.referenceOf,
    attributeOf: async (company) => (await standings.standing(company)).attribute,
    committed: (id) => wake(id),
  });
  const posts = await createPosts(connection, { lease: settle });
  const sheets = await createSheets(connection);
  const outbox = createOutbox(connection, { lease: settle });
  const renderer = createSheetRenderer();
  const drawer = createDrawer({
    approvals,
    chat,
    posts,
    sheets,
    files,
    renderer,
    organization,
    languageOf,
    now,
    publicUrl: config.publicUrl,
    settle,
    failed,
  });
  const deliverer = createDeliverer({
    outbox,
    chat,
    posts,
    files,
    crm,
    standings,
    verification,
    approvals,
    organization,
    languageOf,
    settle,
    failed,
  });
  function wake(id: string): void {
    void drawer.ask(id);
    void deliverer.ask(id);
  }

  const turnedAway = (why: string) => log.warn(`A request to Slack's door was turned away: ${why}`);
  const http =
    mode.by === 'http' ? createHttpReceiver({ signingSecret: mode.signingSecret, turnedAway, failed }) : null;
  const receiver =
    http ?? createSocketReceiver({ appToken: mode.by === 'socket' ? mode.appToken : '', apiUrl, logger, failed });
  const sendSheet = createSheetSender({ chat, sheets, files, drawer });
  const door = createSlackDoor({
    client,
    receiver,
    drawing,
    posts: {
      bringUpToDate: async ({ channel, message }) => {
        const post = await posts.at(channel, message);
        if (post) await drawer.ask(post.approval);
      },
    },
    identities: {
      personOf: (tenant, user) => identities.personOf({ platform: 'slack', tenant, user }),
      languageOf: identities.languageOf,
      matchMembers: (members) => identities.matchMembers(workspace, members),
    },
    self,
    approvals: {
      ...approvals,
      inThread: async (inChannel, thread) => {
        const post = await posts.at(inChannel, thread);
        return post?.key === 'card' ? approvals.get(post.approval) : null;
      },
    },
    organization,
    crm,
    screens: createScreens(now),
    sheets: { send: sendSheet },
    newApprovalId: randomUUID,
    logger,
    failed,
  });

  const web = createWebServer({
    host: config.host,
    port: config.port,
    slack: http && ((request, response) => http.handle(request, response)),
    healthy: () => connection.readyState === mongoose.ConnectionStates.connected,
  });
  if (config.verification) {
    const { secret } = config.verification;
    const tell = (...answer: [string, Parameters<typeof checkAnswered>[2], Parameters<typeof checkAnswered>[3]]) =>
      checkAnswered(approvals, ...answer);
    web.app.use('/verification/callback', onVerificationCallback({ secret, replayGuard, files, tell, failed }));
  }
  web.app.get('/sheets/:token', onSheetStatus({ lookUp: sheets.status, organization }));
  if (config.sandboxSecret !== null) {
    const moveClock = clock.move;
    web.app.get('/crm', onCrmPage({ crm, organization, numbersOf: approvals.numbersOf, now }));
    web.app.use('/sandbox', sandboxControl({ secret: config.sandboxSecret, replayGuard, moveClock, reset, failed }));
    await seedDemo({ crm, apply: standings.apply, now: now() });
    await standingOutbox.deliver();
  }
  const jobs = createJobs({
    approvals,
    outbox,
    standings,
    standingOutbox,
    drawer,
    deliverer,
    verification,
    files,
    filesInUse: createFilesInUse(connection),
    now,
    failed,
    intervals: {
      sweep: config.intervals.sweep,
      poll: config.intervals.poll ?? organizations.services().verification.pollEverySeconds * 1_000,
    },
  });
  const scheduler = createScheduler(connection, jobs, failed);

  await door.start();
  const port = await web.listen();
  await scheduler.start();
  const unwatch = organizations.watch();
  const unlisten = organizations.onChange((changed) => {
    void references
      .know(Object.values(changed.people))
      .then(() => toldOfChange(organizations, approvals))
      .catch(failed);
  });
  void toldOfChange(organizations, approvals).catch(failed);

  return {
    port,
    async stop() {
      unlisten();
      await unwatch();
      await door.stop();
      await web.close();
      await scheduler.stop();
      await Promise.all([drawer.settled(), deliverer.settled()]);
      await renderer.close();
      await connection.close();
    },
  };
}

/** Clicks hear within two seconds that the database is away; it is waited for no longer. */
async function connected(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    sanitizeFilter: true,
    ignoreUndefined: true,
  });
  return connection.asPromise();
}

/** Open approvals hear that the organization has changed; what was interrupted goes on at the next start. */
async function toldOfChange(organizations: Organizations, approvals: Approvals): Promise<void> {
  if (!(await organizations.untold())) return;
  const { id } = organizations.currentFacts();
  for (const approval of await approvals.running()) {
    await approvals.tell(approval, { type: 'organization changed', delivery: `organization ${id}` });
  }
  await organizations.told(id);
}
