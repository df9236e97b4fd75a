import type { CloudAdapter } from 'botbuilder';
import { type ErrorRequestHandler, json, type RequestHandler, Router } from 'express';
import { activity, type Came, cameFrom, tenantOf } from './activities.ts';
import type { createActivityCheck } from './verify-activity.ts';

/** Where Teams sends activities. */
export const messagesPath = '/api/messages';

export interface MessagesRouteOptions {
  adapter(): Promise<CloudAdapter>;
  /** Null in development only: nobody's token is checked. */
  check: ReturnType<typeof createActivityCheck> | null;
  tenants: readonly string[];
  /** Whether whoever did it is who they are said to be. */
  genuine(came: Came): Promise<boolean>;
  /** Takes an activity; answers with what an invoke is answered with. What it throws makes Teams send the activity again. */
  take(came: Came): Promise<object | undefined>;
  /** Told of requests that were turned away and of what failed. */
  turnedAway(why: string): void;
  failed(error: unknown): void;
}

/**
 * Takes Teams' activities. Each is checked before anything is kept of it: without a token of Teams' own for this bot, this service and an
 * allowed tenant it gets 401 or 403 and leaves no trace.
 */
export function messagesRoute(options: MessagesRouteOptions): Router {
  const { adapter, check, tenants, genuine, take, turnedAway, failed } = options;

  const onPost: RequestHandler = async (request, response) => {
    const refuse = (status: number, why: string) => {
      turnedAway(why);
      response.status(status).end();
    };
    const read = activity.safeParse(request.body);
    if (!read.success) return refuse(400, 'unreadable');
    const header = request.get('authorization');
    try {
      const checked = check ? await check(header, read.data) : ({ ok: true } as const);
      if (!checked.ok) return refuse(401, checked.why);
      const tenant = tenantOf(read.data);
      if (tenant === null || !tenants.includes(tenant)) return refuse(403, 'another tenant');
      const came = cameFrom(read.data, tenant);
      if (!(await genuine(came))) return refuse(403, 'forged sender');
      let answer: object | undefined;
      const bot = await adapter();
      await bot.processActivityDirect(header ?? '', request.body, async () => {
        answer = await take(came);
      });
      if (answer === undefined) response.status(200).end();
      else response.status(200).json(answer);
    } catch (error) {
      failed(error);
      response.status(500).end();
    }
  };

  const onUnreadable: ErrorRequestHandler = (_error, _request, response, _next) => {
    turnedAway('unreadable');
    response.status(400).end();
  };

  const router = Router();
  router.post('/', json({ limit: '1mb', type: () => true }), onPost, onUnreadable);
  return router;
}
