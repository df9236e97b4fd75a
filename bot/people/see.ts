import type { Approval, ApprovalId } from '../../flows/approval.ts';
import { isConcerned } from '../../flows/concerned.ts';
import type { Answer } from './answer.ts';
import type { DoorDeps, Reader } from './deps.ts';

/** The approval, if it is there and the reader may see it; both cases look the same to everyone else. */
export async function seen(
  deps: Pick<DoorDeps, 'approvals'>,
  by: { id: ApprovalId } | { number: string },
  reader: Reader,
): Promise<Approval | null> {
  const found = 'id' in by ? await deps.approvals.get(by.id) : await deps.approvals.byNumber(by.number);
  return found && isConcerned(reader.person.id, found, reader.organization) ? found : null;
}

export const notFound = (number: string): Answer => ({ answer: 'note', note: { note: 'not found', number } });
