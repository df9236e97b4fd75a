import { actable } from './acting.ts';
import { also, type Course, changed, type Outcome, refused, went } from './course.ts';
import type { CompanyHappening } from './event.ts';
import { processOf, stageOf } from './processes.ts';
import { staged, stageOfKind } from './stage-kind.ts';
import { movedOn } from './stages.ts';
import { done } from './tasks.ts';
import { markedUnderApproval } from './under-approval.ts';

type Of<T extends CompanyHappening['type']> = Extract<CompanyHappening, { type: T }>;

/** A contract waits for this company's approval and hears of its end. */
export function awaited(course: Course, { waiter }: Of<'awaited'>): Outcome {
  const { waiters = [] } = course.approval;
  if (waiters.some(({ approval }) => approval === waiter.approval)) return refused({ type: 'delivered before' });
  const kept = changed(course, { waiters: [...waiters, waiter] });
  return went(also(kept, { type: 'say', message: { type: 'contract waits', number: waiter.number } }));
}

/** A contract that waited was withdrawn. This approval goes on, and its initiator hears of it: it may be wanted no more. */
export function awaitedNoMore(course: Course, { waiter: gone, own }: Of<'awaited no more'>): Outcome {
  const { waiters = [], initiator } = course.approval;
  const waiter = waiters.find(({ approval }) => approval === gone);
  if (!waiter) return refused({ type: 'nothing waits' });
  const others = waiters.filter((one) => one !== waiter);
  const message = { type: 'contract waits no more', waiter, others: others.length > 0 } as const;
  const said = also(changed(course, { waiters: others }), { type: 'say', message });
  return went(own ? said : also(said, { type: 'tell', to: initiator, message }));
}

/** The initiator has completed what was filled in for a contract, and confirms Start. The company itself cannot become another. */
export function completed(course: Course, event: Of<'completed'>): Outcome {
  const doable = actable(course, event.task, event.by, 'start');
  if (!doable.ok) return doable;
  const { approval } = course;
  const process = processOf(approval);
  if (process.company(event.form) !== approval.company) return refused({ type: 'another company' });
  const { gives, then } = stageOfKind(staged(stageOf(process, approval.stage)), 'start');
  const filled = changed(course, { form: event.form, confidential: event.confidential });
  const started = done(filled, doable.task.id, event.by);
  return went(movedOn(markedUnderApproval(started), gives, then, { by: event.by }));
}
