import { announceFile, receiveBytes, shareFiles } from '../workspace/files.ts';
import { find } from '../workspace/messages.ts';
import type { User } from '../workspace/model.ts';
import { withMentions } from './say.ts';
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
  const files = given.map(({ name, bytes }) => {
    const file = announceFile(workspace, user.id, name, bytes.length);
    receiveBytes(workspace, file, bytes);
    return file;
  });
  const text = withMentions(workspace, where.text ?? '');
  const message = shareFiles(workspace, files, { channel: channel.id, threadTs: where.threadTs, user: user.id, text });
  return { ok: true, ts: message.ts, files: files.map((file) => file.id) };
}
