import { LRUCache } from 'lru-cache';
import { type Shows, threadsIn, withThreads } from '../../cards/thread-links.ts';
import type { ApprovalId } from '../../flows/approval.ts';
import type { Chat } from '../../integrations/chat/chat.ts';
import type { Posts } from '../../models/posts/posts.ts';
import { threadOf } from './thread-of.ts';

/** What is shown, the numbers of approvals in it as links; `complete` when each of their threads stands by now. */
export type ThreadLinks = <S extends Shows>(shows: S) => Promise<{ shows: S; complete: boolean }>;

/** So many approvals' links are remembered. */
const remembered = 5_000;

/** Finds the threads to which cards and forms lead. */
export function createThreadLinks(chat: Pick<Chat, 'linkTo'>, posts: Pick<Posts, 'get'>): ThreadLinks {
  /** Where a thread stands it stays, and the cards of one approval all lead to the same. */
  const known = new LRUCache<ApprovalId, string>({ max: remembered });

  /** Undefined while the thread does not stand; null where nobody can be led to it. */
  async function linkOf(id: ApprovalId): Promise<string | null | undefined> {
    const before = known.get(id);
    if (before !== undefined) return before;
    const stands = await threadOf({ id }, posts);
    if (!stands) return undefined;
    const link = chat.linkTo({ channel: stands.channel, message: stands.thread });
    if (link !== null) known.set(id, link);
    return link;
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
