import type { IncomingMessage, ServerResponse } from 'node:http';
import type { App, Receiver, StringIndexed } from '@slack/bolt';
import { type Acked, type Bolt, processed } from './held-ack.ts';
import { readBody } from './read-body.ts';
import { createSeenSignatures, createSlackSignature } from './signature.ts';

export interface HttpReceiverOptions {
  signingSecret: string;
  /** By the wall clock in ms: signatures are of real time. */
  now?: () => number;
  /** Larger requests are refused unread; Slack's own stay far below. */
  maxBytes?: number;
  /** Told of requests that were turned away and of processing that failed. */
  turnedAway(why: string): void;
  failed(error: unknown): void;
}

/** A receiver for Bolt that is mounted at `POST /slack/events`, before anything that reads bodies. */
export interface HttpReceiver extends Receiver {
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * Takes Slack's requests over HTTP. Each is checked with one HMAC before anything else looks at it: unsigned, forged, stale (also from
 * the future) and replayed ones get 401 and leave no trace. It is answered when it has been processed; a failure is a 500, which Slack
 * repeats. Bolt's own ExpressReceiver takes timestamps from the future and replays, so it is not used.
 */
export function createHttpReceiver(options: HttpReceiverOptions): HttpReceiver {
  const { signingSecret, now = Date.now, maxBytes = 1_000_000, turnedAway, failed } = options;
  const seen = createSeenSignatures(now);
  const check = createSlackSignature(signingSecret, seen, now);
  let bolt: Bolt | undefined;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, maxBytes);
    if (body === null) return turnAway(request, response, 413, 'too large');
    const { headers } = request;
    const checked = check(
      { signature: single(headers['x-slack-signature']), timestamp: single(headers['x-slack-request-timestamp']) },
      body,
    );
    if (!checked.ok) return turnAway(request, response, 401, checked.why);
    const parsed = parse(body, headers['content-type'] ?? '');
    if (parsed === null) return turnAway(request, response, 400, 'unreadable');
    if (parsed.type === 'url_verification') return reply(response, 200, { challenge: parsed.challenge });
    if (parsed.ssl_check !== undefined) return reply(response, 200, undefined);
    if (!bolt) return reply(response, 503, undefined);
    try {
      const retryNum = Number(single(headers['x-slack-retry-num']));
      const { acked, answer } = await processed(bolt, {
        body: parsed,
        ...(Number.isFinite(retryNum) ? { retryNum } : {}),
        ...(headers['x-slack-retry-reason'] ? { retryReason: single(headers['x-slack-retry-reason']) ?? '' } : {}),
      });
      reply(response, acked ? 200 : 404, answer);
    } catch (error) {
      seen.release(checked.signature);
      failed(error);
      reply(response, 500, undefined);
    }
  }

  function turnAway(request: IncomingMessage, response: ServerResponse, status: number, why: string): void {
    turnedAway(why);
    if (status === 413) response.setHeader('connection', 'close');
    reply(response, status, undefined);
    request.resume();
  }

  return {
    init(app: App<StringIndexed>) {
      bolt = app;
    },
    // The web server that it is mounted in is started and stopped by its owner.
    start: async () => undefined,
    stop: async () => undefined,
    handle(request, response) {
      take(request, response).catch((error: unknown) => {
        // The other side went away in the middle; there is nobody to answer.
        if (!request.destroyed) failed(error);
        response.destroy();
      });
    },
  };
}

function reply(response: ServerResponse, status: number, answer: Acked): void {
  if (response.headersSent || response.destroyed) return;
  if (answer === undefined || answer === '') {
    response.writeHead(status, { 'content-length': '0' }).end();
    return;
  }
  const json = typeof answer === 'object';
  const body = Buffer.from(json ? JSON.stringify(answer) : answer);
  const type = json ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': String(body.byteLength) }).end(body);
}

/** Commands and interactions are forms, the latter with JSON in `payload`; events are JSON. */
function parse(body: Buffer, contentType: string): Record<string, unknown> | null {
  try {
    const text = body.toString('utf8');
    if (!contentType.startsWith('application/x-www-form-urlencoded')) return objectOf(JSON.parse(text));
    // An interaction has one field: decoding it alone is several times as quick as reading a form.
    if (text.startsWith('payload=') && !text.includes('&')) {
      return objectOf(JSON.parse(decodeURIComponent(text.slice(8).replaceAll('+', ' '))));
    }
    const form = new URLSearchParams(text);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : objectOf(JSON.parse(payload));
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

const single = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);
