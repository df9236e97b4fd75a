import { unknownPerson } from './check-people.ts';
import type { OrganizationFile } from './file-schema.ts';
import type { Finding } from './finding.ts';
import { rolesInUse } from './roles-in-use.ts';

/** Who holds a role must be somebody, and a role that is needed must have somebody who works here. */
export function* checkMatrix(file: OrganizationFile): Generator<Finding> {
  const { people, matrix } = file;
  for (const [role, { employee, deputy }] of Object.entries(matrix)) {
    if (employee) yield* unknownPerson(employee, people, ['matrix', role, 'employee']);
    if (deputy) yield* unknownPerson(deputy, people, ['matrix', role, 'deputy']);
    if (deputy && deputy === employee)
      yield { path: ['matrix', role, 'deputy'], message: 'is the employee too. Name another person, or nobody.' };
  }
  for (const [role, where] of rolesInUse(file)) {
    const row = matrix[role];
    if (!row?.employee && !row?.deputy)
      yield { path: ['matrix', role], message: `is needed for ${where}. Name an employee.` };
    else if (![row.employee, row.deputy].some((id) => id && works(id, file)))
      yield {
        path: ['matrix', role],
        message: `is needed for ${where}, but its people have left. Name somebody else.`,
      };
  }
}

/** Administrators and auditors are somebody, and one administrator at least works here. */
export function* checkOverseers(file: OrganizationFile): Generator<Finding> {
  const { people, administrators, auditors } = file;
  for (const [index, id] of administrators.entries()) yield* unknownPerson(id, people, ['administrators', index]);
  for (const [index, id] of auditors.entries()) yield* unknownPerson(id, people, ['auditors', index]);
  if (!administrators.some((id) => works(id, file) || !Object.hasOwn(people, id)))
    yield { path: ['administrators'], message: 'have all left. Name somebody who works here.' };
}

/** Who is away is somebody, and comes back after leaving. */
export function* checkAbsences({ people, absences }: OrganizationFile): Generator<Finding> {
  for (const [index, { person, from, to }] of absences.entries()) {
    yield* unknownPerson(person, people, ['absences', index, 'person']);
    if (to < from)
      yield { path: ['absences', index, 'to'], message: `is before "from". Its last day is ${from} at the earliest.` };
  }
}

const works = (id: string, { people }: OrganizationFile) => people[id] !== undefined && !people[id].left;
