import type { JsonObject } from '../json.ts';
import { lookup } from '../workspace/file-types.ts';
import type { Message, StoredFile } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A file as files.info shows it: https://docs.slack.dev/reference/objects/file-object */
export function presentFile(workspace: Workspace, file: StoredFile): JsonObject {
  const { team, url } = workspace;
  const { filetype, pretty } = lookup(file.name);
  const name = encodeURIComponent(file.name);
  const where = (kind: 'channel' | 'private' | 'dm') =>
    [...new Set(file.shares.map((share) => share.channel))].filter(
      (channel) => workspace.channels.get(channel)?.kind === kind,
    );
  const open = shares(workspace, file, (kind) => kind === 'channel');
  const closed = shares(workspace, file, (kind) => kind !== 'channel');
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype,
    pretty_type: pretty,
    user: file.user,
    user_team: team.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: where('channel').length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${url}/files-pri/${team.id}-${file.id}/${name}`,
    url_private_download: `${url}/files-pri/${team.id}-${file.id}/download/${name}`,
    permalink: `${url}/files/${file.user}/${file.id}/${name}`,
    comments_count: 0,
    is_starred: false,
    has_rich_preview: false,
    file_access: 'visible',
    channels: where('channel'),
    groups: where('private'),
    ims: where('dm'),
    shares: { ...(open ? { public: open } : {}), ...(closed ? { private: closed } : {}) },
  };
}

/** The files of a message; one that was deleted leaves a tombstone. */
export function presentFiles(workspace: Workspace, message: Message): JsonObject[] {
  return (message.files ?? []).map((id) => {
    const file = workspace.files.get(id);
    return file && file.state !== 'deleted' ? presentFile(workspace, file) : { id, mode: 'tombstone' };
  });
}

function shares(workspace: Workspace, file: StoredFile, wanted: (kind: string) => boolean): JsonObject | undefined {
  const found: Record<string, JsonObject[]> = {};
  for (const share of file.shares) {
    const channel = workspace.channels.get(share.channel);
    if (!channel || !wanted(channel.kind)) continue;
    const entry = {
      ts: share.ts,
      ...(share.threadTs ? { thread_ts: share.threadTs } : {}),
      channel_name: channel.name,
      team_id: workspace.team.id,
      share_user_id: file.user,
      reply_users: [],
      reply_users_count: 0,
      reply_count: 0,
      source: 'UNKNOWN',
    };
    found[channel.id] = [...(found[channel.id] ?? []), entry];
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
