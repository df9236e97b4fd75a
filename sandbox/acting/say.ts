import type { JsonObject } from '../json.ts';
import { find, post } from '../workspace/messages.ts';
import type { User } from '../workspace/model.ts';
import { command } from './command.ts';
import { withMentions } from './mentions.ts';
import { channelFor, failed, type Outcome, type Scene } from './scene.ts';

/** What a person writes into a channel or a thread; a text that starts with "/" is a command. */
export async function say(
  scene: Scene,
  user: User,
  where: { channel: unknown; threadTs?: string | undefined },
  text: string,
): Promise<Outcome> {
  const { workspace } = scene;
  const channel = channelFor(workspace, user, where.channel);
  if (!channel) return failed(`${user.name} is not in this channel.`);
  if (text.trim() === '') return failed('There is nothing to send.');
  if (text.startsWith('/')) return command(scene, user, channel, text, where.threadTs);
  if (where.threadTs && !find(workspace, channel.id, where.threadTs))
    return failed('That thread is not there any more.');
  const marked = withMentions(workspace, text);
  const message = post(workspace, {
    channel: channel.id,
    user: user.id,
    text: marked,
    threadTs: where.threadTs,
    blocks: [richText(marked)],
  });
  return { ok: true, ts: message.ts };
}

function richText(text: string): JsonObject {
  const elements = text
    .split(/(<@[A-Z0-9]+>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, user] = /^<@([A-Z0-9]+)>$/.exec(part) ?? [];
      if (user) return { type: 'user', user_id: user };
      return { type: 'text', text: part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') };
    });
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
