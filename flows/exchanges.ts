import { actable } from './acting.ts';
import { agreedAnew } from './agreed-anew.ts';
import type { Approval } from './approval.ts';
import { addWorkingHours } from './calendar.ts';
import { contractOf, withContract } from './company-wait.ts';
import { contractFormOf } from './contract-form.ts';
import type { Clause, CounterpartyAnswer, Exchange } from './contract-state.ts';
import { also, type Course, nameOf, type Outcome, refused, remembering, went } from './course.ts';
import type { CounterpartyHappening } from './event.ts';
import { sentOut } from './exchange-opening.ts';
import type { Millis, PersonId } from './facts.ts';
import { initiatorsHolding, roleHolding } from './openings.ts';
import { processOf, stageOf } from './processes.ts';
import { revisionWanted, withRevision } from './revisions.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done, dropped, opened, openTask } from './tasks.ts';
import { textFault } from './texts.ts';
import { workingTimeOf } from './working-time.ts';

type Of<T extends CounterpartyHappening['type']> = Extract<CounterpartyHappening, { type: T }>;

/** The document was made from its template: it is the first revision and goes to the counterparty. */
export function documentMade(course: Course, { file, source }: Of<'document made'>): Outcome {
  const { approval } = course;
  const stage = staged(stageOf(processOf(approval), approval.stage));
  if (stage.kind !== 'agreement' || contractOf(approval).revisions.length > 0)
    return refused({ type: 'nothing waits' });
  return went(sentOut(withRevision(course, file, source, null)));
}

/** The template asks for what nobody has said: the initiator brings the document. */
export function documentNotMade(course: Course, { missing }: Of<'document not made'>): Outcome {
  const { approval } = course;
  const stage = staged(stageOf(processOf(approval), approval.stage));
  if (stage.kind !== 'agreement' || openTask(approval, 'revise')) return refused({ type: 'nothing waits' });
  const message = { type: 'document not made', missing } as const;
  // The initiator's task says the same.
  return went(revisionWanted(also(course, { type: 'say', message }), 'fields missing', missing));
}

/** The mail is out: its answer is waited for. */
export function sentToTheCounterparty(course: Course, event: Of<'sent to the counterparty'>): Outcome {
  const exchange = openExchange(course, event.exchange);
  if (!exchange || exchange.sentAt !== null) return refused({ type: 'nothing waits' });
  const { contact, revision } = exchange;
  const message = { type: 'sent to the counterparty', ...contact, revision } as const;
  // It may have come back already.
  const nextAt = exchange.bounced === null ? nextReminder(course) : null;
  const sent = withExchange(course, exchange, { sentAt: course.at, nextAt });
  return went(also(sent, { type: 'say', message }));
}

/** A mail that comes back is no silence: the initiator chooses what to do, and whoever answers protocols knows why it takes longer. */
export function mailBounced(course: Course, { exchange: id, why }: Of<'mail bounced'>): Outcome {
  const exchange = openExchange(course, id);
  if (!exchange || exchange.bounced !== null) return refused({ type: 'nothing waits' });
  const message = { type: 'mail bounced', email: exchange.contact.email, why } as const;
  const noted = withExchange(course, exchange, { bounced: why, nextAt: null });
  const { holder } = roleHolding(agreement(course).agree.protocolBy, course);
  const told = holder === null ? [] : [{ type: 'tell', to: holder, message } as const];
  return went(pursued(also(noted, { type: 'say', message }, ...told), exchange));
}

/** The counterparty agrees with the revision. */
export function counterpartyApproved(course: Course, { exchange: id, name }: Of<'counterparty approved'>): Outcome {
  const exchange = openExchange(course, id);
  if (!exchange) return refused({ type: 'answered already' });
  return went(agreed(course, exchange, { is: 'approved', name: name.trim(), at: course.at, recorded: null }));
}

/** A protocol of disagreement: the lawyer and the initiator answer it. */
export function counterpartyDisagreed(course: Course, event: Of<'counterparty disagreed'>): Outcome {
  const exchange = openExchange(course, event.exchange);
  if (!exchange) return refused({ type: 'answered already' });
  return went(disagreed(course, exchange, event, null));
}

function disagreed(
  course: Course,
  exchange: Exchange,
  { name, file, clauses }: Pick<Of<'counterparty disagreed'>, 'name' | 'file' | 'clauses'>,
  recordedBy: PersonId | null,
): Course<Approval> {
  const { at, approval, organization } = course;
  const answer: CounterpartyAnswer = {
    is: 'protocol',
    name: name.trim(),
    at,
    file,
    clauses,
    ...(recordedBy === null ? {} : { recordedBy }),
    decision: null,
  };
  const kept = dropped(withExchange(course, exchange, { answer, nextAt: null }), ofExchange, null);
  const message = {
    type: 'counterparty disagreed',
    name: answer.name,
    clauses: clauses.length,
    file: file?.name ?? null,
    ...(recordedBy === null ? {} : { recordedBy: nameOf(recordedBy, organization, approval) }),
  } as const;
  const told = also(kept, { type: 'say', message }, { type: 'tell', to: approval.initiator, message });
  const role = agreement(course).agree.protocolBy;
  const task = {
    kind: 'answer protocol',
    role,
    exchange: exchange.id,
    assigned: null,
    ...roleHolding(role, course),
  } as const;
  return opened(told, task);
}

/** The protocol is accepted and joins the package, or answered with a new revision, or the contract is given up. */
export function protocolAnswered(course: Course, event: Of<'protocol answered'>): Outcome {
  const doable = actable(course, event.task, event.by, 'answer protocol');
  if (!doable.ok) return doable;
  const fault = textFault(event.reason, 'reason required');
  if (fault) return refused(fault);
  const { by, decision } = event;
  const { approval, organization, at } = course;
  const reason = event.reason.trim();
  const exchange = contractOf(approval).exchanges.find(({ id }) => id === doable.task.exchange);
  if (exchange?.answer?.is !== 'protocol') return refused({ type: 'nothing waits' });
  const tooLong = event.agreed?.map((wording) => textFault(wording, null)).find((one) => one !== null);
  if (tooLong) return refused(tooLong);
  const clauses = settled(exchange.answer.clauses, event);
  const answer = { ...exchange.answer, clauses, decision: { by, decision, reason, at } };
  const noted = done(withExchange(course, exchange, { answer }), doable.task.id, by);
  const form =
    decision === 'accept' && event.form ? contractFormOf({ process: approval.process, form: event.form }) : null;
  const changes = form ? agreedAnew(noted, form, by) : { ok: true as const, course: noted, change: null };
  if (!changes.ok) return changes;
  const message = {
    type: 'protocol answered',
    name: nameOf(by, organization, approval),
    decision,
    reason,
    clauses: clauses.length,
    agreed: clauses.filter(({ agreed }) => agreed !== '').length,
    ...(changes.change ? { change: changes.change } : {}),
  } as const;
  const said = also(changes.course, { type: 'say', message });
  const { then } = agreement(course);
  switch (decision) {
    case 'accept':
      return went(movedOn(said, 'agreed with a protocol', then.agreed, { by }));
    case 'new revision':
      return went(revisionWanted(said, 'protocol of disagreement'));
    case 'reject':
      return went(movedOn(said, 'not agreed', then.rejected, { reason, by }));
  }
}

/** The clauses with what is agreed: a protocol that is accepted stands as the counterparty worded it. */
function settled(clauses: readonly Clause[], { decision, agreed }: Of<'protocol answered'>): readonly Clause[] {
  switch (decision) {
    case 'accept':
      return clauses.map((one) => ({ ...one, agreed: one.agreed || one.theirs }));
    case 'new revision':
      return agreed ? clauses.map((one, index) => ({ ...one, agreed: agreed[index]?.trim() ?? '' })) : clauses;
    case 'reject':
      return clauses;
  }
}

/** Somebody else of the counterparty is asked. */
export function anotherContact(course: Course, event: Of<'another contact'>): Outcome {
  const doable = actable(course, event.task, event.by, 'pursue counterparty');
  if (!doable.ok) return doable;
  return went(sentOut(done(course, doable.task.id, event.by), event.contact));
}

/** The contact gets as much time again; one whom no mail has reached would not know. */
export function moreTimeGiven(course: Course, event: Of<'more time given'>): Outcome {
  const doable = actable(course, event.task, event.by, 'pursue counterparty');
  if (!doable.ok) return doable;
  const exchange = openExchange(course, doable.task.exchange);
  if (!exchange) return refused({ type: 'answered already' });
  if (exchange.bounced !== null) return refused({ type: 'mail came back', email: exchange.contact.email });
  const until = nextReminder(course);
  const waiting = withExchange(course, exchange, { reminders: 0, nextAt: until });
  const name = nameOf(event.by, course.organization, course.approval);
  const message = { type: 'more time given', name, contact: exchange.contact.name, until } as const;
  return went(also(done(waiting, doable.task.id, event.by), { type: 'say', message }));
}

/** The counterparty has answered elsewhere: the file that was filed for the task is the proof that it agreed, or its protocol of disagreement. */
export function answerRecorded(course: Course, event: Of<'answer recorded'>): Outcome {
  const doable = actable(course, event.task, event.by, 'pursue counterparty');
  if (!doable.ok) return doable;
  const exchange = openExchange(course, doable.task.exchange);
  if (!exchange) return refused({ type: 'answered already' });
  const { by } = event;
  const proof = course.approval.documents.findLast((one) => one.task === doable.task.id && one.replacedAt === null);
  if (!proof) return refused({ type: 'documents missing', fields: doable.task.fields });
  if (event.disagrees) {
    const protocol = { name: event.name, file: proof.file, clauses: [] };
    return went(disagreed(done(course, doable.task.id, by), exchange, protocol, by));
  }
  const answer = {
    is: 'approved',
    name: event.name.trim(),
    at: course.at,
    recorded: { by, proof: proof.file },
  } as const;
  return went(agreed(done(course, doable.task.id, by), exchange, answer));
}

/** Time alone reminds the counterparty, and after the last time asks the initiator what to do. */
export function counterpartyDue(course: Course): Course {
  const exchange = course.approval.contract?.exchanges.at(-1);
  if (!exchange || exchange.nextAt === null || course.at < exchange.nextAt) return course;
  const { counterpartyReminders } = course.organization.contracts;
  if (exchange.reminders >= counterpartyReminders) {
    const { name } = exchange.contact;
    const message = { type: 'counterparty silent', name, reminders: exchange.reminders } as const;
    return pursued(also(withExchange(course, exchange, { nextAt: null }), { type: 'say', message }), exchange);
  }
  const reminded = { reminders: exchange.reminders + 1, remindedAt: course.at, nextAt: nextReminder(course) };
  return also(withExchange(course, exchange, reminded), { type: 'remind the counterparty', exchange: exchange.id });
}

/** When the counterparty is reminded next; null while nothing of theirs is waited for. */
export const nextReminderOf = ({ contract }: Pick<Approval, 'contract'>): Millis | null =>
  contract?.exchanges.at(-1)?.nextAt ?? null;

function nextReminder({ at, organization, approval }: Course): Millis {
  const { calendar, timeZone } = workingTimeOf(approval.initiator, organization);
  return addWorkingHours(at, organization.contracts.counterpartyReminderHours, calendar, timeZone);
}

function agreed(
  course: Course,
  exchange: Exchange,
  answer: Extract<CounterpartyAnswer, { is: 'approved' }>,
): Course<Approval> {
  const { approval, organization } = course;
  const recordedBy = answer.recorded && nameOf(answer.recorded.by, organization, approval);
  const message = {
    type: 'counterparty approved',
    name: answer.name,
    revision: exchange.revision,
    recordedBy,
  } as const;
  const kept = also(withExchange(course, exchange, { answer, nextAt: null }), { type: 'say', message });
  return movedOn(kept, 'agreed with the counterparty', agreement(course).then.agreed);
}

function pursued(course: Course, { id }: Exchange): Course {
  if (openTask(course.approval, 'pursue counterparty')) return course;
  const task = { kind: 'pursue counterparty', exchange: id, fields: ['proof'], assigned: null } as const;
  return opened(course, { ...task, ...initiatorsHolding(course) });
}

/** The exchange, while its answer is waited for and it is the newest. */
function openExchange({ approval }: Course, id: string): Exchange | undefined {
  const newest = approval.contract?.exchanges.at(-1);
  return newest?.id === id && newest.answer === null ? newest : undefined;
}

function withExchange(course: Course, { id }: Exchange, part: Partial<Exchange>): Course {
  const exchanges = contractOf(course.approval).exchanges.map((one) => (one.id === id ? { ...one, ...part } : one));
  return remembering(withContract(course, { exchanges }));
}

const ofExchange = (task: { kind: string }) => task.kind === 'pursue counterparty';

const agreement = ({ approval }: Course) =>
  stageOfKind(staged(stageOf(processOf(approval), approval.stage)), 'agreement');
