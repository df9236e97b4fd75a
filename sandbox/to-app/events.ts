import type { JsonObject } from '../json.ts';
import { presentMessage, presentUser, presentView } from '../web-api/present.ts';
import { newId } from '../workspace/ids.ts';
import type { Channel, Message } from '../workspace/model.ts';
import { homeOf } from '../workspace/views.ts';
import type { Change, Workspace } from '../workspace/workspace.ts';

/** The events, as the app subscribed to them, that follow from a change; none when the app is not there to see it. */
export function eventsOf(workspace: Workspace, change: Change): JsonObject[] {
  const { app, clock } = workspace;
  const at = () => clock.ts();
  switch (change.type) {
    case 'message posted': {
      const channel = seen(workspace, change.message);
      if (!channel || change.message.subtype === 'channel_join') return [];
      const event = { ...presentMessage(workspace, change.message), ...placeOf(channel), event_ts: change.message.ts };
      const mention = change.message.text.includes(`<@${app.botUser}>`) && channel.kind !== 'dm';
      return mention ? [event, { ...event, type: 'app_mention' }] : [event];
    }
    case 'message changed': {
      const channel = seen(workspace, change.message);
      if (!channel) return [];
      const message = presentMessage(workspace, change.message);
      const previous = presentMessage(workspace, change.before);
      const ts = at();
      return [
        {
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          ts,
          event_ts: ts,
          ...placeOf(channel),
          message,
          previous_message: previous,
        },
      ];
    }
    case 'message deleted': {
      const channel = seen(workspace, change.message);
      if (!channel) return [];
      const ts = at();
      const previous = presentMessage(workspace, change.message);
      return [
        {
          type: 'message',
          subtype: 'message_deleted',
          hidden: true,
          ts,
          event_ts: ts,
          deleted_ts: change.message.ts,
          ...placeOf(channel),
          previous_message: previous,
        },
      ];
    }
    case 'file shared': {
      if (!seen(workspace, change.message)) return [];
      const { file, message } = change;
      return [
        {
          type: 'file_shared',
          channel_id: message.channel,
          file_id: file.id,
          user_id: file.user,
          file: { id: file.id },
          event_ts: message.ts,
        },
      ];
    }
    case 'member joined': {
      const channel = workspace.channels.get(change.channel);
      if (!channel?.members.includes(app.botUser)) return [];
      const kind = channel.kind === 'private' ? 'G' : 'C';
      return [
        {
          type: 'member_joined_channel',
          user: change.user,
          channel: channel.id,
          channel_type: kind,
          team: workspace.team.id,
          inviter: change.inviter,
          event_ts: at(),
        },
      ];
    }
    case 'home opened': {
      const home = homeOf(workspace, change.user);
      return [
        {
          type: 'app_home_opened',
          user: change.user,
          channel: change.channel,
          tab: 'home',
          event_ts: at(),
          ...(home ? { view: presentView(workspace, home) } : {}),
        },
      ];
    }
    case 'user changed':
    case 'user joined': {
      const type = change.type === 'user changed' ? 'user_change' : 'team_join';
      return [
        { type, user: presentUser(workspace, change.user), cache_ts: Math.floor(clock.now() / 1000), event_ts: at() },
      ];
    }
    case 'channel changed':
    case 'views changed':
    case 'read':
    case 'clock moved':
    case 'cleared':
      return [];
  }
}

/** The envelope of an event: https://docs.slack.dev/apis/events-api#event-type-structure */
export function envelope(workspace: Workspace, event: JsonObject): JsonObject {
  const { team, app } = workspace;
  return {
    token: 'deprecated-use-signatures',
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${newId('E')}`,
  };
}

/** The channel of a message that the app may see. */
function seen(workspace: Workspace, message: Message): Channel | undefined {
  const channel = workspace.channels.get(message.channel);
  return channel?.members.includes(workspace.app.botUser) && !message.onlyFor ? channel : undefined;
}

function placeOf(channel: Channel): JsonObject {
  const types = { channel: 'channel', private: 'group', dm: 'im' };
  return { channel: channel.id, channel_type: types[channel.kind] };
}
