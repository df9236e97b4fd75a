import { randomUUID } from 'node:crypto';
import type { Card } from '../../cards/card.ts';
import { notGatheredCard } from '../../cards/not-gathered-card.ts';
import { waitingMail } from '../../cards/teams/waiting-mail.ts';
import type { Language, Organization, Person, PersonId } from '../../flows/facts.ts';
import type { Chat } from '../../integrations/chat/chat.ts';
import type { Mail } from '../../integrations/mail/mail.ts';
import type { TeamsPosts } from '../../models/teams-posts/teams-posts.ts';

interface Deps {
  /** Null where none is configured. */
  mail: Mail | null;
  chat(): Pick<Chat, 'post'>;
  /** Where it is noted what was told. */
  told: Pick<TeamsPosts, 'note' | 'forget'>;
  organization(): Organization;
  languageOf(person: PersonId): Language;
  failed(error: unknown): void;
}

/**
 * What happens about somebody who has a card and has not added the app: they are written to, once a card, and the administrators hear of it,
 * once a person. It never stands in the way of what else is to be done.
 */
export function createUnreached({ mail, chat, told, organization, languageOf, failed }: Deps) {
  /** Does something once, whichever process comes to it; what does not go through is done at the next attempt. */
  async function once(key: string, act: () => Promise<unknown>): Promise<void> {
    const claim = { conversation: 'none', message: randomUUID() };
    if ((await told.note(key, claim)).message !== claim.message) return;
    await act().catch(async (error: unknown) => {
      await told.forget(key);
      throw error;
    });
  }

  function written(person: Person, card: Card, key: string): Promise<unknown> {
    const language = languageOf(person.id);
    const of = { name: person.name, organization: organization().name };
    const to = { name: person.name, email: person.email };
    return mail
      ? mail.send({ to, language, ...waitingMail(card, of, language), attachments: [], key: `teams ${key}` })
      : Promise.resolve();
  }

  return async (id: PersonId, card: Card, key: string): Promise<void> => {
    const person = organization().people[id];
    if (!person?.active) return;
    if (mail) await once(`mail ${key}`, () => written(person, card, key)).catch(failed);
    for (const administrator of organization().administrators.filter((one) => one !== id)) {
      const of = `not installed ${id} ${administrator}`;
      const notice = notGatheredCard(person.name, 'not installed', languageOf(administrator));
      await once(`told ${of}`, () => chat().post({ in: 'person', person: administrator }, notice, of)).catch(failed);
    }
  };
}
