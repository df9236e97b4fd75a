import { awayAskedCard, goneCard } from '../cards/absences/noticed-cards.ts';
import { looking } from '../cards/audience.ts';
import type { Card } from '../cards/card.ts';
import type { Language, Organization, PersonId } from '../flows/facts.ts';
import { isActive, isAway } from '../flows/holders.ts';
import type { Chat, Place } from '../integrations/chat/chat.ts';
import type { NoticedAbsences } from '../models/noticed-absences/noticed-absences.ts';
import { lastDayOf, meansAway, type Status } from './away-status.ts';

interface Deps {
  noticed: NoticedAbsences;
  chat: Pick<Chat, 'post'>;
  organization: () => Organization;
  languageOf: (person: PersonId) => Language;
  now: () => number;
}

export type AbsenceNoticer = ReturnType<typeof createAbsenceNoticer>;

/** Asks about absences that the chat shows and nobody has said. Throws when it could not ask: then it may be told again. */
export function createAbsenceNoticer({ noticed, chat, organization, languageOf, now }: Deps) {
  async function asked(key: string, id: PersonId, draw: (audience: ReturnType<typeof looking>) => Card): Promise<void> {
    const person = organization().people[id];
    if (!person?.active || !(await noticed.claim(key, now()))) return;
    const place: Place = { in: 'person', person: id };
    try {
      await chat.post(place, draw(looking({ ...person, language: languageOf(id) }, organization(), now())), key);
    } catch (error) {
      await noticed.release(key);
      throw error;
    }
  }

  return {
    /** Somebody shows a status: one that means holiday or illness is asked about, once. */
    async statusSeen(id: PersonId, status: Status): Promise<void> {
      await forgotten(id);
      const person = organization().people[id];
      if (!person || !meansAway(status) || isAway(id, now(), organization())) return;
      const key = `status ${id} ${status.emoji} ${status.expires ?? ''} ${status.text}`;
      await asked(key, id, (audience) => awayAskedCard(status, lastDayOf(status, now(), person.timeZone), audience));
    },

    /** Somebody was removed from the workspace and is still among the people: each administrator is told, once. */
    async gone(id: PersonId): Promise<void> {
      if (!isActive(id, organization())) return;
      for (const administrator of organization().administrators.filter((one) => one !== id)) {
        await asked(goneKey(id, administrator), administrator, (audience) => goneCard(id, audience));
      }
    },
  };

  /** Who is there again may be removed again. */
  async function forgotten(id: PersonId): Promise<void> {
    for (const administrator of organization().administrators) await noticed.release(goneKey(id, administrator));
  }
}

const goneKey = (person: PersonId, administrator: PersonId) => `gone ${person} ${administrator}`;
