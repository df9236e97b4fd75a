import { closed } from './acting.ts';
import type { Approval, FileOffer, TaskId } from './approval.ts';
import { type Course, changed, type Outcome, refused, went } from './course.ts';
import type { Happening } from './event.ts';
import type { Organization, PersonId } from './facts.ts';
import { arrived, type FilingTask, isFull, maxFiles, mayFile } from './package.ts';
import type { Refusal } from './refusal.ts';
import { taskOf } from './tasks.ts';

type Uploadable = { ok: true; task: FilingTask } | { ok: false; refusal: Refusal };

/** The task for which this person may upload a file now; else why not. */
export function uploadable(approval: Approval, id: TaskId, by: PersonId, organization: Organization): Uploadable {
  if (approval.status !== 'running') {
    return { ok: false, refusal: { type: 'ended', status: approval.status, at: approval.endedAt } };
  }
  const task = taskOf(approval, id);
  if (!task || !('fields' in task)) return { ok: false, refusal: { type: 'no document wanted' } };
  const why = mayFile(task, by, approval, organization) ?? closed(task, approval, organization);
  if (why) return { ok: false, refusal: why };
  return isFull(approval, task)
    ? { ok: false, refusal: { type: 'too many files', max: maxFiles } }
    : { ok: true, task };
}

/** A file came by a form or the upload page: it is filed as one from the thread is, in the field that was chosen there. */
export function fileUploaded(course: Course, event: Extract<Happening, { type: 'file uploaded' }>): Outcome {
  const { approval, at, organization } = course;
  const { by, field, file } = event;
  if (approval.offers.some(({ id }) => id === event.offer)) return refused({ type: 'delivered before' });
  const found = uploadable(approval, event.task, by, organization);
  if (!found.ok) return found;
  const { task } = found;
  if (!task.fields.includes(field)) return refused({ type: 'no such field', fields: task.fields });
  const { name, size } = file;
  const offer: FileOffer = { id: event.offer, name, size, by, at, task: task.id, state: { is: 'offered' } };
  const noted = changed(course, { offers: [...approval.offers, offer] });
  return went(arrived(noted, task, offer, field, file, by));
}
