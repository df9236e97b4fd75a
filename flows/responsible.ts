import type { Organization, PersonId } from './facts.ts';

/** Who is told about a company: the one responsible by the CRM's e-mail, else the last initiator; null when neither works here any more. */
export function responsibleFor(
  email: string | null,
  lastInitiator: PersonId | null,
  { people }: Pick<Organization, 'people'>,
): PersonId | null {
  const wanted = email?.trim().toLowerCase();
  const responsible = Object.values(people).find((person) => person.active && person.email.toLowerCase() === wanted);
  if (responsible) return responsible.id;
  return lastInitiator !== null && people[lastInitiator]?.active ? lastInitiator : null;
}
