import { actable } from './acting.ts';
import type { Approval, FileOffer, Task, TaskId } from './approval.ts';
import { type Course, changed, type Outcome, refused, went } from './course.ts';
import type { SigningHappening } from './event.ts';
import type { Organization, PersonId } from './facts.ts';
import { filed, isFull, maxFiles } from './package.ts';
import type { Refusal } from './refusal.ts';

type Uploadable = { ok: true; task: Extract<Task, { kind: 'return originals' }> } | { ok: false; refusal: Refusal };

/** The task of the originals, when this person may upload a file for it now; else why not. */
export function uploadable(approval: Approval, id: TaskId, by: PersonId, organization: Organization): Uploadable {
  if (approval.status !== 'running') {
    return { ok: false, refusal: { type: 'ended', status: approval.status, at: approval.endedAt } };
  }
  const doable = actable({ approval, organization }, id, by, 'return originals');
  return doable.ok && isFull(approval, doable.task)
    ? { ok: false, refusal: { type: 'too many files', max: maxFiles } }
    : doable;
}

/** A file came by the form or the upload page: it is filed as one from the thread is, in the field that was chosen there. */
export function originalUploaded(
  course: Course,
  event: Extract<SigningHappening, { type: 'original uploaded' }>,
): Outcome {
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
  return went(filed(noted, task, offer, field, file, by));
}
