import { z } from 'zod';
import { findPerson, personalChat } from '../find.ts';
import { conversationId } from '../ids.ts';
import { type Answer, limited, refused } from '../strike.ts';
import type { World } from '../world.ts';
import { say } from './activities.ts';
import { placeOf } from './place.ts';
import type { TeamsLimits } from './rate-limits.ts';

const asked = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).nullish(),
  tenantId: z.string().nullish(),
  activity: z.looseObject({}).nullish(),
  channelData: z
    .looseObject({
      channel: z.looseObject({ id: z.string() }).nullish(),
      tenant: z.looseObject({ id: z.string() }).nullish(),
    })
    .nullish(),
});
type Asked = z.output<typeof asked>;

/** The bot begins a thread in a channel, or gets its chat with a person who has installed it. */
export function createConversation(world: World, limits: TeamsLimits, body: unknown): Answer {
  const parsed = asked.safeParse(body);
  if (!parsed.success) return refused(400, 'BadSyntax', 'The parameters cannot be read');
  const channel = parsed.data.channelData?.channel?.id;
  return channel === undefined
    ? openChat(world, limits, parsed.data)
    : beginThread(world, limits, channel, parsed.data);
}

function beginThread(world: World, limits: TeamsLimits, channel: string, { activity }: Asked): Answer {
  const place = placeOf(world, channel);
  if ('refusal' in place) return place.refusal;
  const { conversation } = place;
  if (conversation.kind !== 'channel') return refused(400, 'BadSyntax', 'This is no channel');
  if (!activity) return refused(400, 'BadSyntax', 'Incorrect conversation creation parameters');
  const wait = limits.take('create', conversation.id);
  if (wait > 0) return limited(wait);
  const answer = say(world, conversation, activity);
  if (answer.status !== 201) return answer;
  const id = idIn(answer);
  return { status: 201, body: { id: conversationId(conversation.id, id), activityId: id } };
}

function openChat(world: World, limits: TeamsLimits, { members, tenantId, channelData, activity }: Asked): Answer {
  const tenant = tenantId ?? channelData?.tenant?.id;
  const [member, ...others] = members ?? [];
  if (!tenant || !member || others.length > 0)
    return refused(400, 'BadSyntax', 'Incorrect conversation creation parameters');
  const person = findPerson(world, member.id);
  if (!person || person.tenant !== tenant) return refused(404, 'NotFound', 'The user is not in the tenant');
  const wait = limits.take('create', person.id);
  if (wait > 0) return limited(wait);
  const chat = personalChat(world, person.handle);
  if (!chat.botIn)
    return refused(403, 'ForbiddenOperationException', "The bot is not installed in the user's personal scope");
  if (!activity) return { status: 201, body: { id: chat.id } };
  const answer = say(world, chat, activity);
  return answer.status === 201 ? { status: 201, body: { id: chat.id, activityId: idIn(answer) } } : answer;
}

function idIn({ body }: Answer): string {
  return body && 'id' in body ? String(body.id) : '';
}
