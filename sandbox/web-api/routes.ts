import { setTimeout as sleep } from 'node:timers/promises';
import express, { type Response, type Router } from 'express';
import type { Faults } from '../faults.ts';
import type { JsonObject } from '../json.ts';
import { authMethods } from './auth.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { historyMethods } from './history.ts';
import type { Method, Slack } from './method.ts';
import type { RateLimits } from './rate-limits.ts';
import { reactionMethods } from './reactions.ts';
import { readArguments, readToken } from './read-arguments.ts';
import { Refusal } from './refusal.ts';
import { userMethods } from './users.ts';
import { viewMethods } from './views.ts';

export interface ApiCall {
  method: string;
  args: JsonObject;
  /** What was answered; undefined when the answer was lost or never made. */
  answer?: JsonObject;
  at: number;
}

interface Deps {
  slack: Slack;
  tokens: { bot: string; app: string };
  limits: RateLimits;
  faults: Faults;
  uploads: Map<string, string>;
  record(call: ApiCall): void;
}

/** Slack's Web API at `/api/<method>`: https://docs.slack.dev/apis/web-api */
export function webApiRoutes({ slack, tokens, limits, faults, uploads, record }: Deps): Router {
  const methods: Record<string, Method> = {
    ...authMethods,
    ...userMethods,
    ...conversationMethods,
    ...historyMethods,
    ...chatMethods,
    ...viewMethods,
    ...fileMethods(uploads),
    ...reactionMethods,
  };

  async function answer(name: string, args: JsonObject, token: string | undefined): Promise<JsonObject> {
    const method = methods[name];
    if (!method) throw new Refusal('unknown_method', { req_method: name });
    if (!token) throw new Refusal('not_authed');
    if (token !== tokens.bot && token !== tokens.app) throw new Refusal('invalid_auth');
    if (token !== tokens[method.token]) throw new Refusal('not_allowed_token_type');
    return { ok: true, ...(await method.run(slack, args)) };
  }

  async function handle(name: string, args: JsonObject, token: string | undefined, response: Response): Promise<void> {
    const struck = faults.strike(name);
    for (const fault of struck) if (fault.kind === 'delay') await sleep(fault.ms, undefined, { ref: false });
    if (struck.some((fault) => fault.kind === 'lose request')) return void response.socket?.destroy();
    const failure = struck.find((fault) => fault.kind === 'fail');
    if (failure) {
      if (failure.retryAfter !== undefined || failure.status === 429)
        response.set('Retry-After', String(failure.retryAfter ?? 1));
      return void response
        .status(failure.status)
        .json({ ok: false, error: failure.status === 429 ? 'ratelimited' : 'internal_error' });
    }
    const wait = limits.take(name, methods[name]?.tier ?? 'lenient', String(args.channel ?? ''));
    if (wait > 0)
      return void response.status(429).set('Retry-After', String(wait)).json({ ok: false, error: 'ratelimited' });
    const refusal = struck.find((fault) => fault.kind === 'refuse');
    const result = refusal ? { ok: false, error: refusal.error } : await answer(name, args, token).catch(refused);
    const { token: _secret, ...kept } = args;
    const lost = struck.some((fault) => fault.kind === 'lose answer');
    record({ method: name, args: kept, at: slack.workspace.clock.now(), ...(lost ? {} : { answer: result }) });
    if (lost) response.socket?.destroy();
    else response.json(result);
  }

  const router = express.Router();
  router.all('/api/:method', express.raw({ type: () => true, limit: '4mb' }), async (request, response) => {
    const args = readArguments(request);
    if (!args) return void response.json({ ok: false, error: 'invalid_json' });
    await handle(request.params.method, args, readToken(request, args), response);
  });
  return router;
}

function refused(error: unknown): JsonObject {
  if (error instanceof Refusal) return { ok: false, error: error.code, ...error.details };
  throw error;
}
