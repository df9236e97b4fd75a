import { actable } from './acting.ts';
import type { Approval } from './approval.ts';
import { contractOf, withContract } from './company-wait.ts';
import { type FinalDecision, newestRevision } from './contract-state.ts';
import { also, type Course, nameOf, type Outcome, refused, went } from './course.ts';
import type { RevisionHappening } from './event.ts';
import type { FinalStage } from './process.ts';
import { processOf, stageOf } from './processes.ts';
import { revisionWanted } from './revisions.ts';
import type { SeatRole } from './roles.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { currentVisit, done } from './tasks.ts';
import { textFault } from './texts.ts';
import { standingVote } from './voting.ts';

type Of<T extends RevisionHappening['type']> = Extract<RevisionHappening, { type: T }>;

/** The roles whose rejection stands, in whichever round it was cast. */
export function standingRejections(approval: Pick<Approval, 'seats' | 'contract'>): SeatRole[] {
  const route = approval.contract?.route ?? [];
  return route.map(({ role }) => role).filter((role) => standingVote(role, approval)?.choice === 'reject');
}

/** The lawyer finalises: over rejections only with a reason for each, which those people are told. */
export function finalised(course: Course, event: Of<'finalised'>): Outcome {
  const doable = actable(course, event.task, event.by, 'finalise');
  if (!doable.ok) return doable;
  const { approval, organization } = course;
  const rejections = standingRejections(approval);
  const vetoes = rejections.filter((role) => organization.contracts.vetoes.some((veto) => veto === role));
  if (vetoes.length > 0) return refused({ type: 'veto', roles: vetoes });
  const over = event.over
    .filter(({ role }) => rejections.includes(role))
    .map(({ role, reason }) => ({ role, reason: reason.trim() }));
  const missing = rejections.filter((role) => !over.some((one) => one.role === role && one.reason !== ''));
  if (missing.length > 0) return refused({ type: 'reasons missing', roles: missing });
  const fault = over.map(({ reason }) => textFault(reason, null)).find((one) => one !== null);
  if (fault) return refused(fault);

  const { by } = event;
  const revision = newestRevision(contractOf(approval))?.file.sha256 ?? '';
  const kept = decided(course, { ...about(course, by), decision: 'finalised', over, revision });
  const name = nameOf(by, organization, approval);
  const told = over.flatMap(({ role, reason }) => {
    const to = standingVote(role, approval)?.by;
    return to === undefined ? [] : [{ type: 'tell', to, message: { type: 'overruled', name, reason } } as const];
  });
  const said = also(
    kept,
    { type: 'say', message: { type: 'finalised', name, over: over.length, reasons: over } },
    ...told,
  );
  return went(movedOn(done(said, doable.task.id, by), 'final document', finalStage(course).then.finalised, { by }));
}

/** The lawyer returns it: the initiator attaches a new revision, and says what else has changed. */
export function returnedForRevision(course: Course, event: Of<'returned for revision'>): Outcome {
  const doable = actable(course, event.task, event.by, 'finalise');
  if (!doable.ok) return doable;
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  const { by, again } = event;
  const reason = event.reason.trim();
  const kept = decided(course, { ...about(course, by), decision: 'returned for revision', reason, again });
  const message = {
    type: 'returned for revision',
    name: nameOf(by, course.organization, course.approval),
    reason,
  } as const;
  const told = also(kept, { type: 'say', message }, { type: 'tell', to: course.approval.initiator, message });
  return went(revisionWanted(done(told, doable.task.id, by), 'returned by the lawyer'));
}

export function rejectedForGood(course: Course, event: Of<'rejected for good'>): Outcome {
  const doable = actable(course, event.task, event.by, 'finalise');
  if (!doable.ok) return doable;
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  const { by } = event;
  const reason = event.reason.trim();
  const kept = decided(course, { ...about(course, by), decision: 'rejected', reason });
  const message = {
    type: 'rejected for good',
    name: nameOf(by, course.organization, course.approval),
    reason,
  } as const;
  const said = also(done(kept, doable.task.id, by), { type: 'say', message });
  return went(movedOn(said, 'rejected', finalStage(course).then.rejected, { reason, by }));
}

const about = ({ approval, at }: Course, by: string) => ({ by, at, round: currentVisit(approval).round });

const decided = (course: Course, decision: FinalDecision): Course =>
  withContract(course, { finalDecisions: [...contractOf(course.approval).finalDecisions, decision] });

const finalStage = ({ approval }: Course): FinalStage<string> =>
  stageOfKind(staged(stageOf(processOf(approval), approval.stage)), 'final');
