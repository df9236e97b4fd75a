import type { Approval, Task } from '../flows/approval.ts';

/** Whether the counterparty is pursued because the mail did not reach them. */
export function cameBack({ contract }: Approval, task: Task): boolean {
  if (task.kind !== 'pursue counterparty') return false;
  return contract?.exchanges.some(({ id, bounced }) => id === task.exchange && bounced !== null) ?? false;
}
