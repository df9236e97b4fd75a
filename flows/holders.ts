import type { MatrixRow, Organization, PersonId } from './facts.ts';
import { isRow, productOf, type SeatRole } from './roles.ts';

/** Who does a task now: `holder` is null when nobody may, and an administrator is asked to name someone. */
export interface Holding {
  holder: PersonId | null;
  deputy: PersonId | null;
}

/**
 * Who holds a role, leaving out those who are barred: the initiator never decides on their own approval, and who has voted in a round
 * is not counted again. Where the employee is barred or has left, the deputy does it, else the employee's supervisor, up the line,
 * else nobody.
 */
export function holderOf(role: SeatRole, barred: ReadonlySet<PersonId>, organization: Organization): Holding {
  const { employee, deputy } = rowOf(role, organization);
  const may = (person: PersonId | null): person is PersonId =>
    person !== null && !barred.has(person) && isActive(person, organization);
  if (may(employee)) return { holder: employee, deputy: may(deputy) && deputy !== employee ? deputy : null };
  if (may(deputy)) return { holder: deputy, deputy: null };
  return { holder: upTheLine(employee ?? deputy, may, organization), deputy: null };
}

function rowOf(role: SeatRole, { matrix, contracts }: Organization): MatrixRow {
  return isRow(role) ? matrix[role] : (contracts.products[productOf(role) ?? ''] ?? { employee: null, deputy: null });
}

/** Who does what the initiator must do: they themselves, else their supervisor, up the line. */
export function initiatorOrSupervisor(initiator: PersonId, organization: Organization): Holding {
  const may = (person: PersonId) => isActive(person, organization);
  return { holder: may(initiator) ? initiator : upTheLine(initiator, may, organization), deputy: null };
}

/** Whether a person still works here. */
export const isActive = (person: PersonId, organization: Organization): boolean =>
  organization.people[person]?.active ?? false;

/** Whether a person is away at this moment. */
export const isAway = (person: PersonId, at: number, organization: Organization): boolean =>
  organization.absences.some((absence) => absence.person === person && absence.from <= at && at < absence.to);

function upTheLine(
  from: PersonId | null,
  may: (person: PersonId) => boolean,
  organization: Organization,
): PersonId | null {
  const passed = new Set<PersonId>();
  let person = from === null ? null : (organization.people[from]?.supervisor ?? null);
  while (person !== null && !passed.has(person)) {
    if (may(person)) return person;
    passed.add(person);
    person = organization.people[person]?.supervisor ?? null;
  }
  return null;
}
