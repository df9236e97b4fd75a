import { asObjects, type JsonObject } from '../json.ts';
import { threadOf } from '../workspace/messages.ts';
import type { Channel, Message, User, View } from '../workspace/model.ts';
import { SLACKBOT } from '../workspace/people.ts';
import { type StateValues, stateValues } from '../workspace/state-values.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { presentFile, presentFiles } from './present-file.ts';

/** A person as users.info shows them: https://docs.slack.dev/reference/objects/user-object */
export function presentUser(workspace: Workspace, user: User): JsonObject {
  const [first = user.name, ...rest] = user.name.split(' ');
  return {
    id: user.id,
    team_id: workspace.team.id,
    name: user.handle,
    deleted: user.deleted ?? false,
    color: user.colour.slice(1),
    real_name: user.name,
    tz: user.timeZone,
    tz_label: user.timeZone,
    tz_offset: offsetSeconds(user.timeZone, workspace.clock.now()),
    profile: {
      title: user.title,
      phone: '',
      real_name: user.name,
      real_name_normalized: user.name,
      display_name: user.handle,
      display_name_normalized: user.handle,
      first_name: first,
      last_name: rest.join(' '),
      status_text: user.status?.text ?? '',
      status_emoji: user.status?.emoji ?? '',
      status_expiration: user.status?.expires ?? 0,
      team: workspace.team.id,
      ...(user.id === workspace.app.botUser
        ? { bot_id: workspace.app.botId, api_app_id: workspace.app.id, always_active: true }
        : user.email
          ? { email: user.email }
          : {}),
    },
    is_admin: user.handle === 'irina',
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.guest,
    is_ultra_restricted: false,
    // Slack says of Slackbot that it is no bot.
    is_bot: user.bot && user.id !== SLACKBOT,
    is_app_user: false,
    updated: user.updated,
    locale: user.locale,
  };
}

/** A conversation: https://docs.slack.dev/reference/objects/conversation-object */
export function presentChannel(workspace: Workspace, channel: Channel): JsonObject {
  if (channel.kind === 'dm') {
    const user = channel.members.find((member) => member !== workspace.app.botUser);
    return {
      id: channel.id,
      created: channel.created,
      is_im: true,
      is_org_shared: false,
      is_archived: false,
      user,
      context_team_id: workspace.team.id,
      priority: 0,
    };
  }
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    created: channel.created,
    creator: channel.creator,
    is_channel: channel.kind === 'channel',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: channel.archived,
    is_general: channel.name === 'general',
    is_shared: false,
    is_org_shared: false,
    is_member: channel.members.includes(workspace.app.botUser),
    num_members: channel.members.length,
    context_team_id: workspace.team.id,
    topic: { value: channel.topic, creator: channel.creator, last_set: channel.created },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}

/** A message as history and events show it; its metadata only when asked for. */
export function presentMessage(workspace: Workspace, message: Message, withMetadata = false): JsonObject {
  const { team, app } = workspace;
  const own = message.user === app.botUser;
  const thread = threadOf(workspace, message);
  const root = message.threadTs ?? (thread ? message.ts : undefined);
  return {
    type: 'message',
    ...(message.subtype ? { subtype: message.subtype } : {}),
    user: message.user,
    text: message.text,
    ts: message.ts,
    team: team.id,
    ...(own
      ? {
          bot_id: app.botId,
          app_id: app.id,
          bot_profile: { id: app.botId, app_id: app.id, name: app.name, deleted: false, team_id: team.id },
        }
      : {}),
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.files ? { files: presentFiles(workspace, message), upload: false } : {}),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.reactions?.length
      ? { reactions: message.reactions.map((reaction) => ({ ...reaction, count: reaction.users.length })) }
      : {}),
    ...(root ? { thread_ts: root } : {}),
    ...(thread
      ? {
          reply_count: thread.count,
          reply_users_count: thread.users.length,
          reply_users: thread.users,
          latest_reply: thread.latest,
          is_locked: false,
          subscribed: false,
        }
      : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** A view as views.open answers it and interactions carry it: https://docs.slack.dev/reference/views */
export function presentView(workspace: Workspace, view: View): JsonObject {
  const { content } = view;
  const blocks = content.blocks as JsonObject[];
  return {
    id: view.id,
    team_id: workspace.team.id,
    type: view.kind,
    blocks,
    private_metadata: content.private_metadata ?? '',
    callback_id: content.callback_id ?? '',
    external_id: content.external_id ?? '',
    state: { values: withFiles(workspace, view.user, stateValues(blocks, view.values)) },
    hash: view.hash,
    title: content.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
    submit: content.submit ?? null,
    close: content.close ?? null,
    clear_on_close: content.clear_on_close ?? false,
    notify_on_close: content.notify_on_close ?? false,
    submit_disabled: content.submit_disabled ?? false,
    root_view_id: view.root,
    previous_view_id: view.previous ?? null,
    app_id: workspace.app.id,
    bot_id: workspace.app.botId,
    app_installed_team_id: workspace.team.id,
  };
}

/** The files of a form's `file_input`s as Slack shows them; only what this person has uploaded counts. */
function withFiles(workspace: Workspace, user: string, values: StateValues): StateValues {
  const shown = (value: JsonObject): JsonObject =>
    value.type === 'file_input'
      ? {
          ...value,
          files: asObjects(value.files)
            .flatMap(({ id }) => workspace.files.get(String(id)) ?? [])
            .filter((file) => file.user === user)
            .map((file) => presentFile(workspace, file)),
        }
      : value;
  return Object.fromEntries(
    Object.entries(values).map(([block, elements]) => [
      block,
      Object.fromEntries(Object.entries(elements).map(([action, value]) => [action, shown(value)])),
    ]),
  );
}

function offsetSeconds(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
  const [, sign, hours = '0', minutes = '0'] =
    /GMT([+-])(\d+):(\d+)/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
