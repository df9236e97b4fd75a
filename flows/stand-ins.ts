import type { Absence, MatrixRow, Millis, Organization, PersonId } from './facts.ts';
import { isActive } from './holders.ts';
import { ownerOf, roles, type SeatRole } from './roles.ts';

/** Who does what somebody does in a role while they are away. */
export interface StandIn {
  role: SeatRole;
  deputy: PersonId | null;
  /** What keeps the deputy from it; null when nothing does. */
  lacking: null | { why: 'none named' | 'has left' } | { why: 'away too'; from: Millis; to: Millis };
}

/** Who stands in for a person in each of their roles during an absence. Cover does not chain: a deputy who is away has no deputy. */
export function standInsOf({ person, from, to }: Absence, organization: Organization): StandIn[] {
  return rowsOf(organization).flatMap(([role, { employee, deputy }]): StandIn[] => {
    if (employee !== person) return [];
    if (deputy === null) return [{ role, deputy, lacking: { why: 'none named' } }];
    if (!isActive(deputy, organization)) return [{ role, deputy, lacking: { why: 'has left' } }];
    const away = organization.absences.find((one) => one.person === deputy && one.from < to && from < one.to);
    return [{ role, deputy, lacking: away ? { why: 'away too', from: away.from, to: away.to } : null }];
  });
}

/** For whom a person is the deputy, role by role: while the deputy is away too, nobody takes the employee's place. */
export const deputyFor = (person: PersonId, organization: Organization): { role: SeatRole; employee: PersonId }[] =>
  rowsOf(organization).flatMap(([role, { employee, deputy }]) =>
    deputy === person && employee !== person && employee !== null ? [{ role, employee }] : [],
  );

/** Every role in which a person is named, as employee or as deputy. */
export const rolesOfPerson = (person: PersonId, organization: Organization): SeatRole[] =>
  rowsOf(organization).flatMap(([role, { employee, deputy }]) =>
    employee === person || deputy === person ? [role] : [],
  );

const rowsOf = ({ matrix, contracts }: Organization): [SeatRole, MatrixRow][] => [
  ...roles.map((role): [SeatRole, MatrixRow] => [role, matrix[role]]),
  ...Object.entries(contracts.products).map(([product, row]): [SeatRole, MatrixRow] => [ownerOf(product), row]),
];
