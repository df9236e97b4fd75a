import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Scene } from './acting/scene.ts';
import type { BotControl } from './bot-control.ts';
import type { Faults } from './faults.ts';
import { asObject } from './json.ts';
import type { Guide } from './led/guide.ts';
import type { Mailbox } from './mail/mailbox.ts';
import type { SandboxOptions } from './options.ts';
import { actRoutes } from './page-server/act-routes.ts';
import { botPages } from './page-server/bot-pages.ts';
import { controlRoutes } from './page-server/control-routes.ts';
import { fromHere } from './page-server/guard.ts';
import { lookRoutes } from './page-server/look-routes.ts';
import { mailRoutes } from './page-server/mail-routes.tsx';
import type { PageFront } from './page-server/page-routes.ts';
import { loadSamples } from './samples/samples.ts';
import type { Teams } from './teams/teams.ts';
import { verificationRoutes } from './verification/routes.ts';
import type { VerificationService } from './verification/service.ts';
import { fileRoutes } from './web-api/file-routes.ts';
import type { Slack } from './web-api/method.ts';
import type { RateLimits } from './web-api/rate-limits.ts';
import { type ApiCall, webApiRoutes } from './web-api/routes.ts';

interface Parts {
  options: SandboxOptions;
  slack: Slack;
  scene: Scene;
  limits: RateLimits;
  faults: Faults;
  verification: VerificationService;
  mails: Mailbox;
  bot: BotControl;
  guide: Guide;
  front: PageFront;
  teams: Teams | undefined;
  record(call: ApiCall): void;
  startAgain(): void;
}

/** Everything that is reached by HTTP on the sandbox's one port; the page's part only from this machine's own pages. */
export function createHttpApp(parts: Parts): Express {
  const { options, slack, scene, limits, faults, verification, mails, bot, guide, front, teams, record, startAgain } =
    parts;
  const { workspace } = slack;
  const { secrets, now: machine } = options;
  const tokens = { bot: secrets.botToken, app: secrets.appToken };
  const uploads = new Map<string, string>();
  const samples = loadSamples();
  const app = express().disable('x-powered-by').set('etag', false);
  app.use(webApiRoutes({ slack, tokens, limits, faults, uploads, record }));
  app.use(fileRoutes(workspace, uploads, tokens.bot, faults), scene.responseUrls.routes);
  app.use(
    '/verification',
    verificationRoutes({ service: verification, faults, secret: secrets.verification, machine }),
  );
  if (teams) app.use('/teams', teams.routes);
  app.use((request, response, next) => {
    if (fromHere(request)) next();
    else response.status(403).send('This page is for this machine only.');
  });
  const { next, settling } = guide;
  app.use(
    front.routes,
    lookRoutes({ workspace, verification, mails, samples, next, settling }),
    actRoutes(scene, samples),
  );
  app.use(controlRoutes({ workspace, bot, faults, secret: secrets.sandbox, machine, startAgain }));
  app.use(botPages(bot), mailRoutes(mails));
  app.use(answerFailure);
  return app;
}

/** What could not be read is the caller's fault; everything else is ours and is said on the terminal. */
function answerFailure(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  const status = Number(asObject(error)?.status) || 500;
  if (status >= 500) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  response
    .status(status)
    .json({ ok: false, error: status >= 500 ? 'internal_error' : String(asObject(error)?.message ?? 'bad request') });
}
