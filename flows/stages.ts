import type { Approval } from './approval.ts';
import { asked } from './asking.ts';
import { companyAsked } from './company-wait.ts';
import { contractFormOf } from './contract-form.ts';
import { also, type Course, changed, type EffectBody, nameOf } from './course.ts';
import type { DocumentField } from './documents.ts';
import type { CompanySignal, Message } from './effect.ts';
import { agreementWanted } from './exchange-opening.ts';
import type { Millis, PersonId } from './facts.ts';
import {
  documentCheckWanted,
  documentsWanted,
  finalDecisionWanted,
  originalsWanted,
  signingPrepared,
} from './openings.ts';
import type { EndStage } from './process.ts';
import { processOf, stageOf } from './processes.ts';
import { staged } from './stage-kind.ts';
import { currentVisit, dropped } from './tasks.ts';
import { parallelSeats, seated, sequentialSeats } from './voting.ts';

const day = 86_400_000;

/** What a stage may be entered with: why it came to this. */
export interface Entry {
  /** Documents that the security check asks for besides those it got. */
  documents?: readonly DocumentField[];
  /** Why it failed, or came back. */
  reason?: string;
  /** Whose decision it was. */
  by?: PersonId;
}

/** Leaves the current stage with its product and enters the next one. */
export function movedOn(course: Course, subproduct: string, next: string, entry: Entry = {}): Course<Approval> {
  return entered(left(course, subproduct, entry), next, entry);
}

/** Leaves the current stage: its exit is dated, with why, and what is still open in it is no longer required. */
export function left(course: Course, subproduct: string | null, entry: Entry = {}): Course {
  const visit = currentVisit(course.approval);
  const visits = course.approval.visits.slice(0, -1);
  const { reason, by = null } = entry;
  const why = reason === undefined ? {} : { why: { reason, by } };
  const over = { ...visit, leftAt: course.at, subproduct, ...why };
  return dropped(changed(course, { visits: [...visits, over] }), () => true, by);
}

/** Enters a stage: its entry is dated and its work begins. */
export function entered(course: Course, name: string, entry: Entry): Course<Approval> {
  const stage = staged(stageOf(processOf(course.approval), name));
  const round = course.approval.visits.filter((visit) => visit.stage === name).length + 1;
  const { at, organization, approval } = course;
  const visits = [...approval.visits, { stage: name, round, enteredAt: at, leftAt: null, subproduct: null }];
  const here = changed(course, { stage: name, visits });

  switch (stage.kind) {
    case 'start':
      return here;
    case 'attach': {
      const { documents } = entry;
      const fields = documents ?? stage.stage.task.documents(approval.form, organization);
      const task = documentsWanted(here, fields, documents ? 'the security check' : 'the rules');
      return documents ? toldOfDocuments(task, documents) : task;
    }
    case 'check':
      return asked(here);
    case 'company':
      return companyAsked(here);
    case 'agreement':
      return stage.stage.agree.applies(approval.form)
        ? agreementWanted(here)
        : entered(left(here, 'not needed'), stage.stage.otherwise, {});
    case 'votes in sequence':
      return seated(here, sequentialSeats(stage.stage.votes.roles, here.approval.process));
    case 'votes in parallel':
      return seated(here, parallelSeats(here, stage.stage));
    case 'final':
      return finalDecisionWanted(here, stage.stage, entry.reason);
    case 'signing':
      return signingPrepared(here);
    case 'originals':
      return originalsWanted(here, stage.stage, entry.reason);
    case 'document check':
      return documentCheckWanted(here, stage.stage);
    case 'end':
      return ended(here, stage.stage, entry);
  }
}

/** Whoever must attach them has the card; an initiator who handed that over hears what is asked for. */
function toldOfDocuments(course: Course, documents: readonly DocumentField[]): Course {
  const { approval, organization } = course;
  const task = approval.tasks.at(-1);
  if (!task?.holder || task.holder === approval.initiator) return course;
  const name = nameOf(task.holder, organization, approval);
  const message = { type: 'documents asked for', name, documents, dueAt: task.dueAt } as const;
  return also(course, { type: 'tell', to: approval.initiator, message });
}

function ended(course: Course, { ends, mark, signal, deal }: EndStage, entry: Entry): Course<Approval> {
  const { approval, at } = course;
  const { stage: _stage, status: _status, ...base } = approval;
  const visits = approval.visits.map((visit) => (visit.leftAt === null ? { ...visit, leftAt: at } : visit));
  const reason = entry.reason ?? '';
  const success = ends === 'success';
  const end: Approval = success
    ? { ...base, visits, status: 'success', endedAt: at }
    : { ...base, visits, status: 'failure', endedAt: at, reason };
  const until = mark?.company === 'Approved' ? at + mark.lasts.days * day : null;
  const over = signal
    ? signalled(
        { ...course, approval: end },
        { outcome: success ? 'approved' : 'non-valid', reason, ...holding(until) },
      )
    : { ...course, approval: end };
  return endTold(
    dealFailed(marked(over, mark, reason), deal, reason),
    success ? { type: 'ended', how: 'success', until } : { type: 'ended', how: 'failure', reason },
  );
}

const holding = (until: Millis | null) => (until === null ? {} : { until });

/** The contracts that wait for this company hear what became of it, each once. */
export function signalled(
  course: Course<Approval>,
  decided: Pick<CompanySignal, 'outcome' | 'reason' | 'until' | 'withdrawnBy'>,
): Course<Approval> {
  const { waiters = [], id: approval } = course.approval;
  const happening = { type: 'company decided', approval, ...decided } as const;
  return also(course, ...waiters.map(({ approval: to }) => ({ type: 'signal', to, happening }) as const));
}

/** With a contract that the commercial department started, its deal in the CRM fails. */
function dealFailed(course: Course<Approval>, how: EndStage['deal'], reason: string): Course<Approval> {
  const { approval, organization } = course;
  const commercial = organization.people[approval.initiator]?.commercial ?? false;
  const deal = how && commercial ? contractFormOf(approval).deal : '';
  return deal === '' ? course : also(course, { type: 'fail deal', deal, reason });
}

/** What an end says of the company. */
function marked(course: Course<Approval>, mark: EndStage['mark'], reason: string): Course<Approval> {
  const { company, id: approval } = course.approval;
  const { at } = course;
  if (!mark || company === null) return course;
  const event =
    mark.company === 'Approved'
      ? ({ type: 'approved', approval, forDays: mark.lasts.days, at } as const)
      : ({ type: 'refused', approval, reason, at } as const);
  return also(course, { type: 'mark company', company, event });
}

/**
 * The counterparty's links are closed; the thread, the initiator, everyone who voted and everyone who still had something to do hear of the
 * end. That tells those last that they need not do it any more, so they hear it once.
 */
export function endTold(course: Course<Approval>, message: Extract<Message, { type: 'ended' }>): Course<Approval> {
  const { approval } = course;
  const voters = approval.seats.flatMap((seat) => seat.votes.map((vote) => vote.by));
  const freed = course.effects.filter(isNoLongerRequired);
  const people = [...new Set([approval.initiator, ...voters, ...freed.map(({ to }) => to)])];
  const asked = (approval.contract?.exchanges ?? []).length > 0;
  const once = { ...course, effects: course.effects.filter((effect) => !isNoLongerRequired(effect)) };
  const closed = asked ? also(once, { type: 'close links' }) : once;
  return also(closed, { type: 'say', message }, ...people.map((to) => ({ type: 'tell', to, message }) as const));
}

const isNoLongerRequired = (effect: EffectBody): effect is Extract<EffectBody, { type: 'tell' }> =>
  effect.type === 'tell' && effect.message.type === 'no longer required';
