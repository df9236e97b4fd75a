import { createHash } from 'node:crypto';
import type { Card } from '../../cards/card.ts';
import type { Chat, Place, Posted } from '../../integrations/chat/chat.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Claimed, Posts } from '../../models/posts/posts.ts';

export interface CardDeps {
  chat: Pick<Chat, 'post' | 'redraw' | 'findPost'>;
  posts: Pick<Posts, 'claim' | 'intend' | 'stands' | 'release'>;
  /** How long a slow request may still come through, in ms: only then a lost one is looked up. */
  settle: number;
  failed: (error: unknown) => void;
}

/** A card and where it belongs: whose it is, its key there, and the version that it shows. */
export interface Drawing {
  of: string;
  key: string;
  version: number;
  /** What it shows, asked once nobody else can draw it: whoever draws last has looked last. */
  look: () => Promise<Card>;
  place: () => Promise<Place>;
}

/** Sends a card, or draws it anew where it stands already. Answers whether it stands as it should. */
export async function drawCard({ of, key, version, look, place }: Drawing, deps: CardDeps): Promise<boolean> {
  const { posts, chat } = deps;
  const claimed = await posts.claim(of, key, version);
  if (!claimed) return false;
  const { channel, message } = claimed.post;
  let shows = '';
  try {
    const card = await look();
    shows = hashOf(card);
    if (channel !== null && message !== null) {
      await chat.redraw({ channel, message }, card);
      await posts.stands(claimed, { channel, message }, shows);
    } else {
      const posted = await sent(claimed, await place(), card, deps);
      if (!posted) return false;
      await posts.stands(claimed, posted, shows);
    }
    return true;
  } catch (error) {
    const unanswered = mayHaveHappened(error) && message === null;
    // What broke on our side, e.g. the database, may have broken after it was sent.
    const doubtful = unanswered || !(error instanceof OutsideFailure);
    const gone = error instanceof OutsideFailure && error.kind === 'refused' && channel !== null && message !== null;
    // A card that somebody deleted is not put back: it stands as it was.
    if (gone) await posts.stands(claimed, { channel, message }, shows);
    else await posts.release(claimed, { doubtful, pause: unanswered ? deps.settle : 0 });
    deps.failed(error);
    return gone;
  }
}

/** Whether what failed may have been done all the same. */
export const mayHaveHappened = (error: unknown): boolean =>
  error instanceof OutsideFailure && error.kind === 'unanswered';

/** What a card shows, to tell whether it has to be drawn anew. */
export const hashOf = (card: Card): string => createHash('sha256').update(JSON.stringify(card)).digest('base64url');

/** Sends a post, or finds it when an attempt before may have sent it; null when somebody else is at it by now. */
async function sent(claimed: Claimed, place: Place, card: Card, { chat, posts }: CardDeps): Promise<Posted | null> {
  const { doubtfulSince, post } = claimed;
  const found = doubtfulSince === null ? null : await chat.findPost(place, post._id, doubtfulSince);
  if (found) {
    // It shows what was so when it was sent: a vote may have come since.
    await chat.redraw(found, card);
    return found;
  }
  return (await posts.intend(claimed)) ? chat.post(place, card, post._id) : null;
}
