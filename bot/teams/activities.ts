import { z } from 'zod';

/** What the bot reads of Teams' activities (https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md). */

const named = z.object({ id: z.string() });
const member = z.object({ id: z.string(), aadObjectId: z.string().nullish() });
const attachment = z.object({
  contentType: z.string(),
  name: z.string().nullish(),
  content: z.unknown().optional(),
});

export const activity = z.object({
  type: z.string(),
  id: z.string().min(1),
  channelId: z.string(),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  from: z.object({
    id: z.string().min(1),
    aadObjectId: z.string().nullish(),
    tenantId: z.string().nullish(),
  }),
  recipient: z.object({ id: z.string() }).nullish(),
  conversation: z.object({
    id: z.string().min(1),
    tenantId: z.string().nullish(),
    conversationType: z.string().nullish(),
  }),
  channelData: z
    .object({
      tenant: named.nullish(),
      team: z.object({ id: z.string(), aadGroupId: z.string().nullish() }).nullish(),
      channel: named.nullish(),
    })
    .nullish(),
  replyToId: z.string().nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  value: z.unknown().optional(),
  text: z.string().nullish(),
  locale: z.string().nullish(),
  attachments: z.array(attachment).nullish(),
  entities: z.array(z.unknown()).nullish(),
  membersAdded: z.array(member).nullish(),
  membersRemoved: z.array(member).nullish(),
});

export type Activity = z.infer<typeof activity>;

export const cardAction = z.object({
  action: z.object({ verb: z.string().optional(), data: z.unknown().optional() }),
});

export const searched = z.object({ queryText: z.string().default(''), dataset: z.string().default('') });

export const mention = z.object({
  type: z.literal('mention'),
  text: z.string(),
  mentioned: z.object({ id: z.string() }),
});

const clientInfo = z.object({ type: z.literal('clientInfo'), locale: z.string() });

export const givenFileType = 'application/vnd.microsoft.teams.file.download.info';
export const givenFile = z.object({ downloadUrl: z.string(), uniqueId: z.string().min(1) });

/** An activity of a verified sender, in our own words. */
export interface Came {
  activity: Activity;
  tenant: string;
  /** The AAD object id of whoever did it; '' where Teams names none. */
  user: string;
  /** What Teams calls them: `29:…`. */
  teamsUser: string;
  conversation: string;
  /** In which language their client is, e.g. `ru-RU`; null where Teams does not say. */
  locale: string | null;
  where: 'personal' | 'channel' | 'group';
}

/** The tenant that an activity is of; null where it names none, or several. */
export function tenantOf({ channelData, conversation, from }: Activity): string | null {
  const named = [channelData?.tenant?.id, conversation.tenantId, from.tenantId].filter(
    (one) => typeof one === 'string',
  );
  const [first] = named;
  return first !== undefined && named.every((one) => one === first) ? first : null;
}

export function cameFrom(one: Activity, tenant: string): Came {
  const { conversationType, id } = one.conversation;
  return {
    activity: one,
    tenant,
    user: one.from.aadObjectId ?? '',
    teamsUser: one.from.id,
    conversation: id,
    locale: localeOf(one),
    where: conversationType === 'channel' ? 'channel' : conversationType === 'groupChat' ? 'group' : 'personal',
  };
}

/** As languages are named: https://www.rfc-editor.org/rfc/rfc5646. */
const likeALocale = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

function localeOf({ locale, entities }: Activity): string | null {
  const told = [locale, ...(entities ?? []).map((entity) => clientInfo.safeParse(entity).data?.locale)];
  return told.find((one) => typeof one === 'string' && likeALocale.test(one)) ?? null;
}
