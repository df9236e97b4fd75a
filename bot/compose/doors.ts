import { randomUUID } from 'node:crypto';
import { ownVotesCard } from '../../cards/own-votes-card.ts';
import type { Language, PersonId } from '../../flows/facts.ts';
import type { Posted } from '../../integrations/chat/chat.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Posts } from '../../models/posts/posts.ts';
import { shownPost } from '../drawing/draw-posts.ts';
import type { Drawer } from '../drawing/drawer.ts';
import { type NoticeTeller, personOfNotices } from '../notices/notice-teller.ts';
import type { DoorDeps, Posts as DoorPosts } from '../people/deps.ts';
import { createScreens } from '../people/screens.ts';

/** What every door needs, whichever platform it opens on; who is who there is the door's own. */
export type DoorAssembly = Omit<DoorDeps, 'personOfUser' | 'platform'> & { posts: DoorPosts };

interface Parts extends Omit<DoorAssembly, 'approvals' | 'posts' | 'notices' | 'screens' | 'newApprovalId'> {
  approvals: Approvals;
  posts: Posts;
  notices: NoticeTeller;
  drawer: Drawer;
  languageOf: (person: PersonId) => Language;
}

/** Puts together what the doors have in common. */
export function assembleDoors({ approvals, posts, notices, drawer, languageOf, ...parts }: Parts): DoorAssembly {
  async function bringUpToDate(posted: Posted): Promise<void> {
    const post = await posts.at(posted.channel, posted.message);
    if (!post) return;
    if (personOfNotices(post.approval) === null) await drawer.ask(post.approval);
    else await notices.bringUpToDate(post.key);
  }

  return {
    ...parts,
    notices,
    screens: createScreens(parts.now),
    newApprovalId: randomUUID,
    posts: {
      bringUpToDate,
      async drawAnew(posted) {
        await posts.forgetShown(posted.channel, posted.message);
        await bringUpToDate(posted);
      },
      isKept: async ({ channel, message }) => (await posts.at(channel, message)) !== null,
      async shownAt(posted) {
        const post = await posts.at(posted.channel, posted.message);
        const approval = post && personOfNotices(post.approval) === null ? await approvals.get(post.approval) : null;
        return post && approval ? shownPost(approval, post.key, { ...parts, posts, languageOf }) : null;
      },
      async ownVotesAt(posted, { person, organization }) {
        const post = await posts.at(posted.channel, posted.message);
        const approval = post?.key === 'card' ? await approvals.get(post.approval) : null;
        const { id, language, timeZone } = person;
        if (!approval) return null;
        const card = ownVotesCard(approval, { person: id, language, timeZone, now: null, organization });
        return card && (await parts.linked(card)).shows;
      },
    },
    approvals: {
      ...approvals,
      async inThread(channel, thread) {
        // Asked first: noted meanwhile, it is found below.
        const unnoted = await posts.mayStandUnnoted('card');
        const post = await posts.at(channel, thread);
        if (post) return post.key === 'card' ? approvals.get(post.approval) : null;
        // A file that is turned away now comes again: a platform repeats what was not taken.
        if (unnoted)
          throw new Error('A thread has just been begun and is not noted yet: nobody knows whose this one is.');
        return null;
      },
    },
  };
}
