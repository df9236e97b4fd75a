import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Scene } from './acting/scene.ts';
import { createBotControl } from './bot-control.ts';
import { createClock } from './clock.ts';
import { followBot } from './follow-bot.ts';
import { createHttpApp } from './http-app.ts';
import { createGuide } from './led/guide.ts';
import { createMailbox } from './mail/mailbox.ts';
import { createReturns } from './mail/returns.ts';
import { createSmtpDoor } from './mail/smtp-door.ts';
import { type SandboxOptions, type Secrets, withDefaults } from './options.ts';
import { createLive } from './page-server/live.ts';
import { createPageFront } from './page-server/page-routes.ts';
import { seed } from './seed/seed.ts';
import { createSockets } from './sockets.ts';
import { createTeams } from './teams/teams.ts';
import { createGathered, createTimers } from './timers.ts';
import { connectApp } from './to-app/connect-app.ts';
import type { Delivered } from './to-app/deliveries.ts';
import { createVerification } from './verification/service.ts';
import type { Slack } from './web-api/method.ts';
import { createRateLimits } from './web-api/rate-limits.ts';
import { createResponseUrls } from './web-api/response-urls.ts';
import type { ApiCall } from './web-api/routes.ts';
import { bytesInFolder, bytesInMemory } from './workspace/file-bytes.ts';
import { createKeeper } from './workspace/snapshot.ts';
import { createTriggers } from './workspace/triggers.ts';
import { clear, createWorkspace } from './workspace/workspace.ts';

/** How many calls and deliveries are remembered for those who look. */
const REMEMBERED = 5000;

/** A whole Slack workspace with its verification service on one local port, and a mail server on another: https://docs.slack.dev is what it speaks. */
export function createSandbox(given: Partial<Omit<SandboxOptions, 'secrets'>> & { secrets?: Partial<Secrets> } = {}) {
  const options = withDefaults(given);
  const { secrets, now } = options;
  const timers = createTimers();
  const clock = createClock(now);
  const workspace = createWorkspace(clock, options.data ? bytesInFolder(join(options.data, 'files')) : bytesInMemory());
  const calls: ApiCall[] = [];
  const delivered: Delivered[] = [];
  const { socketDoor, deliveries, faults } = connectApp(workspace, timers, options, (entry) =>
    remember(delivered, entry),
  );
  const triggers = createTriggers(options.triggerMs, now);
  const responseUrls = createResponseUrls(workspace, faults, now);
  const limits = createRateLimits(options.rateLimit, now);
  const slack: Slack = {
    workspace,
    triggers,
    timers,
    fileShareMs: options.fileShareMs,
    socketUrl: socketDoor.ticketUrl,
  };
  const scene: Scene = { workspace, triggers, responseUrls, deliveries };
  const verification = createVerification({
    clock,
    timers,
    secret: secrets.verification,
    scale: options.verificationScale,
    machine: now,
    changed: () => keeper?.changed(),
  });
  const mails = createMailbox({
    clock,
    bytes: workspace.bytes,
    changed() {
      keeper?.changed();
      live.send({ type: 'mails', mails: mails.count() });
    },
  });
  const returned = createReturns({ botUrl: options.botUrl, secret: secrets.inboundMail, timers, machine: now });
  const smtp = createSmtpDoor({ mailbox: mails, faults, clock, returned });
  const teams = options.teams
    ? createTeams({
        options: options.teams,
        secrets,
        botUrl: options.botUrl,
        url: () => workspace.url,
        clock,
        bytes: workspace.bytes,
        faults,
        machine: now,
        remember,
      })
    : undefined;
  let mailUrl = '';
  const live = createLive(workspace, timers);
  const keeper = options.data
    ? createKeeper(options.data, { workspace, verification, mails, teams }, timers)
    : undefined;
  keeper?.load();
  const bot = createBotControl(options.botUrl, secrets.sandbox, now);
  const guide = createGuide(workspace, teams?.world ?? null, timers, live.send);
  const front = createPageFront();
  workspace.listen((change) => {
    if (change.type === 'cleared') {
      verification.clear();
      mails.clear();
      teams?.clear();
    }
    keeper?.changed();
  });
  const teamsNews = createGathered(timers, () => live.send({ type: 'teams' }));
  teams?.world.listen(() => {
    keeper?.changed();
    teamsNews();
  });

  let filling = false;

  function startAgain(): void {
    faults.clear();
    if (options.seed) void fill();
    installTeams();
  }

  /** Puts the bot into Teams where it is not yet. */
  function installTeams(): void {
    if (teams && !teams.installed()) void teams.installEverywhere();
  }

  /** Fills the workspace as people would; meanwhile nobody is held up by rate limits. What an interrupted filling left goes first. */
  async function fill(): Promise<void> {
    filling = true;
    limits.scale = 0;
    if (workspace.messages.size > 0 && (await bot.order('/sandbox/reset', {}))) clear(workspace);
    await seed(workspace, bot, guide.settle);
    limits.scale = options.rateLimit;
    filling = false;
    guide.settle(null);
  }

  const record = (call: ApiCall) => remember(calls, call);
  const app = createHttpApp({
    options,
    slack,
    scene,
    limits,
    faults,
    verification,
    mails,
    bot,
    guide,
    front,
    teams,
    record,
    startAgain,
  });
  const server = createServer(app);
  const sockets = createSockets(server, { workspace, socketDoor, live });

  return {
    /** Where the sandbox is reached; known once it listens. */
    get url() {
      return workspace.url;
    },
    secrets,
    workspace,
    scene,
    faults,
    limits,
    verification,
    /** Microsoft Teams, when the options ask for it. */
    teams,
    /** The mails that have arrived, whomever they are for. */
    mails,
    /** The mails that come back to the app. */
    returned,
    /** What the app needs as MAIL_URL; known once the sandbox listens. */
    get mailUrl() {
      return mailUrl;
    },
    /** The Web API calls so far, the newest last. */
    calls,
    /** What was sent to the app so far, the newest last. */
    delivered,
    /** How many events are on their way to the app or wait for another try. */
    eventsUnderway: deliveries.underway,
    /** Starts to listen on 127.0.0.1, for mails on a port of their own; 0 takes a free port. */
    async listen(port = 0, mailPort = 0): Promise<string> {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      });
      mailUrl = await smtp.listen(mailPort);
      workspace.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return workspace.url;
    },
    /** Watches the bot: tells it the time each time it comes up, makes the page ready, and fills a fresh workspace the first time. */
    followBot() {
      const empty = () => options.seed && workspace.storyFrom === '';
      if (empty()) guide.settle('Waiting for the bot…');
      const met = () => {
        // Not before: until then the processors are needed to start the bot.
        front.warm();
        if (empty() && !filling) void fill();
        installTeams();
      };
      followBot({ bot, clock, timers, met });
    },
    /** Whether the app is connected by Socket Mode. */
    socketMode: socketDoor.open,
    async close(): Promise<void> {
      await smtp.close();
      await keeper?.flush();
      timers.stop();
      await sockets.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

export type Sandbox = ReturnType<typeof createSandbox>;

function remember<Item>(list: Item[], item: Item): void {
  list.push(item);
  if (list.length > REMEMBERED * 2) list.splice(0, REMEMBERED);
}
