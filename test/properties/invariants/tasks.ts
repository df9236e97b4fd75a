import type { Approval, Task } from '../../../flows/approval.ts';
import type { Organization, PersonId } from '../../../flows/facts.ts';
import { isRow, type SeatRole } from '../../../flows/roles.ts';
import type { Told } from '../support/telling.ts';

const isOpen = ({ state }: Task) => state.is === 'open';
const isTheInitiators = ({ kind }: Pick<Task, 'kind'>) => kind === 'start' || kind === 'attach';

/** There is always exactly one thing to wait for, and after the end nothing. */
export function thereIsNoDeadEnd({ after }: Told): string | null {
  const open = after.tasks.filter(isOpen).map(({ kind }) => kind);
  const waits = after.checks.at(-1)?.result === null;
  if (after.status !== 'running') return open.length === 0 ? null : `${open} is open after the end`;
  switch (after.stage) {
    case 'new approval':
      return open.join() === 'start' ? null : `it is not started and waits for ${open}`;
    case 'preparation':
      return open.join() === 'attach' ? null : `preparation waits for ${open}`;
    case 'security check':
      if (waits) return open.length === 0 || open.join() === 'classify' ? null : `a check waits, and ${open}`;
      return open.join() === 'confirm refusal' ? null : `a check that is answered waits for ${open}`;
    case 'cascade':
      return open.join() === 'vote' ? null : `the cascade waits for ${open}`;
    default:
      return `it stands in ${after.stage}`;
  }
}

/** A task that is closed stays so; only the vote that closed it can be changed. */
export function closedTasksStayClosed({ before, event, after }: Told): string | null {
  for (const task of before.tasks.filter((one) => !isOpen(one))) {
    const now = after.tasks.find(({ id }) => id === task.id);
    const changedVote = event.type === 'voted' && event.task === task.id && now?.state.is === 'done';
    if (!changedVote && now?.state !== task.state && JSON.stringify(now?.state) !== JSON.stringify(task.state))
      return `${task.id} was ${task.state.is} and is ${now?.state.is}`;
  }
  return null;
}

/** Who gets a task works here and may decide; a deputy is somebody else. */
export function whoGetsATaskMayDoIt({ before, after, organization }: Told): string | null {
  for (const task of after.tasks.filter(isOpen)) {
    const was = before.tasks.find(({ id }) => id === task.id);
    if (was?.holder === task.holder && was.deputy === task.deputy) continue;
    for (const person of [task.holder, task.deputy]) {
      if (person === null) continue;
      if (!organization.people[person]?.active) return `${person} got ${task.kind} and does not work here`;
      if (!isTheInitiators(task) && person === after.initiator) return `the initiator got ${task.kind}`;
      if (task.kind === 'vote' && votersOf(after).includes(person)) return `${person} has voted and is asked again`;
    }
    if (task.holder !== null && task.holder === task.deputy) return `${task.holder} covers for themselves`;
  }
  return null;
}

/** Once an approval has been told of the organization, its tasks are held by those whom it names, or whom an administrator named. */
export function tasksFollowTheMatrix({ event, verdict, after, organization, earlier }: Told): string | null {
  if (event.type !== 'organization changed' || !verdict.ok) return null;
  for (const task of after.tasks.filter(isOpen)) {
    for (const role of rolesOf(task)) {
      const named = namedFor(task, role, earlier);
      const byHand = named !== null && mayHold(named, task, after, organization);
      const rightful = byHand ? named : rightfulHolder(task, role, after, organization);
      if (task.holder !== rightful) return `${task.kind} is held by ${task.holder}, not by ${rightful}`;
    }
  }
  return null;
}

/** The roles that a task is done for; null where it is done for none, as the initiator's. */
function rolesOf(task: Task): readonly (SeatRole | null)[] {
  if (task.kind === 'vote') return task.roles;
  return ['role' in task ? task.role : null];
}

/** Whom an administrator named last: for the task, or of a vote for the role, wherever it was asked for then. */
function namedFor({ id, kind }: Task, role: SeatRole | null, earlier: Told['earlier']): PersonId | null {
  const last = earlier.findLast(({ before, event, verdict }) => {
    if (!verdict.ok || event.type !== 'handed over') return false;
    const task = before.tasks.find((one) => one.id === event.task);
    return kind === 'vote' ? task?.kind === 'vote' && rolesOf(task).includes(role) : event.task === id;
  });
  return last?.event.type === 'handed over' ? last.event.to : null;
}

function mayHold(person: PersonId, { kind }: Task, approval: Approval, organization: Organization): boolean {
  if (!organization.people[person]?.active) return false;
  if (isTheInitiators({ kind })) return true;
  return person !== approval.initiator && !(kind === 'vote' && votersOf(approval).includes(person));
}

/** Employee, deputy, the employee's supervisors upwards: the first of them who may. */
function rightfulHolder(
  task: Task,
  role: SeatRole | null,
  approval: Approval,
  organization: Organization,
): PersonId | null {
  const { people, matrix } = organization;
  const row = role !== null && isRow(role) ? matrix[role] : { employee: approval.initiator, deputy: null };
  const line: (PersonId | null)[] = [row.employee, row.deputy];
  let boss = people[row.employee ?? row.deputy ?? '']?.supervisor ?? null;
  while (boss !== null && line.length < 30) {
    line.push(boss);
    boss = people[boss]?.supervisor ?? null;
  }
  return line.find((person) => person !== null && mayHold(person, task, approval, organization)) ?? null;
}

const votersOf = ({ seats }: Approval): PersonId[] => seats.flatMap(({ votes }) => votes.at(-1)?.by ?? []);
