import type { Approval, RunningApproval, StageVisit, Task, TaskId } from './approval.ts';
import { also, type Course, changed, nameOf, remembering } from './course.ts';
import type { Organization, PersonId, Rhythm } from './facts.ts';
import type { Holding } from './holders.ts';
import { dueAt, rhythmOf } from './rhythm.ts';
import type { SeatRole } from './roles.ts';

/** What is special to a task; the rest follows from the moment it opens. */
export type TaskOpening = Holding & (Task extends infer T ? (T extends Task ? Omit<T, keyof Opened> : never) : never);

type Opened = Pick<
  Task,
  'id' | 'stage' | 'round' | 'holder' | 'deputy' | 'openedAt' | 'dueAt' | 'heldBefore' | 'state' | 'control'
>;

/** The stay in the stage where the approval is now. Throws when there is none: a running approval always has one. */
export function currentVisit(approval: Pick<Approval, 'visits'>): StageVisit {
  const visit = approval.visits.at(-1);
  if (!visit) throw new Error('an approval without a stage');
  return visit;
}

export const taskOf = (approval: Pick<Approval, 'tasks'>, id: TaskId): Task | undefined =>
  approval.tasks.find((task) => task.id === id);

/** Opens a task in the current stage. With nobody to hold it, administrators are asked to name someone. */
export function opened(course: Course, opening: TaskOpening): Course {
  const { approval, at, organization } = course;
  const { stage, round } = currentVisit(approval);
  const rhythm = rhythmOf({ kind: opening.kind, stage, roles: rolesOf(opening) }, approval.process, organization);
  const task: Task = {
    ...opening,
    id: `t${approval.tasks.length + 1}`,
    stage,
    round,
    openedAt: at,
    dueAt: dueAt(at, rhythm, opening.holder, organization),
    heldBefore: [],
    state: { is: 'open' },
  };
  const next = remembering(changed(course, { tasks: [...approval.tasks, task] }), task.holder, task.deputy);
  return task.holder === null ? askedToName(next, task.id) : next;
}

/** What a task is done as; none for what the initiator does. */
export function rolesOf(task: TaskOpening): readonly SeatRole[] {
  if (task.kind === 'vote') return task.roles;
  return 'role' in task ? [task.role] : [];
}

export const rhythmOfTask = (task: Task, { process }: Pick<Approval, 'process'>, organization: Organization): Rhythm =>
  rhythmOf({ kind: task.kind, stage: task.stage, roles: rolesOf(task) }, process, organization);

export function withTask(course: Course, id: TaskId, change: (task: Task) => Task): Course {
  return changed(course, { tasks: course.approval.tasks.map((task) => (task.id === id ? change(task) : task)) });
}

export function done(course: Course, id: TaskId, by: PersonId): Course {
  return remembering(
    withTask(course, id, (task) => ({ ...task, state: { is: 'done', at: course.at, by } })),
    by,
  );
}

/** Closes open tasks that a decision made pointless; whoever held one is told, except the one who decided. */
export function dropped(course: Course, which: (task: Task) => boolean, decidedBy: PersonId | null): Course {
  const tasks = course.approval.tasks.filter((task) => task.state.is === 'open' && which(task));
  return tasks.reduce((before, task) => {
    const next = withTask(before, task.id, (open) => ({ ...open, state: { is: 'no longer required', at: course.at } }));
    return task.holder === null || task.holder === decidedBy
      ? next
      : also(next, { type: 'tell', to: task.holder, message: { type: 'no longer required', task: task.id } });
  }, course);
}

/** Moves an open task to its holder of now; both are told, the thread too. Nothing happens where nothing has changed. */
export function moved(
  course: Course,
  task: Task,
  { holder, deputy }: Holding,
  why: { by: PersonId | null; reason: string },
): Course {
  if (task.holder === holder && task.deputy === deputy) return course;
  const { organization, approval, at } = course;
  if (task.holder === holder) {
    return remembering(
      withTask(course, task.id, (open) => ({ ...open, deputy })),
      deputy,
    );
  }
  const heldBefore = task.holder === null ? task.heldBefore : [...task.heldBefore, task.holder];
  const next = remembering(
    withTask(course, task.id, (open) => ({
      ...open,
      holder,
      deputy,
      heldBefore,
      openedAt: at,
      dueAt: dueAt(at, rhythmOfTask(task, approval, organization), holder, organization),
    })),
    holder,
    deputy,
  );
  if (holder === null) return askedToName(next, task.id);
  const message = {
    type: 'moved',
    task: task.id,
    from: task.holder && nameOf(task.holder, organization, approval),
    to: nameOf(holder, organization, approval),
    by: why.by && nameOf(why.by, organization, approval),
    reason: why.reason,
  } as const;
  const told = also(next, { type: 'say', message });
  return task.holder === null ? told : also(told, { type: 'tell', to: task.holder, message });
}

function askedToName(course: Course, task: TaskId): Course {
  return also(course, { type: 'say', message: { type: 'nobody to decide', task } });
}

export const isOpen = (task: Task): boolean => task.state.is === 'open';

/** The open task of a kind in the current stage; undefined when there is none. */
export function openTask<K extends Task['kind']>(
  approval: RunningApproval,
  kind: K,
): Extract<Task, { kind: K }> | undefined {
  return approval.tasks.find((task): task is Extract<Task, { kind: K }> => task.kind === kind && isOpen(task));
}
