import { readFileSync } from 'node:fs';
import type { Organization, Person } from '../../../flows/facts.ts';
import { readOrganization } from '../../../models/organization/read-organization.ts';

/** The demo's organization. */
export const organization: Organization = readOrganization(
  readFileSync('organization.yaml', 'utf8'),
  'organization.yaml',
).organization;

/** One of its people. */
export function personNamed(id: string): Person {
  const person = organization.people[id];
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}
