import { createHash } from 'node:crypto';
import type { Card } from '../../cards/card.ts';
import { type PostPlace, type WantedPost, wantedPosts } from '../../cards/posts.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Language, Organization, PersonId } from '../../flows/facts.ts';
import type { Chat, Place, Posted } from '../../integrations/chat/chat.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Claimed, Posts } from '../../models/posts/posts.ts';
import type { Gathering } from './gathering.ts';

export interface PostsDeps {
  chat: Chat;
  posts: Posts;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
  /** Brings whoever has a task into the channel. */
  gathered: Gathering;
  /** How long a slow request may still come through, in ms: only then a lost one is looked up. */
  settle: number;
  failed: (error: unknown) => void;
}

/** Draws what people should see of an approval, the thread's head first. Answers whether all of it stands now. */
export async function drawPosts(approval: Approval, deps: PostsDeps): Promise<boolean> {
  const organization = deps.organization();
  const standing = await deps.posts.of(approval.id);
  const shown = new Map(standing.map((post) => [post.key, post]));
  let complete = true;
  for (const wanted of wantedPosts(approval, organization, new Set(shown.keys()))) {
    const card = cardFor(wanted, organization, deps);
    const before = shown.get(wanted.key);
    if (before?.message && before.shows === hashOf(card)) continue;
    const drawn = await drawOne(approval, wanted, card, deps).catch((error: unknown) => {
      deps.failed(error);
      return false;
    });
    complete &&= drawn;
    // Without its head there is no thread to put anything into.
    if (!drawn && wanted.place.in === 'thread head') return false;
  }
  return complete;
}

type ThreadPlace = Place & { in: 'channel' };

/** The thread of an approval; null while its head does not stand. */
export async function threadOf(approval: Pick<Approval, 'id'>, posts: Posts): Promise<ThreadPlace | null> {
  const head = await posts.get(approval.id, 'card');
  return head?.channel && head.message ? { in: 'channel', channel: head.channel, thread: head.message } : null;
}

async function drawOne(approval: Approval, wanted: WantedPost, card: Card, deps: PostsDeps): Promise<boolean> {
  const { posts, chat } = deps;
  const claimed = await posts.claim(approval.id, wanted.key, approval.seq);
  if (!claimed) return false;
  const { channel, message } = claimed.post;
  try {
    if (channel !== null && message !== null) {
      await chat.redraw({ channel, message }, card);
      await posts.stands(claimed, { channel, message }, hashOf(card));
    } else {
      const place = await placeOf(approval, wanted.place, deps);
      const posted = await sent(claimed, place, card, deps);
      if (!posted) return false;
      await posts.stands(claimed, posted, hashOf(card));
    }
    return true;
  } catch (error) {
    const unanswered = mayHaveHappened(error) && message === null;
    // What broke on our side, e.g. the database, may have broken after it was sent.
    const doubtful = unanswered || !(error instanceof OutsideFailure);
    const gone = error instanceof OutsideFailure && error.kind === 'refused' && channel !== null && message !== null;
    // A card that somebody deleted is not put back: it stands as it was.
    if (gone) await posts.stands(claimed, { channel, message }, hashOf(card));
    else await posts.release(claimed, { doubtful, pause: unanswered ? deps.settle : 0 });
    deps.failed(error);
    return gone;
  }
}

/** Whether what failed may have been done all the same. */
export const mayHaveHappened = (error: unknown): boolean =>
  error instanceof OutsideFailure && error.kind === 'unanswered';

/** Sends a post, or finds it when an attempt before may have sent it; null when somebody else is at it by now. */
async function sent(claimed: Claimed, place: Place, card: Card, { chat, posts }: PostsDeps): Promise<Posted | null> {
  const { doubtfulSince, post } = claimed;
  const found = doubtfulSince === null ? null : await chat.findPost(place, post._id, doubtfulSince);
  if (found) {
    // It shows what was so when it was sent: a vote may have come since.
    await chat.redraw(found, card);
    return found;
  }
  return (await posts.intend(claimed)) ? chat.post(place, card, post._id) : null;
}

async function placeOf(approval: Approval, place: PostPlace, { chat, posts, gathered }: PostsDeps): Promise<Place> {
  switch (place.in) {
    case 'thread head':
      return { in: 'channel', channel: await chat.channelFor(approval) };
    case 'thread': {
      const thread = await threadOf(approval, posts);
      if (!thread) throw new OutsideFailure('later', `the thread of ${approval.number} does not stand yet`);
      return thread;
    }
    case 'person': {
      const thread = await threadOf(approval, posts);
      if (thread) await gathered(approval, place.person, thread);
      return { in: 'person', person: place.person };
    }
  }
}

function cardFor({ place, card }: WantedPost, organization: Organization, { languageOf }: PostsDeps): Card {
  const person = place.in === 'person' ? organization.people[place.person] : undefined;
  return person ? card(languageOf(person.id), person.timeZone) : card(organization.language, organization.timeZone);
}

const hashOf = (card: Card): string => createHash('sha256').update(JSON.stringify(card)).digest('base64url');
