import type { Request } from 'express';
import { channelsOf } from '../find.ts';
import { type Answer, refused } from '../strike.ts';
import type { World } from '../world.ts';
import { placeOf } from './place.ts';

/** The team by its id. */
export function team(world: World, request: Request): Answer {
  return (
    whyNot(world, request) ?? {
      status: 200,
      body: {
        ...world.team,
        channelCount: channelsOf(world).length,
        memberCount: channelsOf(world)[0]?.members.length ?? 0,
        tenantId: world.tenant,
      },
    }
  );
}

/** The channels of the team; the general one has no name, as every client calls it in its own language. */
export function channels(world: World, request: Request): Answer {
  return (
    whyNot(world, request) ?? {
      status: 200,
      body: {
        conversations: channelsOf(world).map(({ id, name }) => (id === world.team.id ? { id } : { id, name })),
      },
    }
  );
}

function whyNot(world: World, request: Request): Answer | undefined {
  const id = String(request.params.team);
  if (id !== world.team.id) return refused(404, 'NotFound', 'The team does not exist');
  const place = placeOf(world, id);
  return 'refusal' in place ? place.refusal : undefined;
}
