import type { Request } from 'express';
import { findPerson } from '../find.ts';
import type { Person } from '../model.ts';
import { type Answer, limited, refused } from '../strike.ts';
import type { World } from '../world.ts';
import { placeOf } from './place.ts';
import { memberOf } from './present-member.ts';
import type { TeamsLimits } from './rate-limits.ts';

/** Everyone in a conversation. */
export function members(world: World, limits: TeamsLimits, request: Request): Answer {
  const found = those(world, limits, request);
  return 'refusal' in found ? found.refusal : { status: 200, body: found.people.map(memberOf) };
}

/** One page of those in a conversation, and where the next one begins. */
export function pagedMembers(world: World, limits: TeamsLimits, mostAPage: number, request: Request): Answer {
  const found = those(world, limits, request);
  if ('refusal' in found) return found.refusal;
  const { pageSize, continuationToken } = request.query;
  const size = Math.min(Math.max(1, Number(pageSize) || 200), mostAPage);
  const from = continuationToken ? Number(Buffer.from(String(continuationToken), 'base64url').toString()) : 0;
  if (!Number.isInteger(from)) return refused(400, 'BadArgument', 'Invalid continuation token');
  const until = from + size;
  const next = Buffer.from(String(until)).toString('base64url');
  return {
    status: 200,
    body: {
      members: found.people.slice(from, until).map(memberOf),
      ...(until < found.people.length ? { continuationToken: next } : {}),
    },
  };
}

/** One of those in a conversation, by any of their ids. */
export function member(world: World, limits: TeamsLimits, request: Request): Answer {
  const found = those(world, limits, request);
  if ('refusal' in found) return found.refusal;
  const person = findPerson(world, String(request.params.member));
  return person && found.people.includes(person)
    ? { status: 200, body: memberOf(person) }
    : refused(404, 'MemberNotFoundInConversation', 'Member not found');
}

function those(world: World, limits: TeamsLimits, request: Request): { people: Person[] } | { refusal: Answer } {
  const place = placeOf(world, String(request.params.conversation));
  if ('refusal' in place) return place;
  const wait = limits.take('members', place.conversation.id);
  if (wait > 0) return { refusal: limited(wait) };
  const people = place.conversation.members.map((handle) => world.people.get(handle));
  return { people: people.filter((person) => person !== undefined) };
}
