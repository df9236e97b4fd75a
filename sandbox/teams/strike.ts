import { setTimeout as sleep } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { Faults } from '../faults.ts';
import type { JsonObject } from '../json.ts';

export interface Answer {
  status: number;
  body?: JsonObject | JsonObject[] | Buffer;
  headers?: Record<string, string>;
}

/** One call of the bot's. */
export interface TeamsCall {
  method: string;
  path: string;
  body: unknown;
  /** What was answered; undefined when the answer was lost or never made. */
  answer?: Answer;
  at: number;
}

/** Answers a call of this name, unless a fault has been ordered for it. */
export type Strike = (name: string, run: (request: Request) => Answer | Promise<Answer>) => RequestHandler;

/** Wraps the handlers of Teams' calls; faults are ordered under `teams NAME`, such as `teams send`. */
export function createStrike(faults: Faults, record: (call: TeamsCall) => void, machine: () => number): Strike {
  return (name, run) => async (request, response) => {
    const method = `teams ${name}`;
    const struck = faults.strike(method);
    for (const fault of struck) if (fault.kind === 'delay') await sleep(fault.ms, undefined, { ref: false });
    if (struck.some((fault) => fault.kind === 'lose request')) return void response.socket?.destroy();
    const failure = struck.find((fault) => fault.kind === 'fail');
    const refusal = struck.find((fault) => fault.kind === 'refuse');
    const instead = failure ? failed(failure.status, failure.retryAfter) : refusal && refused(400, refusal.error);
    const carriedOut = !instead || (failure?.carriedOut ?? false);
    const result = carriedOut ? await run(request) : undefined;
    const answer = instead ?? result ?? { status: 200 };
    const lost = struck.some((fault) => fault.kind === 'lose answer');
    const { body = undefined } = request;
    record({
      method,
      path: decodeURIComponent(request.path),
      body: Buffer.isBuffer(body) ? undefined : body,
      at: machine(),
      ...(lost ? {} : { answer }),
    });
    if (lost) response.socket?.destroy();
    else send(response, answer);
  };
}

/** A refusal in the words of the connector and of Graph. */
export function refused(status: number, code: string, message = code): Answer {
  return { status, body: { error: { code, message } } };
}

/** One call too many. */
export function limited(seconds: number): Answer {
  return { ...refused(429, 'TooManyRequests', 'Rate limit exceeded'), headers: { 'Retry-After': String(seconds) } };
}

function failed(status: number, retryAfter: number | undefined): Answer {
  if (status === 429) return limited(retryAfter ?? 1);
  const headers = retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } };
  return { ...refused(status, 'ServiceError', 'Something went wrong'), ...headers };
}

function send(response: Response, { status, body, headers = {} }: Answer): void {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else if (Buffer.isBuffer(body)) response.send(body);
  else response.json(body);
}
