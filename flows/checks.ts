import { actable } from './acting.ts';
import type { Approval, CheckResult, SecurityCheck } from './approval.ts';
import { asked } from './asking.ts';
import { type Classification, classify } from './classify.ts';
import { also, type Course, changed, nameOf, type Outcome, refused, remembering, went } from './course.ts';
import type { Happening } from './event.ts';
import type { Millis, PersonId } from './facts.ts';
import { holderOf } from './holders.ts';
import type { CheckStage } from './process.ts';
import { processOf, stageOf } from './processes.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done, dropped, opened, openTask } from './tasks.ts';
import { textFault } from './texts.ts';

/** The service's answer is classified by rules. One that comes late or twice changes nothing. */
export function checkAnswered(course: Course, event: Extract<Happening, { type: 'check answered' }>): Outcome {
  const check = waitingCheck(course.approval);
  if (check?.request !== event.request) return refused({ type: 'check not waiting' });
  const classification = classify(event.answer, course.organization.securityCheck.rules);
  const result = { ...resultOf(classification, course), answer: event.answer, raw: event.raw };
  const answered = dropped(withResult(course, check, result), (task) => task.kind === 'classify', null);
  const said = also(answered, {
    type: 'say',
    message: {
      type: 'check answered',
      ...classification,
      score: event.answer.score,
      byHand: null,
    },
  });
  return went(routed(said, check, classification));
}

/** There is no service to ask: a person classifies at once. */
export function checkNotAskedFor(
  course: Course,
  { request }: Extract<Happening, { type: 'check not asked for' }>,
): Outcome {
  const check = waitingCheck(course.approval);
  if (check?.request !== request || openTask(course.approval, 'classify'))
    return refused({ type: 'check not waiting' });
  return went(unanswered(withCheck(course, { ...check, byHandAt: check.askedAt })));
}

/** Since when the service has been silent about a check; null where there is none to ask. */
export const silentSince = ({ askedAt, byHandAt }: SecurityCheck): Millis | null =>
  byHandAt > askedAt ? askedAt : null;

/** The service did not answer in the set time, or there is none: a person classifies, and the sheet says so. */
export function classified(course: Course, event: Extract<Happening, { type: 'classified' }>): Outcome {
  const check = waitingCheck(course.approval);
  const doable = actable(course, event.task, event.by, 'classify');
  if (!doable.ok) return doable;
  const { task } = doable;
  if (check?.request !== task.check) return refused({ type: 'check not waiting' });
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  if (event.outcome === 'documents required' && event.documents.length === 0) {
    return refused({ type: 'documents missing', fields: [] });
  }
  const { at } = course;
  const { by } = event;
  const reason = event.reason.trim();
  const documents = event.outcome === 'documents required' ? event.documents : [];
  const classification = { outcome: event.outcome, documents };
  const isRefusal = event.outcome === 'refused';
  const result: CheckResult = {
    ...resultOf(classification, course),
    byHand: { by, reason },
    confirmation: isRefusal ? { by, decision: 'confirmed', reason, at } : null,
  };
  const kept = done(withResult(course, check, result), task.id, by);
  const byHand = nameOf(by, course.organization, course.approval);
  const said = also(kept, { type: 'say', message: { type: 'check answered', ...classification, score: null, byHand } });
  return went(isRefusal ? failed(said, reason, by) : routed(said, check, classification, by));
}

/** A person confirms the service's refusal, or orders a new check. */
export function refusalConfirmed(course: Course, event: Extract<Happening, { type: 'refusal confirmed' }>): Outcome {
  const { approval, at, organization } = course;
  const doable = actable(course, event.task, event.by, 'confirm refusal');
  if (!doable.ok) return doable;
  const { task } = doable;
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  const check = approval.checks.find(({ request }) => request === task.check);
  if (!check?.result) return refused({ type: 'check not waiting' });

  const { by, decision } = event;
  const reason = event.reason.trim();
  const result = { ...check.result, confirmation: { by, decision, reason, at } };
  const kept = done(withResult(course, check, result), task.id, by);
  const name = nameOf(by, organization, approval);
  const said = also(kept, { type: 'say', message: { type: 'refusal decided', name, decision, reason } });
  return went(decision === 'confirmed' ? failed(said, reason, by) : asked(said));
}

/** The check that has no result yet; undefined when none waits. */
export function waitingCheck({ checks, ...approval }: Pick<Approval, 'checks' | 'status'>): SecurityCheck | undefined {
  const last = checks.at(-1);
  return approval.status === 'running' && last?.result === null ? last : undefined;
}

/** Opens the task to classify by hand, once the service has been silent for the set time or nothing can be asked. */
export function unanswered(course: Course): Course {
  const { approval, organization } = course;
  const check = waitingCheck(approval);
  if (!check || course.at < check.byHandAt || openTask(approval, 'classify')) return course;
  const role = organization.securityCheck.classifiedByHandBy;
  const holding = holderOf(role, new Set([approval.initiator]), organization);
  const next = opened(course, { kind: 'classify', role, check: check.request, assigned: null, ...holding });
  const name = holding.holder && nameOf(holding.holder, organization, approval);
  return also(next, { type: 'say', message: { type: 'check unanswered', since: silentSince(check), role, name } });
}

function routed(
  course: Course,
  check: SecurityCheck,
  { outcome, documents }: Classification,
  by?: PersonId,
): Course<Approval> {
  const { approval, organization } = course;
  const { then } = checkStage(approval);
  const decided = by === undefined ? {} : { by };
  switch (outcome) {
    case 'clear':
      return movedOn(course, 'clear', then.clear, decided);
    case 'documents required':
      return movedOn(course, 'documents required', then['documents required'], { documents, ...decided });
    case 'refused': {
      const role = organization.securityCheck.refusalConfirmedBy;
      const holding = holderOf(role, new Set([approval.initiator]), organization);
      return opened(course, { kind: 'confirm refusal', role, check: check.request, assigned: null, ...holding });
    }
  }
}

function failed(course: Course, reason: string, by: PersonId): Course<Approval> {
  return movedOn(course, 'refused', checkStage(course.approval).then.refused.then, { reason, by });
}

function checkStage(approval: Course['approval']): CheckStage<string> {
  return stageOfKind(staged(stageOf(processOf(approval), approval.stage)), 'check');
}

const resultOf = ({ outcome, documents }: Classification, { at }: Course): CheckResult => ({
  outcome,
  at,
  documents,
  answer: null,
  raw: null,
  byHand: null,
  confirmation: null,
});

function withResult(course: Course, check: SecurityCheck, result: CheckResult): Course {
  return remembering(withCheck(course, { ...check, result }), result.confirmation?.by ?? result.byHand?.by ?? null);
}

function withCheck(course: Course, check: SecurityCheck): Course {
  const checks = course.approval.checks.map((each) => (each.request === check.request ? check : each));
  return changed(course, { checks });
}
