import type { JsonObject } from '../json.ts';
import type { Channel, User } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The fields that every interaction has: https://docs.slack.dev/reference/interaction-payloads */
export function payloadBase(workspace: Workspace, type: string, user: User): JsonObject {
  const { team, app } = workspace;
  return {
    type,
    team: { id: team.id, domain: team.domain },
    user: { id: user.id, username: user.handle, name: user.handle, team_id: team.id },
    api_app_id: app.id,
    token: 'deprecated-use-signatures',
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A channel's name as interactions and commands give it; private ones are not named. */
export function nameInPayload(channel: Channel): string {
  const names = { channel: channel.name, private: 'privategroup', dm: 'directmessage' };
  return names[channel.kind];
}
