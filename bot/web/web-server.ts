import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';

export interface WebServer {
  /** Where pages and callbacks are mounted. */
  app: Express;
  /** Listens; answers with the port. Rejects in words when it is taken. */
  listen(): Promise<number>;
  close(): Promise<void>;
}

interface Options {
  host: string;
  port: number;
  /** Takes `POST /slack/events`, apart from Express: clicks come by the thousand. Null in Socket Mode. */
  slack: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  healthy: () => boolean;
}

/** Longer, in ms, than proxies keep an unused line (usually 60 s): whoever closes it first must not be we, or a request may be lost on it. */
const keepAliveTimeout = 75_000;
/** Until a line that was answering at the close is found unused, in ms. */
const closingPace = 100;

/** The bot's web server: Slack's requests, the verification service's callback, pages. */
export function createWebServer({ host, port, slack, healthy }: Options): WebServer {
  const app = express();
  app.disable('x-powered-by');
  const onHealth: RequestHandler = (_request, response) => {
    response.status(healthy() ? 200 : 503).json({ ok: healthy() });
  };
  app.get('/health', onHealth);
  const server = createServer({ keepAliveTimeout }, (request, response) => {
    if (slack && request.method === 'POST' && request.url === '/slack/events') slack(request, response);
    else app(request, response);
  });

  return {
    app,
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', (error: NodeJS.ErrnoException) => {
          const taken = error.code === 'EADDRINUSE';
          reject(
            taken ? new Error(`Port ${port} is taken. Stop what listens there, or set PORT to another one.`) : error,
          );
        });
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
      }),
    close: () =>
      new Promise((resolve) => {
        const closing = setInterval(() => server.closeIdleConnections(), closingPace);
        server.close(() => {
          clearInterval(closing);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
