import type { Task, TaskId } from './approval.ts';
import { controlled, nextStepAt, withControl, workingMoment } from './control.ts';
import { also, type Course, nameOf, remembering } from './course.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import { isActive, isThere, lineOf, turnsOf } from './holders.ts';

/** Has the next up the line hear of a task when it is time: each step asks one, as soon as they work; while all are away it stays due. */
export function escalated(course: Course, id: TaskId): Course {
  const { approval, organization, at } = course;
  const task = controlled(approval, id);
  const { escalateAt, escalated: steps, unattendedSince } = task.control;
  if (escalateAt === null || at < escalateAt) return course;
  const to = nextUpTheLine(task, at, organization);
  if (to === undefined || workingMoment(at, to, organization) > at) return course;
  const why = unattendedSince === null ? 'late' : 'unattended';
  const heard = [...steps, { to, at, why } as const];
  const escalateNext = nextStepAt(task, { escalated: heard, unattendedSince }, course);
  const kept = withControl(course, id, { escalated: heard, escalateAt: escalateNext });
  const holder = task.holder && nameOf(task.holder, organization, approval);
  const message = { type: 'escalated', task: id, to: nameOf(to, organization, approval), holder, why } as const;
  return also(
    remembering(kept, to),
    { type: 'escalate', to, task: id, onlyIf: { task: id } },
    { type: 'say', message, onlyIf: { task: id } },
  );
}

/** When an escalation is due or, where it is due already, when somebody up the line may hear of it. */
export function escalationMoments(task: Task, at: Millis, organization: Organization): Millis[] {
  const escalateAt = task.control?.escalateAt ?? null;
  if (escalateAt === null) return [];
  if (escalateAt > at) return [escalateAt];
  const to = nextUpTheLine(task, at, organization);
  const turns = turnsOf(unheard(task, organization), at, organization);
  return to === undefined ? turns : [...turns, workingMoment(at, to, organization)];
}

/** The next up the line who is there. */
export const nextUpTheLine = (task: Task, at: Millis, organization: Organization): PersonId | undefined =>
  unheard(task, organization).find((person) => isThere(person, at, organization));

/** Those up the line who work here and have neither heard of it nor are asked in the holder's place. */
function unheard({ holder, control }: Task, organization: Organization): PersonId[] {
  const heard = [...(control?.escalated.map(({ to }) => to) ?? []), control?.cover?.by];
  return lineOf(holder, organization).filter((person) => !heard.includes(person) && isActive(person, organization));
}
