import type { RunningApproval, Task } from './approval.ts';
import type { Course } from './course.ts';
import type { Organization } from './facts.ts';
import { type Holding, holderOf, initiatorOrSupervisor, isActive } from './holders.ts';
import { isOpen, moved } from './tasks.ts';
import { balloted } from './voting.ts';

const why = { by: null, reason: '' };

/** People follow the matrix: open tasks move to whoever holds their role now, unless an administrator named someone; votes that were cast stay. */
export function organizationChanged(course: Course): Course {
  const open = course.approval.tasks.filter(isOpen);
  const next = open
    .filter((task) => task.kind !== 'vote')
    .reduce((before, task) => moved(before, task, holdingNow(task, before.approval, before.organization), why), course);
  return open.some(({ kind }) => kind === 'vote') ? balloted(next, why) : next;
}

function holdingNow(
  task: Exclude<Task, { kind: 'vote' }>,
  approval: RunningApproval,
  organization: Organization,
): Holding {
  if (task.assigned !== null && isActive(task.assigned, organization)) return { holder: task.assigned, deputy: null };
  switch (task.kind) {
    case 'start':
    case 'attach':
    case 'revise':
    case 'pursue counterparty':
    case 'return originals':
      return initiatorOrSupervisor(approval.initiator, organization);
    case 'confirm refusal':
    case 'classify':
    case 'answer protocol':
    case 'finalise':
    case 'sign':
    case 'judge originals':
    case 'check documents':
      return holderOf(task.role, new Set([approval.initiator]), organization);
  }
}
