import { closed, initiators } from './acting.ts';
import { oversees } from './activity-happened.ts';
import type { RunningApproval, Task } from './approval.ts';
import { type Course, changed, nameOf, type Outcome, refused, went } from './course.ts';
import type { Happening } from './event.ts';
import type { Organization, PersonId } from './facts.ts';
import { isActive } from './holders.ts';
import type { Refusal } from './refusal.ts';
import { seatsOf, votersOf } from './seats.ts';
import { moved, taskOf, withTask } from './tasks.ts';
import { textFault } from './texts.ts';
import { balloted } from './voting.ts';

/** An administrator, or who up the line has heard of it, hands an open task to another person; whoever held it is told. */
export function handedOver(course: Course, event: Extract<Happening, { type: 'handed over' }>): Outcome {
  const { approval, organization } = course;
  const task = taskOf(approval, event.task);
  if (!task) return refused({ type: 'unknown approval' });
  if (!oversees(event.by, task, organization)) return refused({ type: 'only an administrator' });
  const why = closed(task, approval, organization) ?? fault(task, event.to, approval, organization);
  if (why) return refused(why);
  const wrong = textFault(event.reason, 'reason required');
  if (wrong) return refused(wrong);

  const reason = { by: event.by, reason: event.reason.trim() };
  if (task.kind !== 'vote') {
    const assigned = withTask(course, task.id, (open) =>
      open.kind === 'vote' ? open : { ...open, assigned: event.to },
    );
    return went(moved(assigned, task, { holder: event.to, deputy: null }, reason));
  }
  const seats = approval.seats.map((seat) =>
    seat.stage === task.stage && seat.round === task.round && task.roles.includes(seat.role)
      ? { ...seat, assigned: event.to }
      : seat,
  );
  return went(balloted(changed(course, { seats }), reason));
}

/** Why a person cannot take this task; null when they can. */
function fault(task: Task, to: PersonId, approval: RunningApproval, organization: Organization): Refusal | null {
  const name = nameOf(to, organization, approval);
  if (!isActive(to, organization)) return { type: 'not a possible holder', name };
  if (task.holder === to) return { type: 'holds it already', name };
  if (!initiators.has(task.kind) && to === approval.initiator) return { type: 'own approval' };
  if (task.kind === 'vote' && votersOf(seatsOf(task, approval)).includes(to)) {
    return { type: 'not a possible holder', name };
  }
  return null;
}
