import type { Router } from 'express';
import type { Logger } from 'pino';
import type { BuiltInCrm } from '../../integrations/crm/built-in.ts';
import { createVerification } from '../../integrations/verification/client.ts';
import type { Verification } from '../../integrations/verification/verification.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Files } from '../../models/files/files.ts';
import type { HandedFiles } from '../../models/handed-files/handed-files.ts';
import type { Organizations } from '../../models/organization/organizations.ts';
import type { ReplayGuard } from '../../models/replays/replay-guard.ts';
import type { SentMails } from '../../models/sent-mails/sent-mails.ts';
import type { Sheets } from '../../models/sheets/sheets.ts';
import { checkAnswered } from '../check-answered.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { mailCameBack } from '../mail-came-back.ts';
import type { HttpReceiver } from '../slack/http-receiver.ts';
import { messagesPath } from '../teams/messages-route.ts';
import { type CounterpartyPort, counterpartyPath } from '../web/counterparty-port.ts';
import { handedFilePath, onHandedFile } from '../web/handed-file.ts';
import { onCounterpartyPage } from '../web/on-counterparty-page.tsx';
import { onCrmPage } from '../web/on-crm-page.tsx';
import { inboundMailPath, onInboundMail } from '../web/on-inbound-mail.ts';
import { onRoutingPage } from '../web/on-routing-page.tsx';
import { onSheetStatus } from '../web/on-sheet-status.tsx';
import { onUploadPage } from '../web/on-upload-page.tsx';
import { sandboxControl } from '../web/sandbox-control.ts';
import { type UploadPort, uploadPath } from '../web/upload-port.ts';
import { onVerificationCallback } from '../web/verification-callback.ts';
import { createWebServer, type WebServer } from '../web/web-server.ts';

const callbackPath = '/verification/callback';

/** The verification service; null when none is configured. */
export function composeVerification({ verification, publicUrl }: Config, files: Files): Verification | null {
  return (
    verification &&
    createVerification({ ...verification, callbackUrl: `${publicUrl}${callbackPath}`, readFile: files.open })
  );
}

interface Options {
  config: Config;
  /** Slack's requests; null in Socket Mode, and without Slack. */
  http: HttpReceiver | null;
  /** Teams' activities; null without Teams. */
  teams: Router | null;
  handed: HandedFiles;
  healthy: () => boolean;
  approvals: Approvals;
  organizations: Organizations;
  files: Files;
  sheets: Sheets;
  crm: BuiltInCrm;
  clock: Clock;
  replayGuard: ReplayGuard;
  sentMails: SentMails;
  counterparty: CounterpartyPort;
  upload: UploadPort;
  reset: () => Promise<void>;
  log: Pick<Logger, 'info'>;
  failed: (error: unknown) => void;
}

/** The web server with all that is reached over it. The pages of the CRM and of routing and the sandbox's orders are there only beside a sandbox. */
export function composeWeb(options: Options): WebServer {
  const { config, http, healthy, approvals, organizations, files, sheets, crm, clock, replayGuard, reset, failed } =
    options;
  const organization = organizations.currentFacts;
  const slack = http?.handle ?? null;
  const web = createWebServer({ host: config.host, port: config.port, slack, healthy });
  if (options.teams) web.app.use(messagesPath, options.teams);
  web.app.get(
    `${handedFilePath}/:token`,
    onHandedFile({ find: (token) => options.handed.find(token, clock.now()), read: files.read }),
  );
  if (config.verification) {
    const { secret } = config.verification;
    const tell: Parameters<typeof onVerificationCallback>[0]['tell'] = (request, answer, raw) =>
      checkAnswered(approvals, request, answer, raw);
    web.app.use(callbackPath, onVerificationCallback({ secret, replayGuard, files, tell, failed }));
  }
  if (config.inboundMailSecret !== null) {
    const secret = config.inboundMailSecret;
    const cameBack = (message: Uint8Array) => mailCameBack(message, options);
    const ignored = (why: string) => options.log.info({ why }, 'a mail that came in was left alone');
    web.app.use(inboundMailPath, onInboundMail({ secret, replayGuard, cameBack, ignored, failed }));
  }
  const pages = { publicUrl: config.publicUrl, language: () => organization().language, now: clock.now, failed };
  web.app.use(counterpartyPath, onCounterpartyPage({ ...pages, port: options.counterparty }));
  web.app.use(uploadPath, onUploadPage({ ...pages, port: options.upload }));
  web.app.get('/sheets/:token', onSheetStatus({ lookUp: sheets.status, organization }));
  if (config.sandboxSecret !== null) {
    const secret = config.sandboxSecret;
    web.app.get('/crm', onCrmPage({ crm, organization, numbersOf: approvals.numbersOf, now: clock.now }));
    web.app.get(
      '/routing',
      onRoutingPage({ byNumber: approvals.byNumber, withContractNumber: approvals.withContractNumber, organization }),
    );
    web.app.use('/sandbox', sandboxControl({ secret, replayGuard, moveClock: clock.move, reset, failed }));
  }
  return web;
}
