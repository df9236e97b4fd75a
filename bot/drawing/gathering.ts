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
 * Brings people into the channel where an approval lives, so that they see its thread; each once. Of who cannot be brought each thread is
 * told once, and they have their own card all the same.
 */
export function createGathering({ chat, organization, failed }: Deps): Gathering {
  const there = new Set<string>();
  const told = new Set<string>();
  return async (approval, person, thread) => {
    const place = `${thread.channel}/${person}`;
    const key = `${approval.id}/not gathered/${person}`;
    if (there.has(place) || told.has(key)) return;
    try {
      const [missing] = await chat.gather(thread.channel, [person]);
      if (!missing) {
        there.add(place);
        return;
      }
      told.add(key);
      const { language } = organization();
      await chat.post(thread, notGatheredCard(nameOf(person, organization(), approval), missing.why, language), key);
    } catch (error) {
      told.delete(key);
      failed(error);
    }
  };
}
