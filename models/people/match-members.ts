import type { Organization, PersonId } from '../../flows/facts.ts';

/** A member of a workspace as the chat describes them. */
export interface Member {
  tenant: string;
  user: string;
  email: string;
  /** The name by which they sign in, where it may be an e-mail of theirs too. */
  login?: string;
  /** What the chat calls them. */
  called?: string;
  locale: string | null;
  timeZone?: string | null;
  guest?: boolean;
  bot?: boolean;
  deleted?: boolean;
}

/** What is known of the people of one workspace. */
export interface Known {
  people: Organization['people'];
  /** Ids that the organization's file names, by user. */
  named: ReadonlyMap<string, PersonId>;
  /** Those who were found before, by user. */
  found: ReadonlyMap<string, PersonId>;
}

export interface Match {
  member: Member;
  person: PersonId;
  /** The id in the organization's file counts over what was found before; an e-mail only finds someone for the first time. */
  by: 'id' | 'email';
}

/**
 * Which members of a workspace are people of the organization who have not been found before, or whom the file names by their id. Only full,
 * active members are found, and by e-mail only where exactly one member and one person fit.
 */
export function matches(members: readonly Member[], { people, named, found }: Known): Match[] {
  const full = members.filter(({ guest, bot, deleted }) => !guest && !bot && !deleted);
  const taken = new Set([...found.values(), ...named.values()]);
  const persons = Object.values(people);
  const membersWith = counted(full.flatMap(addressesOf));
  const personsWith = counted(persons.map(({ email }) => normalised(email)));
  const personBy = new Map(persons.map((person) => [normalised(person.email), person]));

  return full.flatMap((member): Match[] => {
    const byId = named.get(member.user);
    if (byId !== undefined) return found.get(member.user) === byId ? [] : [{ member, person: byId, by: 'id' }];
    const addresses = addressesOf(member).filter((address) => personBy.has(address));
    const [person, ...others] = new Set(addresses.map((address) => personBy.get(address)));
    const clear = addresses.every((address) => membersWith.get(address) === 1 && personsWith.get(address) === 1);
    if (!clear || others.length > 0 || !person?.active || taken.has(person.id) || found.has(member.user)) return [];
    return [{ member, person: person.id, by: 'email' }];
  });
}

const addressesOf = ({ email, login = '' }: Member): string[] =>
  [...new Set([normalised(email), normalised(login)])].filter((address) => address !== '');

const normalised = (email: string) => email.trim().toLowerCase();

function counted(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
