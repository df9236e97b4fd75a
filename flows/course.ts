import type { Approval, PersonSnapshot, RunningApproval } from './approval.ts';
import type { Effect } from './effect.ts';
import type { Millis, Organization, PersonId } from './facts.ts';
import type { Refusal } from './refusal.ts';

/** Without its key: `decide` gives keys in the order of the effects. */
export type EffectBody = Effect extends infer E ? (E extends Effect ? Omit<E, 'key'> : never) : never;

/** An approval on its way through one decision, with the effects gathered so far. */
export interface Course<A extends Approval = RunningApproval> {
  approval: A;
  effects: readonly EffectBody[];
  at: Millis;
  organization: Organization;
}

/** What one event comes to. */
export type Outcome = { ok: true; course: Course<Approval> } | { ok: false; refusal: Refusal };

export const went = (course: Course<Approval>): Outcome => ({ ok: true, course });
export const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** The course with parts of its approval replaced. */
export function changed<A extends Approval>(course: Course<A>, part: Partial<A>): Course<A> {
  return { ...course, approval: { ...course.approval, ...part } };
}

/** The course with effects added. */
export function also<A extends Approval>(course: Course<A>, ...effects: readonly EffectBody[]): Course<A> {
  return { ...course, effects: [...course.effects, ...effects] };
}

/** The course with people's names remembered as they are now; who is remembered already stays as they were. */
export function remembering<A extends Approval>(course: Course<A>, ...people: readonly (PersonId | null)[]): Course<A> {
  const fresh: Record<PersonId, PersonSnapshot> = {};
  for (const person of people) {
    const known = person !== null && !(person in course.approval.people) && course.organization.people[person];
    if (known) fresh[known.id] = { name: known.name, title: known.title };
  }
  if (Object.keys(fresh).length === 0) return course;
  return { ...course, approval: { ...course.approval, people: { ...course.approval.people, ...fresh } } };
}

/** A person's name: as it is now, else as it was, else the bare id. */
export function nameOf(person: PersonId, organization: Organization, approval?: Pick<Approval, 'people'>): string {
  return organization.people[person]?.name ?? approval?.people[person]?.name ?? person;
}
