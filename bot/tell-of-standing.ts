import { looking } from '../cards/audience.ts';
import { expiryCard, renewalCard } from '../cards/renewal-card.ts';
import type { Organization, PersonId } from '../flows/facts.ts';
import { responsibleFor } from '../flows/responsible.ts';
import type { Chat, Place } from '../integrations/chat/chat.ts';
import type { Crm } from '../integrations/crm/crm.ts';
import type { StandingMessage } from '../models/standings/standing-outbox.ts';

interface Deps {
  chat: Chat;
  organization: () => Organization;
  languageOf: (person: PersonId) => 'en' | 'ru';
}

const day = 86_400_000;

/** Offers a renewal, or tells that an approval has run out, to the one responsible in the CRM, else to the last initiator. */
export function createStandingTeller({ chat, organization, languageOf }: Deps) {
  return async (message: StandingMessage, crm: Pick<Crm, 'company'>): Promise<void> => {
    const company = await crm.company(message.company);
    const now = organization();
    const to = responsibleFor(company?.responsible ?? null, message.to, now);
    const person = to === null ? undefined : now.people[to];
    if (!company || !person) return;
    const place: Place = { in: 'person', person: person.id };
    // It may be tried again after a lost answer: what stands already is not sent twice.
    if (await chat.findPost(place, message.key, Date.now() - day)) return;
    const audience = looking({ ...person, language: languageOf(person.id) }, now, Date.now());
    const card =
      message.type === 'offer renewal' ? renewalCard(company, message.until, audience) : expiryCard(company, audience);
    await chat.post(place, card, message.key);
  };
}
