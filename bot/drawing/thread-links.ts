import { type Shows, threadsIn, withThreads } from '../../cards/thread-links.ts';
import type { ApprovalId } from '../../flows/approval.ts';
import type { Chat } from '../../integrations/chat/chat.ts';
import type { Posts } from '../../models/posts/posts.ts';
import { threadOf } from './thread-of.ts';

/** What is shown, its numbers of other approvals as links; `complete` when each of their threads stands by now. */
export type ThreadLinks = <S extends Shows>(shows: S) => Promise<{ shows: S; complete: boolean }>;

/** Finds the threads to which cards and forms lead. */
export function createThreadLinks(chat: Pick<Chat, 'linkTo'>, posts: Pick<Posts, 'get'>): ThreadLinks {
  /** Undefined while the thread does not stand; null where nobody can be led to it. */
  async function linkOf(id: ApprovalId): Promise<string | null | undefined> {
    const stands = await threadOf({ id }, posts);
    return stands ? chat.linkTo({ channel: stands.channel, message: stands.thread }) : undefined;
  }

  return async (shows) => {
    const ids = [...threadsIn(shows)];
    if (ids.length === 0) return { shows, complete: true };
    const links = new Map(await Promise.all(ids.map(async (id) => [id, await linkOf(id)] as const)));
    return {
      shows: withThreads(shows, (id) => links.get(id) ?? null),
      complete: ids.every((id) => links.get(id) !== undefined),
    };
  };
}
