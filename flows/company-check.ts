import type { Approval, RunningApproval } from './approval.ts';
import { companyAsked, withContract } from './company-wait.ts';
import type { CompanyWait } from './contract-state.ts';
import { also, type Course, nameOf, type Outcome, refused, went } from './course.ts';
import type { CompanyHappening } from './event.ts';
import { signatureWanted } from './openings.ts';
import { processOf, stageOf } from './processes.ts';
import { staged } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { openTask } from './tasks.ts';

type Of<T extends CompanyHappening['type']> = Extract<CompanyHappening, { type: T }>;

/** What the company's card says: approved goes on, non-valid is the end, and else its approval is waited for. */
export function companyLookedAt(course: Course, { attribute }: Of<'company looked at'>): Outcome {
  const wait = waitOf(course.approval);
  if (wait?.outcome !== 'asked') return refused({ type: 'nothing waits' });
  if (attribute?.name === 'Approved' && attribute.until > course.at)
    return went(companyAgreed(course, { ...wait, until: attribute.until }));
  if (attribute?.name === 'Non-valid company') return went(companyRefused(course, wait, attribute.reason));
  const { company } = course.approval;
  if (company === null) return refused({ type: 'nothing waits' });
  return went(also(waiting(course, { ...wait, outcome: 'waiting' }), { type: 'await company', company }));
}

/** The approval that is waited for has a number by now, so that people can follow it. */
export function companyApprovalJoined(course: Course, event: Of<'company approval joined'>): Outcome {
  const wait = waitOf(course.approval);
  if (wait?.outcome !== 'waiting' || wait.approval?.id === event.approval) return refused({ type: 'nothing waits' });
  const approval = { id: event.approval, number: event.number };
  const message = { type: 'company awaited', number: event.number } as const;
  return went(also(waiting(course, { ...wait, approval }), { type: 'say', message }));
}

/** The company's approval has ended. A word that comes late or twice changes nothing. */
export function companyDecided(course: Course, event: Of<'company decided'>): Outcome {
  const wait = waitOf(course.approval);
  if (wait?.outcome !== 'waiting') return refused({ type: 'nothing waits' });
  if (wait.approval !== null && wait.approval.id !== event.approval) return refused({ type: 'nothing waits' });
  switch (event.outcome) {
    case 'approved': {
      const message = { type: 'company approved' } as const;
      const told = also(course, { type: 'say', message }, { type: 'tell', to: course.approval.initiator, message });
      const { until } = event;
      return went(companyAgreed(told, until === undefined ? wait : { ...wait, until }));
    }
    case 'non-valid':
      return went(companyRefused(course, wait, event.reason));
    case 'withdrawn': {
      const { withdrawnBy, reason } = event;
      const by = withdrawnBy === undefined ? {} : { name: nameOf(withdrawnBy, course.organization) };
      const number = wait.approval?.number ?? null;
      const message = { type: 'company approval withdrawn', number, ...by, reason } as const;
      const left = waiting(course, { ...wait, outcome: 'withdrawn' });
      return went(also(left, { type: 'say', message }, { type: 'tell', to: course.approval.initiator, message }));
    }
  }
}

/** After a withdrawn company approval the contract stays, and its initiator takes the company over. */
export function companyApprovalWanted(course: Course, event: Of<'company approval wanted'>): Outcome {
  const { approval, organization } = course;
  if (event.by !== approval.initiator) {
    return refused({ type: 'only the initiator', name: nameOf(approval.initiator, organization, approval) });
  }
  if (waitOf(approval)?.outcome !== 'withdrawn') return refused({ type: 'nothing waits' });
  return went(companyAsked(course));
}

/** Goes on from the company check once both are there: the company's approval, and the document that the initiator brings. */
export function checkedOn(course: Course): Course<Approval> {
  const stage = staged(stageOf(processOf(course.approval), course.approval.stage));
  const agreed = waitOf(course.approval)?.outcome === 'approved';
  if (stage.kind !== 'company' || !agreed || openTask(course.approval, 'revise')) return course;
  return movedOn(course, 'company agreed to work', stage.stage.then.approved);
}

const waitOf = ({ contract }: RunningApproval): CompanyWait | null => contract?.company ?? null;

const waiting = (course: Course, company: CompanyWait): Course => withContract(course, { company });

function companyAgreed(course: Course, wait: CompanyWait): Course<Approval> {
  const agreed = waiting(course, { ...wait, outcome: 'approved' });
  const stage = staged(stageOf(processOf(course.approval), course.approval.stage));
  if (stage.kind === 'signing') return signatureWanted(agreed, stage.stage);
  return checkedOn(agreed);
}

function companyRefused(course: Course, wait: CompanyWait, reason: string): Course<Approval> {
  const { approval } = course;
  const stage = staged(stageOf(processOf(approval), approval.stage));
  if (stage.kind !== 'company' && stage.kind !== 'signing') {
    throw new Error(`${approval.number} waits for no company in "${approval.stage}"`);
  }
  const over = waiting(course, { ...wait, outcome: 'non-valid' });
  return movedOn(over, 'non-valid company', stage.stage.then['non-valid'], { reason });
}
