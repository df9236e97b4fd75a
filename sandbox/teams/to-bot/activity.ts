import type { JsonObject } from '../../json.ts';
import { conversationId, newActivityId } from '../ids.ts';
import type { Conversation, Person } from '../model.ts';
import type { World } from '../world.ts';

/** An activity as Teams sends it: in the form of https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md */
export type Activity = JsonObject & { type: string; id: string; serviceUrl: string };

export interface Where {
  conversation: Conversation;
  /** The message that began the thread, in a channel. */
  root?: string;
}

/** Where the connector stands for the company's region. */
export function serviceUrlOf(world: World): string {
  return `${world.url()}/teams/connector/emea/`;
}

/** An activity of a person's in a conversation; what `more` says is added or put in place of what every activity has. */
export function activityOf(world: World, type: string, person: Person, where: Where, more: JsonObject = {}): Activity {
  const now = new Date(world.clock.now()).toISOString();
  const { locale, timeZone } = person;
  return {
    type,
    id: newActivityId(),
    timestamp: now,
    localTimestamp: now,
    localTimezone: timeZone,
    locale,
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(world),
    from: { id: person.id, name: person.name, aadObjectId: person.aadObjectId },
    recipient: { id: world.bot.id, name: world.bot.name },
    conversation: {
      ...(where.conversation.kind === 'personal' ? {} : { isGroup: true }),
      conversationType: where.conversation.kind,
      tenantId: person.tenant,
      id: conversationId(where.conversation.id, where.root),
    },
    entities: [{ type: 'clientInfo', locale, country: locale.slice(-2), platform: 'Web', timezone: timeZone }],
    channelData: channelDataOf(world, person, where.conversation),
    ...more,
  };
}

/** What only Teams says about an activity: the tenant, and in a channel the channel and its team. */
export function channelDataOf(world: World, person: Person, { kind, id }: Conversation): JsonObject {
  const tenant = { id: person.tenant };
  if (kind !== 'channel') return { tenant };
  return { teamsChannelId: id, teamsTeamId: world.team.id, channel: { id }, team: { id: world.team.id }, tenant };
}
