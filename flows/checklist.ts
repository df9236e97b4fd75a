import { actable } from './acting.ts';
import type { Step, Task } from './approval.ts';
import { type Course, type Outcome, refused, remembering, went } from './course.ts';
import type { SigningHappening } from './event.ts';
import { withTask } from './tasks.ts';

/** A point of a checklist is ticked, or not any more. */
export function stepDone(course: Course, event: Extract<SigningHappening, { type: 'step done' }>): Outcome {
  const asked = course.approval.tasks.find(({ id }) => id === event.task);
  const doable = actable(course, event.task, event.by, asked?.kind === 'check documents' ? 'check documents' : 'sign');
  if (!doable.ok) return doable;
  const { task } = doable;
  const step = task.steps.find(({ name }) => name === event.step);
  if (!step) return refused({ type: 'no such step' });
  if ((step.done !== null) === event.done) return refused({ type: 'delivered before' });
  const ticked: Step = { name: step.name, done: event.done ? { by: event.by, at: course.at } : null };
  const steps = task.steps.map((one) => (one === step ? ticked : one));
  return went(
    remembering(
      withTask(course, task.id, (open) => ('steps' in open ? { ...open, steps } : open)),
      event.by,
    ),
  );
}

/** The points of a checklist that are still to be done. */
export const openSteps = ({ steps }: Extract<Task, { steps: readonly Step[] }>): string[] =>
  steps.filter(({ done }) => done === null).map(({ name }) => name);
