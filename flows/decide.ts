import { activityKept, activityMoments } from './activity.ts';
import { activityHappened, isActivityHappening } from './activity-happened.ts';
import type { Approval, RunningApproval } from './approval.ts';
import { checkAnswered, checkNotAskedFor, classified, refusalConfirmed, unanswered, waitingCheck } from './checks.ts';
import { contractHappened, isContractHappening } from './contract-happened.ts';
import { type Course, type Outcome, refused, went } from './course.ts';
import type { Effect } from './effect.ts';
import type { ApprovalEvent } from './event.ts';
import { counterpartyDue, nextReminderOf } from './exchanges.ts';
import type { Millis, Organization } from './facts.ts';
import { handedOver } from './handover.ts';
import { isActive } from './holders.ts';
import { organizationChanged } from './organization-changed.ts';
import { fieldChosen, fileFetched, fileOffered, fileRefused, sentToTheCheck } from './package.ts';
import type { ProcessDefinition } from './process.ts';
import { questionAnswered, questionAsked } from './questions.ts';
import type { Refusal } from './refusal.ts';
import { started } from './starting.ts';
import { openTask } from './tasks.ts';
import { fileUploaded } from './upload.ts';
import { voted } from './votes.ts';
import { withdrawn } from './withdrawal.ts';

export type Decision = { ok: true; approval: Approval; effects: readonly Effect[] } | { ok: false; refusal: Refusal };

/**
 * Decides what an event makes of an approval: the new state and what must now happen, or why nothing changes. Pure: the same approval,
 * event and organization always decide the same. `process` is the definition that a start runs by; a running approval keeps its own.
 */
export function decide(
  approval: Approval | null,
  event: ApprovalEvent,
  organization: Organization,
  process: ProcessDefinition,
): Decision {
  const at = approval === null ? event.at : Math.max(event.at, approval.at);
  const outcome = outcomeOf(approval, { ...event, at }, organization, process);
  if (!outcome.ok) return outcome;
  const course = activityKept(outcome.course, event);
  const seq = approval === null ? 1 : approval.seq + 1;
  const settled = { ...course.approval, at, seq };
  const effects = course.effects.map((effect, index) => ({ ...effect, key: `${seq}.${index + 1}` }));
  return { ok: true, approval: { ...settled, wakeAt: wakeAt(settled, organization) }, effects };
}

function outcomeOf(
  approval: Approval | null,
  event: ApprovalEvent,
  organization: Organization,
  process: ProcessDefinition,
): Outcome {
  if (event.type === 'started') {
    return approval === null ? started(event, process, organization) : refused({ type: 'delivered before' });
  }
  if (approval === null) return refused({ type: 'unknown approval' });
  if (approval.status !== 'running') {
    return refused({ type: 'ended', status: approval.status, at: approval.endedAt });
  }
  return happened({ approval, effects: [], at: event.at, organization }, event);
}

function happened(course: Course<RunningApproval>, event: Exclude<ApprovalEvent, { type: 'started' }>): Outcome {
  // Whoever has left does nothing any more, whatever was theirs.
  if ('by' in event && !isActive(event.by, course.organization)) return refused({ type: 'unknown person' });
  if (isContractHappening(event)) return contractHappened(course, event);
  if (isActivityHappening(event)) return activityHappened(course, event);
  switch (event.type) {
    case 'file offered':
      return fileOffered(course, event);
    case 'file fetched':
      return fileFetched(course, event);
    case 'file refused':
      return fileRefused(course, event);
    case 'file uploaded':
      return fileUploaded(course, event);
    case 'field chosen':
      return fieldChosen(course, event);
    case 'sent to the check':
      return sentToTheCheck(course, event);
    case 'check not asked for':
      return checkNotAskedFor(course, event);
    case 'check answered':
      return checkAnswered(course, event);
    case 'refusal confirmed':
      return refusalConfirmed(course, event);
    case 'classified':
      return classified(course, event);
    case 'voted':
      return voted(course, event);
    case 'asked':
      return questionAsked(course, event);
    case 'answered':
      return questionAnswered(course, event);
    case 'withdrawn':
      return withdrawn(course, event);
    case 'handed over':
      return handedOver(course, event);
    case 'organization changed':
      return went(organizationChanged(course));
    case 'time passed':
      return went(counterpartyDue(unanswered(course)));
  }
}

/** The next moment at which time alone changes something; null when nothing waits for time. */
function wakeAt(approval: Approval, organization: Organization): Millis | null {
  if (approval.status !== 'running') return null;
  const check = openTask(approval, 'classify') ? undefined : waitingCheck(approval);
  const outside = [check?.byHandAt ?? null, nextReminderOf(approval)].filter((moment) => moment !== null);
  const moments = [...outside, ...activityMoments(approval, organization)];
  return moments.length === 0 ? null : Math.min(...moments);
}
