import { wordsIn } from '../../cards/words/words.ts';
import { isLawyer, mayAct } from '../../flows/acting.ts';
import type { Approval } from '../../flows/approval.ts';
import { approvalNumber } from '../approval-number.ts';
import type { Answer } from './answer.ts';
import type { DoorDeps, Reader } from './deps.ts';
import type { DroppedFile } from './on-file.ts';
import { notFound, seen } from './see.ts';

/** Files that somebody gave to the bot in their own chat, and what they wrote beside them: perhaps the approval's number. */
export async function onChatFiles(
  { text, files }: { text: string; files: readonly DroppedFile[] },
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const { teams } = wordsIn(reader.person.language);
  const number = text
    .split(/\s+/u)
    .map(approvalNumber)
    .find((one) => one !== null);
  const named = number ? await seen(deps, { number }, reader) : null;
  if (number && !named) return notFound(number);
  const waiting = named ? [named] : await waitingForFiles(reader, deps);
  const [approval, ...others] = waiting;
  if (!approval) return said(teams.noApprovalForFiles);
  if (others.length > 0) return said(teams.whichApproval(waiting.map((one) => one.number).join(', ')));
  for (const { id, name, size, delivery } of files) {
    const event = { type: 'file offered', task: '', by: reader.person.id, offer: id, name, size, delivery } as const;
    const told = await deps.approvals.tell(approval.id, event);
    if (!told.ok && told.refusal.type !== 'delivered before') {
      return { answer: 'refusal', refusal: told.refusal, approval: approval.id };
    }
  }
  return said(teams.filesOffered(approval.number, files.map(({ name }) => name).join(', ')));
}

/** Approvals with an open task for which this person may give files. */
export async function waitingForFiles(
  { person, organization }: Reader,
  { approvals }: Pick<DoorDeps, 'approvals'>,
): Promise<Approval[]> {
  const own = await approvals.waitingFor(person.id);
  // The lawyer may give the signed originals of anybody's contract.
  const originals = isLawyer(person.id, organization) ? await approvals.awaitingOriginals() : [];
  const found = [...own, ...originals.filter(({ id }) => own.every((one) => one.id !== id))];
  return found.filter(
    (approval) =>
      approval.status === 'running' &&
      approval.tasks.some(
        (task) => 'fields' in task && task.state.is === 'open' && mayAct(task, person.id, approval, organization).may,
      ),
  );
}

const said = (text: string): Answer => ({
  answer: 'say',
  card: { summary: text, parts: [{ part: 'text', text }] },
});
