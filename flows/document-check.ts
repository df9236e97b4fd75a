import { actable } from './acting.ts';
import { openSteps } from './checklist.ts';
import { contractOf, withContract } from './company-wait.ts';
import { also, type Course, nameOf, type Outcome, refused, went } from './course.ts';
import type { SigningHappening } from './event.ts';
import type { PersonId } from './facts.ts';
import { processOf, stageOf } from './processes.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done } from './tasks.ts';
import { textFault } from './texts.ts';

type Of<T extends SigningHappening['type']> = Extract<SigningHappening, { type: T }>;

/** All points are confirmed: the contract is done. */
export function documentsCorrect(course: Course, event: Of<'documents correct'>): Outcome {
  const doable = actable(course, event.task, event.by, 'check documents');
  if (!doable.ok) return doable;
  const steps = openSteps(doable.task);
  if (steps.length > 0) return refused({ type: 'steps open', steps });
  const { by } = event;
  const checked = done(envelopeComplete(course, by), doable.task.id, by);
  return went(movedOn(checked, 'checked', stageNow(course).then.correct, { by }));
}

/** What was signed electronically bears both signatures, once whoever checks has found all correct. */
function envelopeComplete(course: Course, by: PersonId): Course {
  const { envelope } = contractOf(course.approval);
  if (envelope?.state !== 'sent' && envelope?.state !== 'signed by us') return course;
  return withContract(course, { envelope: { ...envelope, state: 'signed by both', by, at: course.at } });
}

/** Something is wrong with the originals: back to whoever gets them, with a remark. */
export function documentsSentBack(course: Course, event: Of<'documents sent back'>): Outcome {
  const doable = actable(course, event.task, event.by, 'check documents');
  if (!doable.ok) return doable;
  const fault = textFault(event.remark, 'remark required');
  if (fault) return refused(fault);
  const { by } = event;
  const { approval, organization } = course;
  const remark = event.remark.trim();
  const message = { type: 'documents sent back', name: nameOf(by, organization, approval), remark } as const;
  const told = also(
    done(course, doable.task.id, by),
    { type: 'say', message },
    { type: 'tell', to: approval.initiator, message },
  );
  return went(movedOn(told, 'sent back', stageNow(course).then['sent back'], { reason: remark, by }));
}

const stageNow = ({ approval }: Course) =>
  stageOfKind(staged(stageOf(processOf(approval), approval.stage)), 'document check');
