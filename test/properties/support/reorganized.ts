import fc from 'fast-check';
import type { Organization, PersonId } from '../../../flows/facts.ts';
import type { Role } from '../../../flows/roles.ts';
import { identified } from '../../../models/organization/content.ts';
import { monday } from '../../support/flows.ts';
import { employees, leavers } from './people.ts';

/** A change of the organization. */
export type Reorganization =
  | { what: 'matrix'; role: Role; employee: PersonId | null; deputy: PersonId | null }
  | { what: 'left' | 'came back'; person: PersonId }
  | { what: 'supervisor'; of: PersonId; is: PersonId | null }
  | { what: 'absence'; person: PersonId; fromHour: number; hours: number }
  | { what: 'check'; refusalConfirmedBy: Role; classifiedByHandBy: Role; byHandAfterHours: number; clearFrom: number }
  | { what: 'documents'; required: readonly string[] };

const hour = 3_600_000;
const employee = fc.constantFrom(...employees);
const employeeOrNobody = fc.option(employee, { freq: 5 });
const ofTheCascade = fc.constantFrom('mei', 'anna', 'luca', 'elena');
const role = fc.constantFrom<Role>('chief accountant', 'lawyer', 'commercial director', 'financial director');

export const reorganization: fc.Arbitrary<Reorganization> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('matrix' as const),
      role,
      employee: employeeOrNobody,
      deputy: employeeOrNobody,
    }),
  },
  fc.record({ what: fc.constant('matrix' as const), role, employee: fc.constant(null), deputy: fc.constant(null) }),
  // Someone of the cascade gets another of its roles, or covers for another.
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('matrix' as const), role, employee: ofTheCascade, deputy: ofTheCascade }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('left' as const, 'came back' as const),
      person: fc.constantFrom(...leavers),
    }),
  },
  fc.record({ what: fc.constant('supervisor' as const), of: employee, is: employeeOrNobody }),
  fc.record({
    what: fc.constant('absence' as const),
    person: employee,
    fromHour: fc.nat(400),
    hours: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    what: fc.constant('check' as const),
    refusalConfirmedBy: role,
    classifiedByHandBy: role,
    byHandAfterHours: fc.integer({ min: 1, max: 100 }),
    clearFrom: fc.integer({ min: 41, max: 95 }),
  }),
  fc.record({
    what: fc.constant('documents' as const),
    required: fc.subarray(['charter', 'bank letter', 'tax certificate']),
  }),
);

/** The organization after a change, under the id of its content. */
export function reorganized({ id: _, ...before }: Organization, change: Reorganization): Organization {
  return identified({ ...before, ...changesOf(before, change) });
}

function changesOf(before: Omit<Organization, 'id'>, change: Reorganization): Partial<Organization> {
  const { people, matrix, absences, securityCheck } = before;
  switch (change.what) {
    case 'matrix':
      return { matrix: { ...matrix, [change.role]: { employee: change.employee, deputy: change.deputy } } };
    case 'left':
    case 'came back':
      return { people: withPerson(people, change.person, { active: change.what === 'came back' }) };
    case 'supervisor':
      return { people: withPerson(people, change.of, { supervisor: change.is }) };
    case 'absence': {
      const from = monday + change.fromHour * hour;
      return { absences: [...absences, { person: change.person, from, to: from + change.hours * hour }] };
    }
    case 'check': {
      const { what: _, clearFrom, ...settings } = change;
      return { securityCheck: { rules: { ...securityCheck.rules, clearFrom }, ...settings } };
    }
    case 'documents':
      return { requiredDocuments: [{ documents: change.required }] };
  }
}

function withPerson(people: Organization['people'], id: PersonId, part: object): Organization['people'] {
  const person = people[id];
  return person ? { ...people, [id]: { ...person, ...part } } : people;
}
