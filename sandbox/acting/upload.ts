import { asObject, asObjects, type JsonObject } from '../json.ts';
import { LIMITS } from '../validation/limits.ts';
import { presentFile } from '../web-api/present-file.ts';
import { findElement } from '../workspace/block-ids.ts';
import { announceFile, receiveBytes, shareFiles } from '../workspace/files.ts';
import { find } from '../workspace/messages.ts';
import type { StoredFile, User } from '../workspace/model.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { withMentions } from './mentions.ts';
import { channelFor, failed, type Outcome, type Scene } from './scene.ts';

export interface GivenFile {
  name: string;
  bytes: Buffer;
}

/** Files that a person drops into a channel or a thread, all in one message. */
export function upload(
  { workspace }: Scene,
  user: User,
  where: { channel: unknown; threadTs?: string | undefined; text?: string | undefined },
  given: GivenFile[],
): Outcome {
  const channel = channelFor(workspace, user, where.channel);
  if (!channel) return failed(`${user.name} is not in this channel.`);
  if (where.threadTs && !find(workspace, channel.id, where.threadTs))
    return failed('That thread is not there any more.');
  if (given.length === 0) return failed('There is no file to send.');
  const files = given.map((one) => kept(workspace, user, one));
  const text = withMentions(workspace, where.text ?? '');
  const message = shareFiles(workspace, files, { channel: channel.id, threadTs: where.threadTs, user: user.id, text });
  return { ok: true, ts: message.ts, files: files.map((file) => file.id) };
}

/**
 * Files that a person chooses in a form's `file_input`: uploaded before the form is sent, which names them in its state. Slack takes 10 MB at
 * most there: https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
 */
export function uploadIntoForm(
  { workspace }: Scene,
  user: User,
  where: { viewId: unknown; blockId: unknown; actionId: unknown },
  given: GivenFile[],
): Outcome {
  const view = workspace.views.get(String(where.viewId));
  if (view?.user !== user.id) return failed('That form is closed.');
  const blocks = view.content.blocks as JsonObject[];
  const element = findElement(blocks, where.blockId, where.actionId)?.element;
  if (element?.type !== 'file_input') return failed('No files are asked for there.');
  const tooLarge = given.find(({ bytes }) => bytes.length > LIMITS.fileInputBytes);
  if (tooLarge) return failed(`${tooLarge.name} is too large: 10 MB is the most.`);
  const unfit = given.find(({ name }) => !fits(name, element.filetypes));
  if (unfit) return failed(`${unfit.name} is not a kind of file that is taken here.`);
  const files = given.map((one) => presentFile(workspace, kept(workspace, user, one)));
  return { ok: true, files };
}

/** The app sees the files that a form was sent with, once it was. */
export function giveFiles(workspace: Workspace, user: User, values: JsonObject): void {
  const elements = Object.values(values).flatMap((block) => Object.values(asObject(block) ?? {}));
  for (const { id } of elements.flatMap((element) => asObjects(asObject(element)?.files))) {
    const file = workspace.files.get(String(id));
    if (file?.user === user.id) file.given = true;
  }
}

function kept(workspace: Workspace, user: User, { name, bytes }: GivenFile): StoredFile {
  const file = announceFile(workspace, user.id, name, bytes.length);
  receiveBytes(workspace, file, bytes);
  return file;
}

/** Slack goes by the name's ending and never looks inside. */
function fits(name: string, filetypes: unknown): boolean {
  if (!Array.isArray(filetypes)) return true;
  const ending = name.includes('.') ? name.split('.').at(-1)?.toLowerCase() : '';
  return filetypes.some((type) => type === ending);
}
