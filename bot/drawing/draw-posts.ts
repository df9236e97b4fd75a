import type { Card } from '../../cards/card.ts';
import { type PostPlace, type WantedPost, wantedPosts } from '../../cards/posts.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Language, Organization, PersonId } from '../../flows/facts.ts';
import type { Chat, Place } from '../../integrations/chat/chat.ts';
import { OutsideFailure } from '../../integrations/failure.ts';
import type { Posts } from '../../models/posts/posts.ts';
import { type CardDeps, drawCard, hashOf } from './draw-card.ts';
import type { Gathering } from './gathering.ts';
import type { ThreadLinks } from './thread-links.ts';
import { threadOf } from './thread-of.ts';

export interface PostsDeps extends CardDeps {
  chat: Chat;
  posts: Posts;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
  /** Leads from a card to the threads of approvals. */
  linked: ThreadLinks;
  /** Brings whoever has a task into the channel. */
  gathered: Gathering;
}

/** Draws what people should see of an approval, the thread's head first. Answers whether all of it stands now. */
export async function drawPosts(approval: Approval, deps: PostsDeps): Promise<boolean> {
  const organization = deps.organization();
  const standing = await deps.posts.of(approval.id);
  const shown = new Map(standing.map((post) => [post.key, post]));
  let complete = true;
  for (const wanted of wantedPosts(approval, organization, new Set(shown.keys()))) {
    const { shows: card, complete: led } = await deps.linked(cardFor(wanted, organization, deps));
    // It stands without a link for now: what it leads to is about to stand.
    complete &&= led;
    const before = shown.get(wanted.key);
    if (before?.message && before.shows === hashOf(card)) continue;
    const place = () => placeOf(approval, wanted.place, deps);
    const drawing = { of: approval.id, key: wanted.key, version: approval.seq, look: async () => card, place };
    const drawn = await drawCard(drawing, deps).catch((error: unknown) => {
      deps.failed(error);
      return false;
    });
    complete &&= drawn;
    // Without its head there is no thread to put anything into.
    if (!drawn && wanted.place.in === 'thread head') return false;
  }
  return complete;
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

/** What a post shows as things are now; null for one that is not wanted. */
export async function shownPost(
  approval: Approval,
  key: string,
  { posts, linked, ...deps }: Pick<PostsDeps, 'posts' | 'organization' | 'languageOf' | 'linked'>,
): Promise<Card | null> {
  const organization = deps.organization();
  const standing = new Set((await posts.of(approval.id)).map((post) => post.key));
  const wanted = wantedPosts(approval, organization, standing).find((post) => post.key === key);
  return wanted ? (await linked(cardFor(wanted, organization, deps))).shows : null;
}

function cardFor(
  { place, card }: WantedPost,
  organization: Organization,
  { languageOf }: Pick<PostsDeps, 'languageOf'>,
): Card {
  const person = place.in === 'person' ? organization.people[place.person] : undefined;
  return person ? card(languageOf(person.id), person.timeZone) : card(organization.language, organization.timeZone);
}
