import type { RunningApproval, Task, TaskId } from './approval.ts';
import { type Course, nameOf } from './course.ts';
import type { Organization, PersonId } from './facts.ts';
import { isActive } from './holders.ts';
import type { Refusal } from './refusal.ts';
import { holdingOf, lastVote, seatsOf, type VoteTask } from './seats.ts';
import { taskOf } from './tasks.ts';

/** Whether someone may act on a task, and for whom when they are the deputy. */
export type Standing = { may: true; onBehalfOf: PersonId | null } | { may: false; refusal: Refusal };

/** What the initiator does; all else decides on their own approval, which they never do. */
export const initiators: ReadonlySet<Task['kind']> = new Set([
  'start',
  'attach',
  'revise',
  'answer protocol',
  'pursue counterparty',
  'return originals',
]);

const no = (refusal: Refusal): Standing => ({ may: false, refusal });

/**
 * Whether a person may do this task: its holder, or the deputy. The initiator decides nothing on their own approval, and nobody
 * counts twice in one round: a deputy who has a seat of their own in it cannot stand in for another.
 */
export function mayAct(task: Task, person: PersonId, approval: RunningApproval, organization: Organization): Standing {
  if (!isActive(person, organization)) return no({ type: 'unknown person' });
  const own = person === approval.initiator;
  if (own && !initiators.has(task.kind)) return no({ type: 'own approval' });
  if (person === task.holder || (own && task.kind === 'answer protocol')) return { may: true, onBehalfOf: null };
  if (person === task.deputy) {
    const counted = task.kind === 'vote' ? rolesCountedFor(person, task, approval, organization) : [];
    return counted.length > 0
      ? no({ type: 'counted already', roles: counted })
      : { may: true, onBehalfOf: task.holder };
  }
  // The lawyer may upload the signed originals too: that does the initiator's task.
  if (task.kind === 'return originals' && isLawyer(person, organization)) return { may: true, onBehalfOf: null };
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

/** The task of a kind, when this person may do it now; else why not. */
export function actable<K extends Task['kind']>(
  { approval, organization }: Pick<Course, 'approval' | 'organization'>,
  id: TaskId,
  by: PersonId,
  kind: K,
): { ok: true; task: Extract<Task, { kind: K }> } | { ok: false; refusal: Refusal } {
  const task = taskOf(approval, id);
  if (!task || !isKind(task, kind)) return { ok: false, refusal: { type: 'nothing waits' } };
  const standing = mayAct(task, by, approval, organization);
  if (!standing.may) return { ok: false, refusal: standing.refusal };
  const why = closed(task, approval, organization);
  return why ? { ok: false, refusal: why } : { ok: true, task };
}

const isKind = <K extends Task['kind']>(task: Task, kind: K): task is Extract<Task, { kind: K }> => task.kind === kind;

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
