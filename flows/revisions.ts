import { actable } from './acting.ts';
import { agreedAnew } from './agreed-anew.ts';
import type { Approval, FileOffer, RevisionReason, StoredFile, Task } from './approval.ts';
import { checkedOn } from './company-check.ts';
import { contractOf, withContract } from './company-wait.ts';
import { contractFormOf } from './contract-form.ts';
import type { VoteAgain } from './contract-state.ts';
import { also, type Course, changed, nameOf, type Outcome, refused, went } from './course.ts';
import type { VoterNamed } from './effect.ts';
import type { RevisionHappening, Started } from './event.ts';
import { sentOut } from './exchange-opening.ts';
import type { PersonId } from './facts.ts';
import { holderOf } from './holders.ts';
import { initiatorsHolding } from './openings.ts';
import { processOf, stageOf } from './processes.ts';
import { staged } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done, opened } from './tasks.ts';
import { routedSeats } from './voting.ts';

/** What the initiator is asked for when the document must come, or come anew. */
export const revisionField = 'document';

type ReviseTask = Extract<Task, { kind: 'revise' }>;

/** Asks the initiator for the document; `missing` are the template's fields for which it could not be made. */
export function revisionWanted(course: Course, why: RevisionReason, missing: readonly string[] = []): Course {
  return opened(course, {
    kind: 'revise',
    why,
    fields: [revisionField],
    ...(missing.length > 0 ? { missing } : {}),
    assigned: null,
    ...initiatorsHolding(course),
  });
}

/** A contract that is not standard brings its document along: until it is fetched and looked at, the initiator has the task to attach it. */
export function documentNoted(course: Course<Approval>, document: Started['document']): Course<Approval> {
  const { approval } = course;
  if (approval.status !== 'running' || !approval.contract || contractFormOf(approval).standard) return course;
  const wanted = revisionWanted({ ...course, approval }, 'the start');
  const task = wanted.approval.tasks.at(-1);
  if (!document || !task) return wanted;
  const { offer: id, name, size } = document;
  const offer: FileOffer = {
    id,
    name,
    size,
    by: approval.initiator,
    at: course.at,
    task: task.id,
    state: { is: 'offered' },
  };
  return also(changed(wanted, { offers: [...approval.offers, offer] }), { type: 'fetch file', offer: id });
}

/** The document of the start is there: nobody has to send it on. */
export function documentArrived(course: Course, task: ReviseTask, file: StoredFile, by: PersonId): Course<Approval> {
  return checkedOn(done(withRevision(course, file, null, by), task.id, by));
}

/** The new revision is sent on, with what has changed in what was agreed: then the route is computed anew, and all vote again. */
export function revised(course: Course, event: Extract<RevisionHappening, { type: 'revised' }>): Outcome {
  const doable = actable(course, event.task, event.by, 'revise');
  if (!doable.ok) return doable;
  const { task } = doable;
  const { approval, organization } = course;
  const filed = approval.documents.findLast((one) => one.task === task.id && one.replacedAt === null);
  if (!filed) return refused({ type: 'documents missing', fields: task.fields });
  const kept = done(withRevision(course, filed.file, null, event.by), task.id, event.by);
  const form = event.form && contractFormOf({ process: approval.process, form: event.form });
  const agreed = form ? agreedAnew(kept, form, event.by) : { ok: true as const, course: kept, change: null };
  if (!agreed.ok) return agreed;
  const { change } = agreed;
  const routed = change ? agreed.course : withContract(agreed.course, { again: lastReturn(kept) });
  const message = {
    type: 'revision stands',
    name: nameOf(event.by, organization, approval),
    revision: contractOf(routed.approval).revisions.length,
    again: votersAgain(routed),
    counterpartyFirst: contractFormOf(routed.approval).standard,
    ...(change ?? { added: [], dropped: [] }),
  } as const;
  return went(sentOn(also(routed, { type: 'say', message }), task));
}

/** Who votes again, each with all roles that are theirs; null where nobody has voted yet. */
function votersAgain({ approval, organization }: Course): 'everyone' | VoterNamed[] | null {
  if (approval.seats.length === 0) return null;
  const wanted = routedSeats(approval);
  if (wanted.length === contractOf(approval).route.length) return 'everyone';
  const voters = new Map<string, VoterNamed>();
  for (const { role } of wanted) {
    const { holder } = holderOf(role, new Set([approval.initiator]), organization);
    const key = holder ?? `nobody ${role}`;
    const name = holder && nameOf(holder, organization, approval);
    voters.set(key, { name, roles: [...(voters.get(key)?.roles ?? []), role] });
  }
  return [...voters.values()];
}

/** What our template asked for is said now: the document is made after all. */
export function fieldsFilledIn(
  course: Course,
  event: Extract<RevisionHappening, { type: 'fields filled in' }>,
): Outcome {
  const doable = actable(course, event.task, event.by, 'revise');
  if (!doable.ok) return doable;
  const { approval, organization } = course;
  const { why, missing: fields = [] } = doable.task;
  if (why !== 'fields missing') return refused({ type: 'nothing waits' });
  const form = contractFormOf({ process: approval.process, form: event.form });
  const agreed = agreedAnew(done(course, doable.task.id, event.by), form, event.by);
  if (!agreed.ok) return agreed;
  const message = { type: 'fields filled in', name: nameOf(event.by, organization, approval), fields } as const;
  return went(also(agreed.course, { type: 'say', message }, { type: 'make document' }));
}

export function withRevision(course: Course, file: StoredFile, source: StoredFile | null, by: PersonId | null): Course {
  const { revisions } = contractOf(course.approval);
  const revision = { number: revisions.length + 1, file, source, by, at: course.at };
  return withContract(course, { revisions: [...revisions, revision] });
}

/** Where a new revision goes depends on why it was wanted. */
function sentOn(course: Course, { why }: ReviseTask): Course<Approval> {
  const stage = staged(stageOf(processOf(course.approval), course.approval.stage));
  switch (why) {
    case 'the start':
      return checkedOn(course);
    case 'fields missing':
    case 'protocol of disagreement':
      return sentOut(course);
    case 'returned by the lawyer':
      if (stage.kind !== 'final') throw new Error(`a revision for the lawyer in "${course.approval.stage}"`);
      return movedOn(course, 'returned for revision', stage.stage.then['returned for revision']);
  }
}

function lastReturn({ approval }: Course): VoteAgain {
  const last = contractOf(approval).finalDecisions.at(-1);
  return last?.decision === 'returned for revision' ? last.again : 'all';
}
