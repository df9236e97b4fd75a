import type { Approval, Task } from '../../../flows/approval.ts';
import { isContractHappening } from '../../../flows/contract-happened.ts';
import type { Organization, PersonId } from '../../../flows/facts.ts';
import type { Told } from '../support/telling.ts';

/** Whatever is decided is decided by someone who works here and has the task, or the right that the event asks for. */
export function nobodyWithoutTheTaskDecides({ before, event, verdict, organization }: Told): string | null {
  if (!verdict.ok || !('by' in event)) return null;
  const { by } = event;
  if (!organization.people[by]?.active) return `${by} does not work here`;
  if (event.type === 'completed') return isDoer(by, openTask(event.task, before)) ? null : `${by} completed it`;
  if (isContractHappening(event)) return `${event.type} happened to a company`;
  switch (event.type) {
    case 'refusal confirmed':
    case 'classified':
      if (by === before.initiator) return 'the initiator decided on their own approval';
      return isDoer(by, openTask(event.task, before)) ? null : `${by} does not have ${event.task}`;
    case 'sent to the check':
      return isDoer(by, openTask(event.task, before)) ? null : `${by} does not have ${event.task}`;
    case 'file offered':
    case 'file uploaded':
    case 'field chosen': {
      const attach = before.tasks.find(({ kind, state }) => kind === 'attach' && state.is === 'open');
      return isLawyer(by, organization) || isDoer(by, attach) ? null : `${by} may not file documents`;
    }
    case 'withdrawn':
      return by === before.initiator ? null : `${by} withdrew it`;
    case 'answered': {
      const asked = before.questions.find(({ id }) => id === event.question);
      return by === asked?.to || by === before.initiator ? null : `${by} was not asked`;
    }
    case 'handed over': {
      const task = openTask(event.task, before);
      if (!task || !isOverseer(by, task, organization)) return `${by} handed ${event.task} over`;
      if (!organization.people[event.to]?.active) return `${event.to} does not work here`;
      return task.kind !== 'attach' && task.kind !== 'start' && event.to === before.initiator
        ? 'the initiator got it'
        : null;
    }
    case 'snoozed':
      return isDoer(by, openTask(event.task, before)) ? null : `${by} put ${event.task} off`;
    case 'reminder asked for':
    case 'deputy put on': {
      const task = openTask(event.task, before);
      return task && isOverseer(by, task, organization) ? null : `${by} saw to ${event.task}`;
    }
    case 'started':
      return 'it was started again';
    // Votes have invariants of their own; who may ask is more than a task.
    case 'voted':
    case 'asked':
      return null;
  }
}

const openTask = (id: string, { tasks }: Approval) => tasks.find((task) => task.id === id && task.state.is === 'open');

const isDoer = (by: PersonId, task: Task | undefined): boolean =>
  task !== undefined && (task.holder === by || task.deputy === by);

const isOverseer = (by: PersonId, { control }: Task, { administrators }: Organization): boolean =>
  administrators.includes(by) || (control?.escalated.some(({ to }) => to === by) ?? false);

const isLawyer = (by: PersonId, { matrix }: Organization): boolean =>
  matrix.lawyer.employee === by || matrix.lawyer.deputy === by;
