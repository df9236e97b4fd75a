import { oversees } from '../../flows/activity-happened.ts';
import type { Approval } from '../../flows/approval.ts';
import type { Millis, Organization } from '../../flows/facts.ts';
import { responsibleFor } from '../../flows/reminders.ts';
import { taskOf } from '../../flows/tasks.ts';
import type { Notice } from '../../models/notices/notices.ts';

/** Why somebody need not hear of something any more; null when they still should. Looked at again at the very moment they would. */
export function unwantedNotice(
  { to, about }: Pick<Notice, 'to' | 'about'>,
  approval: Approval | null,
  at: Millis,
  organization: Organization,
): string | null {
  if (about.is === 'digest') return null;
  const task = approval ? taskOf(approval, about.task) : undefined;
  if (task?.state.is !== 'open') return `task ${about.task} is no longer open`;
  if (about.is === 'escalation')
    return oversees(to, task, organization) ? null : `${to} has nothing to do with it any more`;
  if ((task.control?.snoozed?.until ?? 0) > at) return `it is put off`;
  return responsibleFor(task, at, organization).includes(to) ? null : `somebody else is responsible now`;
}
