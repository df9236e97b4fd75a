import { actable } from './acting.ts';
import { openSteps } from './checklist.ts';
import { contractOf, withContract } from './company-wait.ts';
import { also, type Course, nameOf, type Outcome, refused, remembering, went } from './course.ts';
import type { SigningHappening } from './event.ts';
import type { PersonId } from './facts.ts';
import { processOf, stageOf } from './processes.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done, taskOf } from './tasks.ts';
import { textFault } from './texts.ts';

type Of<T extends SigningHappening['type']> = Extract<SigningHappening, { type: T }>;

/** The document is at the e-signature service: its envelope and how far it is, until the counterparty has signed too. */
export function envelopeNoted(course: Course, event: Of<'envelope noted'>): Outcome {
  const kind = taskOf(course.approval, event.task)?.kind === 'return originals' ? 'return originals' : 'sign';
  const doable = actable(course, event.task, event.by, kind);
  if (!doable.ok) return doable;
  const fault = textFault(event.envelope, 'reason required');
  if (fault) return refused(fault);
  const envelope = { id: event.envelope.trim(), state: event.state, by: event.by, at: course.at };
  return went(remembering(withContract(course, { envelope }), event.by));
}

/** Signed on our side: all that belongs to it is done. */
export function signed(course: Course, event: Of<'signed'>): Outcome {
  const doable = actable(course, event.task, event.by, 'sign');
  if (!doable.ok) return doable;
  const steps = openSteps(doable.task);
  if (steps.length > 0) return refused({ type: 'steps open', steps });
  const { by } = event;
  const message = { type: 'signed', name: nameOf(by, course.organization, course.approval) } as const;
  const said = also(done(envelopeSigned(course, by), doable.task.id, by), { type: 'say', message });
  return went(movedOn(said, 'signed by us', signingStage(course).then.signed, { by }));
}

/** An envelope that was noted as sent only has our signature by now; what was noted of it besides stands. */
function envelopeSigned(course: Course, by: PersonId): Course {
  const { envelope } = contractOf(course.approval);
  if (envelope?.state !== 'sent') return course;
  return withContract(course, { envelope: { ...envelope, state: 'signed by us', by, at: course.at } });
}

/** It was not signed: the lawyer decides again. */
export function notSigned(course: Course, event: Of<'not signed'>): Outcome {
  const doable = actable(course, event.task, event.by, 'sign');
  if (!doable.ok) return doable;
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  const { by } = event;
  const { approval, organization } = course;
  const reason = event.reason.trim();
  const message = { type: 'not signed', name: nameOf(by, organization, approval), reason } as const;
  const told = also(
    done(course, doable.task.id, by),
    { type: 'say', message },
    { type: 'tell', to: approval.initiator, message },
  );
  return went(movedOn(told, 'not signed', signingStage(course).then['not signed'], { reason, by }));
}

const signingStage = ({ approval }: Course) =>
  stageOfKind(staged(stageOf(processOf(approval), approval.stage)), 'signing');
