import type { StoredFile } from '../flows/approval.ts';
import type { CheckAnswer } from '../flows/classify.ts';
import type { Approvals } from '../models/approvals/approvals.ts';

/** Tells an approval what the service answered; one that comes late or twice changes nothing. A request is `<approval>-<count>`. */
export async function checkAnswered(
  approvals: Pick<Approvals, 'tell'>,
  request: string,
  answer: CheckAnswer,
  raw: StoredFile,
): Promise<'told' | 'unknown request'> {
  const id = request.slice(0, request.lastIndexOf('-'));
  const told = await approvals.tell(id, {
    type: 'check answered',
    request,
    answer,
    raw,
    delivery: `answer ${request}`,
  });
  return !told.ok && told.refusal.type === 'unknown approval' ? 'unknown request' : 'told';
}
