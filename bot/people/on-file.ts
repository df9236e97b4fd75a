import type { Approval } from '../../flows/approval.ts';
import type { PersonId } from '../../flows/facts.ts';
import type { DoorDeps } from './deps.ts';

/** A file dropped into a thread. It is fetched and looked into later, as an effect. */
export interface DroppedFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  delivery: string;
}

/**
 * Offers the files of one message to the approval in whose thread they were dropped; each is a happening of its own. Answers with the
 * refusals; a thread that is no approval's is no business of ours. What is too large or one too many is for the approval to say.
 */
export async function onFile(
  message: { channel: string; thread: string; by: PersonId; files: readonly DroppedFile[] },
  deps: Pick<DoorDeps, 'approvals'>,
) {
  const approval = await deps.approvals.inThread(message.channel, message.thread);
  if (!approval) return [];
  const task = attachTaskOf(approval);
  const refusals = [];
  for (const { id, name, size, delivery } of message.files) {
    const event = { type: 'file offered', task, by: message.by, offer: id, name, size, delivery } as const;
    const told = await deps.approvals.tell(approval.id, event);
    if (!told.ok && told.refusal.type !== 'delivered before') refusals.push(told.refusal);
  }
  return refusals;
}

/** The task that asks for documents now; '' when none does, which the approval then says. */
function attachTaskOf({ tasks }: Approval): string {
  return tasks.find(({ kind, state }) => kind === 'attach' && state.is === 'open')?.id ?? '';
}
