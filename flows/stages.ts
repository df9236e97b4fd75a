import type { Approval } from './approval.ts';
import { asked } from './asking.ts';
import { also, type Course, changed } from './course.ts';
import type { DocumentField } from './documents.ts';
import type { Message } from './effect.ts';
import type { PersonId } from './facts.ts';
import { initiatorOrSupervisor } from './holders.ts';
import type { EndStage } from './process.ts';
import { processOf, stageOf } from './processes.ts';
import { currentVisit, dropped, opened } from './tasks.ts';
import { seated } from './voting.ts';

const day = 86_400_000;

/** What a stage may be entered with: why it came to this. */
export interface Entry {
  /** Documents that the security check asks for besides those it got. */
  documents?: readonly DocumentField[];
  /** Why it failed. */
  reason?: string;
  /** Whose decision it was. */
  by?: PersonId;
}

/** Leaves the current stage with its product and enters the next one. */
export function movedOn(course: Course, subproduct: string, next: string, entry: Entry = {}): Course<Approval> {
  return entered(left(course, subproduct, entry.by ?? null), next, entry);
}

/** Leaves the current stage: its exit is dated, what is still open in it is no longer required. */
export function left(course: Course, subproduct: string | null, by: PersonId | null): Course {
  const visit = currentVisit(course.approval);
  const visits = course.approval.visits.slice(0, -1);
  return dropped(changed(course, { visits: [...visits, { ...visit, leftAt: course.at, subproduct }] }), () => true, by);
}

/** Enters a stage: its entry is dated and its work begins. */
export function entered(course: Course, name: string, entry: Entry): Course<Approval> {
  const stage = stageOf(processOf(course.approval), name);
  const round = course.approval.visits.filter((visit) => visit.stage === name).length + 1;
  const { at, organization, approval } = course;
  const visits = [...approval.visits, { stage: name, round, enteredAt: at, leftAt: null, subproduct: null }];
  const here = changed(course, { stage: name, visits });

  if ('ends' in stage) return ended(here, stage, entry);
  if ('ask' in stage) return asked(here);
  if ('votes' in stage) return seated(here, stage.votes.roles);
  if (stage.task.kind === 'start') return here;

  const fields = entry.documents ?? stage.task.documents(approval.form, organization);
  const task = opened(here, {
    kind: 'attach',
    fields,
    requestedBy: entry.documents ? 'the security check' : 'the rules',
    assigned: null,
    ...initiatorOrSupervisor(approval.initiator, organization),
  });
  return entry.documents ? toldOfDocuments(task, fields) : task;
}

function toldOfDocuments(course: Course, documents: readonly DocumentField[]): Course {
  const task = course.approval.tasks.at(-1);
  if (!task?.holder) return course;
  const message = { type: 'documents asked for', documents, dueAt: task.dueAt } as const;
  return also(course, { type: 'tell', to: task.holder, message });
}

function ended(course: Course, { ends, mark }: EndStage, entry: Entry): Course<Approval> {
  const { approval, at } = course;
  const { stage: _stage, status: _status, ...base } = approval;
  const visits = approval.visits.map((visit) => (visit.leftAt === null ? { ...visit, leftAt: at } : visit));
  const reason = entry.reason ?? '';
  const success = ends === 'success';
  const end: Approval = success
    ? { ...base, visits, status: 'success', endedAt: at }
    : { ...base, visits, status: 'failure', endedAt: at, reason };
  const until = mark?.company === 'Approved' ? at + mark.lasts.days * day : null;
  return toldOfEnd(
    marked({ ...course, approval: end }, mark, reason),
    success ? { type: 'ended', how: 'success', until } : { type: 'ended', how: 'failure', reason },
  );
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

/** The thread, the initiator and everyone who voted hear of the end. */
export function toldOfEnd(course: Course<Approval>, message: Extract<Message, { type: 'ended' }>): Course<Approval> {
  const voters = course.approval.seats.flatMap((seat) => seat.votes.map((vote) => vote.by));
  const people = [...new Set([course.approval.initiator, ...voters])];
  return also(course, { type: 'say', message }, ...people.map((to) => ({ type: 'tell', to, message }) as const));
}
