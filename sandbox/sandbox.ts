import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import type { Scene } from './acting/scene.ts';
import { createBotControl } from './bot-control.ts';
import { createClock } from './clock.ts';
import { createFaults } from './faults.ts';
import { type SandboxOptions, type Secrets, withDefaults } from './options.ts';
import { actRoutes } from './page-server/act-routes.ts';
import { controlRoutes } from './page-server/control-routes.ts';
import { fromHere } from './page-server/guard.ts';
import { createLive } from './page-server/live.ts';
import { lookRoutes } from './page-server/look-routes.ts';
import { createPageFront } from './page-server/page-routes.ts';
import { loadSamples } from './samples/samples.ts';
import { createSockets } from './sockets.ts';
import { createTimers } from './timers.ts';
import { createDeliveries, type Delivered } from './to-app/deliveries.ts';
import { envelope, eventsOf } from './to-app/events.ts';
import { createHttpDoor } from './to-app/http-door.ts';
import { createSocketDoor } from './to-app/socket-door.ts';
import { verificationRoutes } from './verification/routes.ts';
import { createVerification } from './verification/service.ts';
import { fileRoutes } from './web-api/file-routes.ts';
import type { Slack } from './web-api/method.ts';
import { createRateLimits } from './web-api/rate-limits.ts';
import { createResponseUrls } from './web-api/response-urls.ts';
import { type ApiCall, webApiRoutes } from './web-api/routes.ts';
import { bytesInFolder, bytesInMemory } from './workspace/file-bytes.ts';
import { createKeeper } from './workspace/snapshot.ts';
import { createTriggers } from './workspace/triggers.ts';
import { type Change, createWorkspace } from './workspace/workspace.ts';

/** How many calls and deliveries are remembered for those who look. */
const REMEMBERED = 5000;

/** A whole Slack workspace with its verification service on one local port: https://docs.slack.dev is what it speaks. */
export function createSandbox(given: Partial<Omit<SandboxOptions, 'secrets'>> & { secrets?: Partial<Secrets> } = {}) {
  const options = withDefaults(given);
  const { secrets, now } = options;
  const timers = createTimers();
  const clock = createClock(now);
  const workspace = createWorkspace(clock, options.data ? bytesInFolder(join(options.data, 'files')) : bytesInMemory());
  const calls: ApiCall[] = [];
  const delivered: Delivered[] = [];
  const uploads = new Map<string, string>();

  const socketDoor = createSocketDoor({
    workspace,
    timers,
    answerMs: options.answerMs,
    refreshMs: options.socketRefreshMs,
  });
  const requestUrl = new URL(options.slackPath, options.botUrl).href;
  const httpDoor = createHttpDoor({
    requestUrl,
    signingSecret: secrets.signingSecret,
    answerMs: options.answerMs,
    machine: now,
  });
  const faults = createFaults((kind) => {
    if (kind === 'redeliver last event') deliveries.redeliverLast();
    else if (kind === 'drop socket') socketDoor.drop();
    else socketDoor.refresh();
  });
  const deliveries = createDeliveries({
    doors: [socketDoor, httpDoor],
    faults,
    timers,
    retryScale: options.retryScale,
    record: (entry) => remember(delivered, entry),
  });
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
  const keeper = options.data ? createKeeper(options.data, workspace, verification, timers) : undefined;
  const continued = keeper?.load() ?? false;
  const bot = createBotControl(options.botUrl, secrets.sandbox, now);
  const live = createLive(workspace, timers);
  const front = createPageFront();
  const samples = loadSamples();
  workspace.listen((change) => {
    keeper?.changed();
    if (!options.ownMessages && isOwn(change, workspace.app.botUser)) return;
    for (const event of eventsOf(workspace, change)) deliveries.tell(envelope(workspace, event));
  });

  const app = express().disable('x-powered-by').set('etag', false);
  app.use(
    webApiRoutes({
      slack,
      tokens: { bot: secrets.botToken, app: secrets.appToken },
      limits,
      faults,
      uploads,
      record: (call) => remember(calls, call),
    }),
  );
  app.use(fileRoutes(workspace, uploads, secrets.botToken, faults), responseUrls.routes);
  app.use(
    '/verification',
    verificationRoutes({ service: verification, faults, secret: secrets.verification, machine: now }),
  );
  app.use((request, response, next) => {
    if (fromHere(request)) next();
    else response.status(403).send('This page is for this machine only.');
  });
  app.use(
    front.routes,
    lookRoutes({ workspace, samples, next: () => null, settling: () => null }),
    actRoutes(scene, samples),
  );
  app.use(controlRoutes({ workspace, bot, faults, secret: secrets.sandbox, machine: now, seed: () => undefined }));
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
    /** The Web API calls so far, the newest last. */
    calls,
    /** What was sent to the app so far, the newest last. */
    delivered,
    /** How many events are on their way to the app or wait for another try. */
    eventsUnderway: deliveries.underway,
    /** Starts to listen on 127.0.0.1; 0 takes a free port. */
    async listen(port = 0): Promise<string> {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      });
      workspace.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return workspace.url;
    },
    /** Whether the app is connected by Socket Mode. */
    socketMode: socketDoor.open,
    warm: front.warm,
    async close(): Promise<void> {
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

function isOwn(change: Change, botUser: string): boolean {
  return (
    (change.type === 'message posted' || change.type === 'message changed' || change.type === 'message deleted') &&
    change.message.user === botUser
  );
}

function remember<Item>(list: Item[], item: Item): void {
  list.push(item);
  if (list.length > REMEMBERED * 2) list.splice(0, REMEMBERED);
}
