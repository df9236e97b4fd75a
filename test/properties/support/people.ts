import type { Organization, Person, PersonId } from '../../../flows/facts.ts';
import { identified } from '../../../models/organization/content.ts';
import { organizationOf } from '../../support/flows.ts';

const { id: _, ...small } = organizationOf();

/** People without a role who never leave, so that somebody can always be named. */
const others: readonly PersonId[] = ['kira', 'omar', 'vera', 'yuri'];

/** The organization that every history begins in. */
export const firstOrganization: Organization = identified({
  ...small,
  // A deputy with a place of her own in the cascade, who therefore never stands in.
  matrix: { ...small.matrix, 'commercial director': { employee: 'luca', deputy: 'elena' } },
  people: { ...small.people, ...Object.fromEntries(others.map((id) => [id, alike(id)])) },
});

export const employees: readonly PersonId[] = Object.keys(firstOrganization.people);

/** In the chat, but not in the organization. */
export const strangers: readonly PersonId[] = ['oskar', 'greta', 'constructor'];

/** Those who may leave; an administrator and some others always stay. */
export const leavers: readonly PersonId[] = employees.filter((id) => id !== 'irina' && !others.includes(id));

function alike(id: PersonId): Person {
  const [first] = Object.values(small.people);
  if (!first) throw new Error('the small organization has nobody');
  return { ...first, id, name: id, email: `${id}@example.com`, supervisor: 'victor' };
}
