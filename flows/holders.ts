import type { Absence, MatrixRow, Millis, Organization, PersonId } from './facts.ts';
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

/** What keeps a person away at this moment, until it is longest over; undefined while they are there. */
export function absenceOf(person: PersonId, at: Millis, { absences }: Organization): Absence | undefined {
  const now = absences.filter((absence) => absence.person === person && absence.from <= at && at < absence.to);
  return now.sort((a, b) => b.to - a.to)[0];
}

/** Whether a person is away at this moment. */
export const isAway = (person: PersonId, at: Millis, organization: Organization): boolean =>
  absenceOf(person, at, organization) !== undefined;

/** Whether a person works here and is not away. */
export const isThere = (person: PersonId, at: Millis, organization: Organization): boolean =>
  isActive(person, organization) && !isAway(person, at, organization);

/** When any of these people goes or comes back, after a moment. */
export const turnsOf = (people: readonly PersonId[], after: Millis, { absences }: Organization): Millis[] =>
  absences
    .filter(({ person }) => people.includes(person))
    .flatMap(({ from, to }) => [from, to])
    .filter((turn) => turn > after);

/** The people above somebody, the direct supervisor first. */
export function lineOf(person: PersonId | null, { people }: Organization): PersonId[] {
  const line: PersonId[] = [];
  let next = person === null ? null : (people[person]?.supervisor ?? null);
  while (next !== null && next !== person && !line.includes(next)) {
    line.push(next);
    next = people[next]?.supervisor ?? null;
  }
  return line;
}

function upTheLine(
  from: PersonId | null,
  may: (person: PersonId) => boolean,
  organization: Organization,
): PersonId | null {
  return lineOf(from, organization).find(may) ?? null;
}
