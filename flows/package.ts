import { closed, isLawyer, mayAct } from './acting.ts';
import type { Approval, FileOffer, RunningApproval, StoredFile, Task } from './approval.ts';
import { also, type Course, changed, nameOf, type Outcome, refused, remembering, went } from './course.ts';
import type { DocumentField } from './documents.ts';
import type { Happening } from './event.ts';
import type { Organization, PersonId } from './facts.ts';
import { processOf, stageOf } from './processes.ts';
import type { Refusal } from './refusal.ts';
import { documentArrived } from './revisions.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done, taskOf } from './tasks.ts';

/** A file may be this large, in bytes. */
export const maxFileSize = 25 * 1024 * 1024;

/** So many files may be offered to one approval, and whatever its tasks still lack. */
export const maxFiles = 20;

/** A task that files are attached for. */
export type FilingTask = Extract<Task, { fields: readonly DocumentField[] }>;

/** Somebody dropped a file into the thread, or gave it for a field in a form: it is noted, then fetched and looked at. */
export function fileOffered(course: Course, event: Extract<Happening, { type: 'file offered' }>): Outcome {
  const { approval, at, organization } = course;
  const task = filingTask(approval, event.by, organization);
  if (!task) return refused({ type: 'no document wanted' });
  const fault = mayFile(task, event.by, approval, organization);
  if (fault) return refused(fault);
  if (approval.offers.some(({ id }) => id === event.offer)) return refused({ type: 'delivered before' });
  const { field } = event;
  if (field !== undefined && !task.fields.includes(field)) {
    return refused({ type: 'no such field', fields: task.fields });
  }
  if (isFull(approval, task)) return refused({ type: 'too many files', max: maxFiles });
  const tooLarge = event.size > maxFileSize;
  const offer: FileOffer = {
    id: event.offer,
    name: event.name,
    size: event.size,
    by: event.by,
    at,
    task: task.id,
    ...(field === undefined ? {} : { field }),
    state: tooLarge ? { is: 'refused', why: 'too large' } : { is: 'offered' },
  };
  const noted = remembering(changed(course, { offers: [...approval.offers, offer] }), event.by);
  return went(tooLarge ? noted : also(noted, { type: 'fetch file', offer: offer.id }));
}

/** The file's bytes are kept and are what they seem: it is filed in the field that was chosen, or where its name says, or its field is asked for. */
export function fileFetched(course: Course, event: Extract<Happening, { type: 'file fetched' }>): Outcome {
  const offer = course.approval.offers.find(({ id }) => id === event.offer);
  if (offer?.state.is !== 'offered') return refused({ type: 'unknown file' });
  const task = openFiling(course.approval, offer.task);
  if (!task) return went(withOffer(course, offer, { is: 'refused', why: 'too late' }));
  const [only, ...others] = task.fields;
  const field = offer.field ?? (others.length === 0 ? only : fieldNamed(offer.name, task.fields));
  if (!field) return went(withOffer(course, offer, { is: 'field asked', file: event.file, fields: task.fields }));
  return went(arrived(course, task, offer, field, event.file, offer.by));
}

/** A file is filed in a field; where it is the contract itself, that goes on. */
export function arrived(course: Course, task: FilingTask, ...what: Filing): Course<Approval> {
  const [, , file, by] = what;
  const kept = filed(course, task, ...what);
  return task.kind === 'revise' && task.why === 'the start' ? documentArrived(kept, task, file, by) : kept;
}

export function fileRefused(course: Course, event: Extract<Happening, { type: 'file refused' }>): Outcome {
  const offer = course.approval.offers.find(({ id }) => id === event.offer);
  if (offer?.state.is !== 'offered') return refused({ type: 'unknown file' });
  return went(withOffer(course, offer, { is: 'refused', why: event.why }));
}

/** Whether a task takes no more files. What it lacks and nobody has sent yet is always taken: it could not go on without. */
export function isFull(approval: Pick<Approval, 'offers' | 'documents'>, task: FilingTask): boolean {
  const held = approval.offers.filter(({ state }) => state.is !== 'refused');
  if (held.length < maxFiles) return false;
  const onTheWay = held.filter((offer) => offer.task === task.id && offer.state.is !== 'filed');
  return onTheWay.length >= missingFields(task, approval).length;
}

/** Somebody says which field a file belongs to; until the stage ends it can be changed. */
export function fieldChosen(course: Course, event: Extract<Happening, { type: 'field chosen' }>): Outcome {
  const { approval, organization } = course;
  const offer = approval.offers.find(({ id }) => id === event.offer);
  if (!offer || !('file' in offer.state)) return refused({ type: 'unknown file' });
  const task = openFiling(approval, offer.task);
  if (!task) return refused({ type: 'no document wanted' });
  const fault = mayFile(task, event.by, approval, organization);
  if (fault) return refused(fault);
  if (!task.fields.includes(event.field)) return refused({ type: 'no such field', fields: task.fields });
  if (offer.state.is === 'filed' && offer.state.field === event.field) return refused({ type: 'delivered before' });
  return went(filed(withdrawnFrom(course, offer), task, offer, event.field, offer.state.file, event.by));
}

/** The package is complete and goes to the next stage. */
export function sentToTheCheck(course: Course, event: Extract<Happening, { type: 'sent to the check' }>): Outcome {
  const { approval, organization } = course;
  const task = taskOf(approval, event.task);
  if (task?.kind !== 'attach') return refused({ type: 'no document wanted' });
  const why = closed(task, approval, organization);
  if (why) return refused(why);
  const standing = mayAct(task, event.by, approval, organization);
  if (!standing.may) return refused(standing.refusal);
  const missing = missingFields(task, approval);
  if (missing.length > 0) return refused({ type: 'documents missing', fields: missing });

  const stage = stageOfKind(staged(stageOf(processOf(approval), task.stage)), 'attach');
  const documents = approval.documents.filter((document) => document.replacedAt === null).length;
  const name = nameOf(event.by, organization, approval);
  const said = also(done(course, task.id, event.by), {
    type: 'say',
    message: { type: 'sent to the check', name, documents },
  });
  return went(movedOn(said, stage.gives, stage.then, { by: event.by }));
}

/** The fields of a task that no document stands in yet. */
export function missingFields(task: FilingTask, { documents }: Pick<Approval, 'documents'>): readonly DocumentField[] {
  return task.fields.filter(
    (field) =>
      !documents.some(
        (document) => document.field === field && document.task === task.id && document.replacedAt === null,
      ),
  );
}

/**
 * The field that a file's name speaks of: the one of which the name has all words. Null when none fits, or several do equally well.
 * `Bank_letter (2).pdf` is the `bank letter`.
 */
export function fieldNamed(name: string, fields: readonly DocumentField[]): DocumentField | null {
  const said = wordsOf(name);
  const fitting = fields.filter((field) => [...wordsOf(field)].every((word) => said.has(word)));
  const most = Math.max(...fitting.map((field) => wordsOf(field).size));
  const [best, ...others] = fitting.filter((field) => wordsOf(field).size === most);
  return best !== undefined && others.length === 0 ? best : null;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.filter((word) => word.length > 2) ?? [],
  );

/** The open task that a person's file is for: their own, else the first that waits for files. */
function filingTask(approval: RunningApproval, by: PersonId, organization: Organization): FilingTask | undefined {
  const open = approval.tasks.filter((task): task is FilingTask => 'fields' in task && task.state.is === 'open');
  return open.find((task) => mayAct(task, by, approval, organization).may) ?? open[0];
}

const openFiling = ({ tasks }: RunningApproval, id: string): FilingTask | undefined =>
  tasks.find((task): task is FilingTask => task.id === id && 'fields' in task && task.state.is === 'open');

/** Only the task's holder and the lawyer file documents. */
export function mayFile(
  task: FilingTask,
  by: PersonId,
  approval: RunningApproval,
  organization: Organization,
): Refusal | null {
  if (isLawyer(by, organization)) return null;
  const standing = mayAct(task, by, approval, organization);
  return standing.may ? null : standing.refusal;
}

type Filing = [offer: FileOffer, field: DocumentField, file: StoredFile, by: PersonId];

/** A file, and that it was offered, stand in a field of a task in place of the one before. */
function filed(
  course: Course,
  task: FilingTask,
  offer: FileOffer,
  field: DocumentField,
  file: StoredFile,
  by: PersonId,
): Course {
  const { at } = course;
  const replaced = course.approval.documents.map((document) =>
    document.field === field && document.task === task.id && document.replacedAt === null
      ? { ...document, replacedAt: at }
      : document,
  );
  const documents = [...replaced, { field, file, by, at, task: task.id, round: task.round, replacedAt: null }];
  return remembering(withOffer(changed(course, { documents }), offer, { is: 'filed', field, file }), by);
}

/** The file no longer stands in the field it was filed under before. */
function withdrawnFrom(course: Course, { state }: FileOffer): Course {
  if (state.is !== 'filed') return course;
  return changed(course, {
    documents: course.approval.documents.map((document) =>
      document.file.id === state.file.id && document.replacedAt === null
        ? { ...document, replacedAt: course.at }
        : document,
    ),
  });
}

function withOffer(course: Course, { id }: FileOffer, state: FileOffer['state']): Course {
  return changed(course, {
    offers: course.approval.offers.map((offer) => (offer.id === id ? { ...offer, state } : offer)),
  });
}
