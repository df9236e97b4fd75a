import type { Language, Millis, Organization, Person, PersonId } from '../flows/facts.ts';

/** For whom a card is drawn. */
export interface Audience {
  /** The one who reads it; null for a thread that many read. */
  person: PersonId | null;
  language: Language;
  /** IANA zone in which times are told. */
  timeZone: string;
  /** Now, for what is drawn to be read at once; null for cards that stand for days, where "today" would soon be wrong. */
  now: Millis | null;
  organization: Organization;
}

/** A person who looks at this moment. */
export const looking = (person: Person, organization: Organization, now: Millis): Audience => ({
  person: person.id,
  language: person.language,
  timeZone: person.timeZone,
  now,
  organization,
});
