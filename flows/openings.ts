import type { Step } from './approval.ts';
import { companyAsked, withContract } from './company-wait.ts';
import { originalsCompared, revisionsCompared } from './comparison.ts';
import type { Course } from './course.ts';
import type { DocumentField } from './documents.ts';
import { holderOf, initiatorOrSupervisor } from './holders.ts';
import type { DocumentCheckStage, FinalStage, OriginalsStage, SigningStage } from './process.ts';
import type { Role } from './roles.ts';
import { opened } from './tasks.ts';

// How the work of a stage begins.

export const initiatorsHolding = ({ approval, organization }: Course) =>
  initiatorOrSupervisor(approval.initiator, organization);

/** Whoever holds a role, but never the initiator. */
export const roleHolding = (role: Role, { approval, organization }: Course) =>
  holderOf(role, new Set([approval.initiator]), organization);

export function documentsWanted(
  course: Course,
  fields: readonly DocumentField[],
  requestedBy: 'the rules' | 'the security check',
): Course {
  return opened(course, { kind: 'attach', fields, requestedBy, assigned: null, ...initiatorsHolding(course) });
}

/** `notSigned` is why it came back from being signed. */
export function finalDecisionWanted(course: Course, { task: { by } }: FinalStage<string>, notSigned?: string): Course {
  const back = notSigned === undefined ? {} : { notSigned };
  const asked = opened(course, { kind: 'finalise', role: by, ...back, assigned: null, ...roleHolding(by, course) });
  return revisionsCompared(asked);
}

/** Before we sign, the company's card is looked at once more. */
export const signingPrepared = (course: Course): Course => companyAsked(course);

/** An envelope of a signing that came to nothing says nothing of this one. */
export function signatureWanted(course: Course, { task }: SigningStage<string>): Course {
  const method = task.method(course.approval.form);
  const steps = task.steps[method].map(undone);
  return opened(withContract(course, { envelope: null }), {
    kind: 'sign',
    role: task.by,
    method,
    steps,
    assigned: null,
    ...roleHolding(task.by, course),
  });
}

/** `remark` is what was wrong with those that were sent back. */
export function originalsWanted(course: Course, { task }: OriginalsStage<string>, remark?: string): Course {
  const { form } = course.approval;
  const how = {
    kind: 'return originals',
    method: task.method(form),
    fields: task.files(form),
    ...(remark === undefined ? {} : { remark }),
    assigned: null,
  } as const;
  return opened(course, { ...how, ...initiatorsHolding(course) });
}

export function documentCheckWanted(course: Course, { task: { by } }: DocumentCheckStage<string>): Course {
  const steps = course.organization.contracts.documentPoints.map(undone);
  const holding = roleHolding(by, course);
  return originalsCompared(opened(course, { kind: 'check documents', role: by, steps, assigned: null, ...holding }));
}

const undone = (name: string): Step => ({ name, done: null });
