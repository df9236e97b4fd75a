import type { Connection } from 'mongoose';
import { drawPosts } from '../bot/drawing/draw-posts.ts';
import { createThreadLinks } from '../bot/drawing/thread-links.ts';
import type { Approval } from '../flows/approval.ts';
import type { Organization, PersonId } from '../flows/facts.ts';
import type { Chat } from '../integrations/chat/chat.ts';
import { createPosts } from '../models/posts/posts.ts';
import { directWith } from './click-bodies.ts';

/** Draws approvals as the bot does, without a Slack; answers with the messages in people's conversations, by person. */
export async function createStandIn(connection: Connection, organization: Organization) {
  const posts = await createPosts(connection, { lease: 1_000 });
  let messages = 0;

  return async (approval: Approval): Promise<Map<PersonId, string>> => {
    const standing = new Map<PersonId, string>();
    const chat = {
      channelFor: async () => 'C0APPROVALS',
      post: async (place) => {
        const message = `${++messages}.000100`;
        if (place.in === 'person') standing.set(place.person, message);
        return { channel: place.in === 'person' ? directWith(place.person) : place.channel, message };
      },
    } satisfies Partial<Chat> as unknown as Chat;
    await drawPosts(approval, {
      chat,
      posts,
      linked: createThreadLinks({ linkTo: () => null }, posts),
      gathered: async () => undefined,
      organization: () => organization,
      languageOf: (person) => organization.people[person]?.language ?? organization.language,
      settle: 1_000,
      failed(error) {
        throw error;
      },
    });
    return standing;
  };
}
