import type { Note } from '../../cards/words/notes.ts';
import type { Language, Organization, Person, PersonId } from '../../flows/facts.ts';
import type { Reader } from './deps.ts';

export interface Identities {
  /** The person that a user of a workspace is; null for strangers. Never by e-mail. */
  personOf(tenant: string, user: string): PersonId | null | Promise<PersonId | null>;
  /** Whether an administrator has still to say who a stranger is. */
  waits?(tenant: string, user: string): Promise<boolean>;
  /** What they read: the language of their chat, where it tells one. */
  languageOf?(person: Person): Language;
}

export type Who =
  | { known: true; reader: Reader; language: Language }
  | { known: false; note: Note; language: Language };

interface Deps {
  /** The only workspace that is served. */
  tenant: string;
  identities: Identities;
  roster: { isGuest(user: string): boolean };
  organization(): Organization;
}

/** Who used something: a person of the organization in our own workspace, or somebody who is told why not. */
export function createWho({ tenant, identities, roster, organization }: Deps) {
  return async (workspace: string, user: string): Promise<Who> => {
    const now = organization();
    const unknown = (note: Note): Who => ({ known: false, note, language: now.language });
    if (workspace !== tenant) return unknown({ note: 'another workspace' });
    if (roster.isGuest(user)) return unknown({ note: 'guest' });
    const id = await identities.personOf(tenant, user);
    const person = id === null ? undefined : now.people[id];
    if (!person?.active) {
      const waits = id === null && (await identities.waits?.(tenant, user));
      return unknown({ note: waits ? 'identity waits' : 'nobody here' });
    }
    const language = identities.languageOf?.(person) ?? person.language;
    return { known: true, reader: { person: { ...person, language }, organization: now }, language };
  };
}
