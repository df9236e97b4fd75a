import express, { type Request, type Router } from 'express';
import { type Answer, refused, type Strike } from '../strike.ts';
import type { Tokens } from '../tokens.ts';
import type { World } from '../world.ts';
import { send, take, update } from './activities.ts';
import { createConversation } from './create-conversation.ts';
import { member, members, pagedMembers } from './members.ts';
import type { TeamsLimits } from './rate-limits.ts';
import { channels, team } from './teams.ts';

interface Deps {
  world: World;
  tokens: Tokens;
  limits: TeamsLimits;
  pageSize: number;
  strike: Strike;
}

/** The Bot Framework's connector as it stands behind Teams: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export function connectorRoutes({ world, tokens, limits, pageSize, strike }: Deps): Router {
  const router = express.Router();
  router.use(express.json({ limit: '1mb' }));
  const call = (name: string, run: (request: Request) => Answer) =>
    strike(name, (request) =>
      tokens.good(request.headers.authorization, 'https://api.botframework.com')
        ? run(request)
        : refused(401, 'Unauthorized', 'Authorization has been denied for this request.'),
    );
  router.post(
    '/v3/conversations',
    call('create', ({ body }) => createConversation(world, limits, body)),
  );
  const activities = '/v3/conversations/:conversation/activities';
  const sends = call('send', (request) => send(world, limits, request));
  router.post(activities, sends).post(`${activities}/:activity`, sends);
  router.put(
    `${activities}/:activity`,
    call('update', (request) => update(world, limits, request)),
  );
  router.delete(
    `${activities}/:activity`,
    call('delete', (request) => take(world, request)),
  );
  router.get(
    '/v3/conversations/:conversation/members',
    call('members', (request) => members(world, limits, request)),
  );
  router.get(
    '/v3/conversations/:conversation/pagedmembers',
    call('members', (request) => pagedMembers(world, limits, pageSize, request)),
  );
  router.get(
    '/v3/conversations/:conversation/members/:member',
    call('members', (request) => member(world, limits, request)),
  );
  router.get(
    '/v3/teams/:team',
    call('team', (request) => team(world, request)),
  );
  router.get(
    '/v3/teams/:team/conversations',
    call('team', (request) => channels(world, request)),
  );
  return router;
}
