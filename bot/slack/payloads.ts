import { z } from 'zod';

/** What the bot reads of Slack's requests (https://docs.slack.dev/reference/interaction-payloads). The rest of them is left alone. */

const user = z.object({ id: z.string(), team_id: z.string().optional() });
const team = z.object({ id: z.string() }).nullish();

const view = z.object({
  id: z.string(),
  hash: z.string().optional(),
  type: z.string(),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }).default({ values: {} }),
});

export type ViewPayload = z.infer<typeof view>;

export const command = z.object({
  team_id: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  text: z.string().default(''),
});

export const blockActions = z.object({
  team,
  user,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  container: z
    .object({ message_ts: z.string().optional(), thread_ts: z.string().optional(), channel_id: z.string().optional() })
    .optional(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).optional(),
  view: view.optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        block_id: z.string(),
        action_ts: z.string().default(''),
        type: z.string(),
        // Null in a field that was emptied.
        value: z.string().nullish(),
        selected_option: z.object({ value: z.string() }).nullish(),
        selected_user: z.string().nullish(),
      }),
    )
    .min(1),
});

export const viewSubmission = z.object({ team, user, trigger_id: z.string().optional(), view });

export const blockSuggestion = z.object({
  team,
  user,
  action_id: z.string(),
  block_id: z.string(),
  value: z.string().default(''),
  view: view.optional(),
});

export const shortcut = z.object({ team, user, callback_id: z.string(), trigger_id: z.string() });

/** A message with files; those that are edited, deleted or hidden have another subtype. */
export const fileMessage = z.object({
  channel: z.string(),
  user: z.string(),
  ts: z.string(),
  thread_ts: z.string(),
  subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
  hidden: z.literal(false).optional(),
  bot_id: z.undefined().optional(),
  files: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().nullish(),
        size: z.number().optional(),
        mode: z.string().optional(),
      }),
    )
    .min(1),
});

export const homeOpened = z.object({ user: z.string(), tab: z.string() });

export const member = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  locale: z.string().optional(),
  profile: z
    .object({
      email: z.string().nullish(),
      status_text: z.string().nullish(),
      status_emoji: z.string().nullish(),
      /** Seconds since 1970; 0 for never. */
      status_expiration: z.number().nullish(),
    })
    .default({}),
});

export type MemberPayload = z.infer<typeof member>;
export const memberEvent = z.object({ user: member });
