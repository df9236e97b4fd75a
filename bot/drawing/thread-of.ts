import type { Approval } from '../../flows/approval.ts';
import type { Place } from '../../integrations/chat/chat.ts';
import type { Posts } from '../../models/posts/posts.ts';

export type ThreadPlace = Required<Place & { in: 'channel' }>;

/** The thread of an approval; null while its head does not stand. */
export async function threadOf({ id }: Pick<Approval, 'id'>, posts: Pick<Posts, 'get'>): Promise<ThreadPlace | null> {
  const head = await posts.get(id, 'card');
  return head?.channel && head.message ? { in: 'channel', channel: head.channel, thread: head.message } : null;
}
