import type { PageTeamsMessage } from '../../page-api.ts';

/** A post of a channel with the replies below it, the oldest first. */
export interface Thread {
  post: PageTeamsMessage;
  replies: PageTeamsMessage[];
}

/** The threads of a channel, the one with the newest message last, as Teams puts them. */
export function threadsOf(messages: readonly PageTeamsMessage[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const message of messages) {
    const thread = message.root ? threads.get(message.root) : undefined;
    if (thread) thread.replies.push(message);
    else threads.set(message.id, { post: message, replies: [] });
  }
  return [...threads.values()].sort((one, other) => newest(one) - newest(other));
}

function newest({ post, replies }: Thread): number {
  return replies.at(-1)?.at ?? post.at;
}
