import { notGatheredCard } from '../../cards/not-gathered-card.ts';
import type { Approval } from '../../flows/approval.ts';
import { nameOf } from '../../flows/course.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import type { Chat, Place } from '../../integrations/chat/chat.ts';

interface Deps {
  chat: Pick<Chat, 'gather' | 'post'>;
  organization: () => Organization;
  failed: (error: unknown) => void;
}

export type Gathering = (approval: Approval, person: PersonId, thread: Place & { in: 'channel' }) => Promise<void>;

/**
 * Brings people into the channel where an approval lives, so that they see its thread; each once. Who cannot be brought is told of in
 * the thread, and has their own card all the same.
 */
export function createGathering({ chat, organization, failed }: Deps): Gathering {
  const gathered = new Set<string>();
  return async (approval, person, thread) => {
    const key = `${thread.channel}/${person}`;
    if (gathered.has(key)) return;
    gathered.add(key);
    try {
      const [missing] = await chat.gather(thread.channel, [person]);
      if (!missing) return;
      const { language } = organization();
      const card = notGatheredCard(nameOf(person, organization(), approval), language);
      await chat.post(thread, card, `${approval.id}/not gathered/${person}`);
    } catch (error) {
      gathered.delete(key);
      failed(error);
    }
  };
}
