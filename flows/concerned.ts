import type { Approval } from './approval.ts';
import type { Organization, PersonId } from './facts.ts';

/**
 * Who may see an approval's details, sheet and files: the initiator, those who hold or held a task, their deputies, who up the line
 * has heard of it, people who voted or were asked, administrators and auditors.
 */
export function concerned(approval: Approval, organization: Organization): ReadonlySet<PersonId> {
  const people = [
    approval.initiator,
    ...approval.tasks.flatMap(({ holder, deputy, heldBefore }) => [holder, deputy, ...heldBefore]),
    ...approval.tasks.flatMap(({ control }) => control?.escalated.map(({ to }) => to) ?? []),
    ...approval.seats.flatMap(({ votes }) => votes.map(({ by }) => by)),
    ...approval.questions.flatMap(({ by, to }) => [by, to]),
    ...organization.administrators,
    ...organization.auditors,
  ];
  return new Set(people.filter((person) => person !== null));
}

export const isConcerned = (person: PersonId, approval: Approval, organization: Organization): boolean =>
  concerned(approval, organization).has(person);
