import { lookup } from './file-types.ts';
import { newId } from './ids.ts';
import { change, find, post } from './messages.ts';
import type { Message, StoredFile } from './model.ts';
import type { Workspace } from './workspace.ts';

/** Makes room for a file whose bytes come later. */
export function announceFile(workspace: Workspace, user: string, name: string, size: number): StoredFile {
  const file: StoredFile = {
    id: newId('F'),
    name,
    title: name,
    mimetype: lookup(name).mimetype,
    size,
    user,
    created: Math.floor(workspace.clock.now() / 1000),
    state: 'awaiting bytes',
    shares: [],
  };
  workspace.files.set(file.id, file);
  return file;
}

/** Keeps the bytes of a file that was announced. */
export function receiveBytes(workspace: Workspace, file: StoredFile, bytes: Buffer): void {
  workspace.bytes.put(file.id, bytes);
  file.size = bytes.length;
  file.state = 'uploaded';
}

/** Posts files as one message into a channel or thread and tells everyone. */
export function shareFiles(
  workspace: Workspace,
  files: StoredFile[],
  where: { channel: string; threadTs?: string | undefined; user: string; text: string },
): Message {
  const message = post(workspace, { ...where, subtype: 'file_share', files: files.map((file) => file.id) });
  for (const file of files) {
    file.state = 'shared';
    file.shares.push({
      channel: where.channel,
      ts: message.ts,
      ...(where.threadTs ? { threadTs: where.threadTs } : {}),
    });
    workspace.announce({ type: 'file shared', file, message });
  }
  return message;
}

/** Deletes a file everywhere; the messages that showed it stay and say that it is gone, as Slack's do. */
export function deleteFile(workspace: Workspace, file: StoredFile): void {
  workspace.bytes.remove(file.id);
  file.state = 'deleted';
  for (const share of file.shares) {
    const message = find(workspace, share.channel, share.ts);
    if (message) change(workspace, message, {});
  }
}
