import type { RunningApproval, Task } from './approval.ts';
import { nameOf } from './course.ts';
import type { Organization, PersonId } from './facts.ts';
import { isActive } from './holders.ts';
import type { Refusal } from './refusal.ts';
import { holdingOf, lastVote, seatsOf, type VoteTask } from './seats.ts';

/** Whether someone may act on a task, and for whom when they are the deputy. */
export type Standing = { may: true; onBehalfOf: PersonId | null } | { may: false; refusal: Refusal };

const no = (refusal: Refusal): Standing => ({ may: false, refusal });

/**
 * Whether a person may do this task: its holder, or the deputy. The initiator decides nothing on their own approval, and nobody
 * counts twice in one round: a deputy who has a seat of their own in it cannot stand in for another.
 */
export function mayAct(task: Task, person: PersonId, approval: RunningApproval, organization: Organization): Standing {
  if (!isActive(person, organization)) return no({ type: 'unknown person' });
  if (task.kind !== 'attach' && person === approval.initiator) return no({ type: 'own approval' });
  if (person === task.holder) return { may: true, onBehalfOf: null };
  if (person === task.deputy) {
    const counted = task.kind === 'vote' ? rolesCountedFor(person, task, approval, organization) : [];
    return counted.length > 0
      ? no({ type: 'counted already', roles: counted })
      : { may: true, onBehalfOf: task.holder };
  }
  return no({
    type: 'not yours',
    holder: task.holder && nameOf(task.holder, organization, approval),
    deputy: task.deputy && nameOf(task.deputy, organization, approval),
  });
}

/** The other seats of this round that a person has voted on or holds. */
function rolesCountedFor(person: PersonId, task: VoteTask, approval: RunningApproval, organization: Organization) {
  return seatsOf(task, approval)
    .filter((seat) => !task.roles.includes(seat.role))
    .filter((seat) => (lastVote(seat)?.by ?? holdingOf(seat, approval, organization).holder) === person)
    .map((seat) => seat.role);
}

/** The lawyer and the lawyer's deputy may file documents for anyone. */
export function isLawyer(person: PersonId, organization: Organization): boolean {
  const { employee, deputy } = organization.matrix.lawyer;
  return person === employee || person === deputy;
}

/** Why a task that is not open can no longer be done. */
export function closed(task: Task, approval: RunningApproval, organization: Organization): Refusal | null {
  switch (task.state.is) {
    case 'open':
      return null;
    case 'done':
      return { type: 'task done', name: nameOf(task.state.by, organization, approval), at: task.state.at };
    case 'no longer required':
      return { type: 'no longer required', task: task.id };
  }
}
