import { z } from 'zod';
import { filesForForm } from '../../cards/forms/files-for-form.ts';
import { offerText } from '../../cards/offer-card.ts';
import { wordsIn } from '../../cards/words/words.ts';
import { isLawyer, mayAct } from '../../flows/acting.ts';
import type { Approval, FileOffer } from '../../flows/approval.ts';
import { approvalNumber } from '../approval-number.ts';
import type { Answer } from './answer.ts';
import type { Values } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';
import type { DroppedFile } from './on-file.ts';
import { notFound, seen } from './see.ts';

/** Files that somebody gave to the bot in their own chat, and what they wrote beside them: perhaps the approval's number. */
interface Given {
  text: string;
  files: readonly DroppedFile[];
  /** Whether they have come before, and nobody knows how far they got. */
  again: boolean;
  /** Whether a form may ask for which of several approvals they are. */
  asks: boolean;
}

const given = z.array(z.object({ id: z.string(), name: z.string(), size: z.number(), delivery: z.string() }));

/** Offers files to the approval that is meant; what was given to it before is not offered again, and it is said what became of it. */
export async function onChatFiles(
  { text, files, again, asks }: Given,
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
  const before = !named && (again || waiting.length === 0) ? await givenBefore(files, reader, deps) : null;
  const [approval, ...others] = before ? [before] : waiting;
  if (!approval) return said(teams.noApprovalForFiles);
  if (others.length > 0) {
    if (!asks) return said(teams.whichApproval(waiting.map((one) => one.number).join(', ')));
    const about = { files: JSON.stringify(files), names: files.map(({ name }) => name) };
    return { answer: 'form', form: filesForForm(waiting, about, reader.person) };
  }
  for (const { id, name, size, delivery } of files) {
    if (offerOf(approval, id)) continue;
    const event = { type: 'file offered', task: '', by: reader.person.id, offer: id, name, size, delivery } as const;
    const told = await deps.approvals.tell(approval.id, event);
    if (!told.ok && told.refusal.type !== 'delivered before') {
      return { answer: 'refusal', refusal: told.refusal, approval: approval.id };
    }
  }
  return said(whatBecame(approval, files, reader));
}

/** Somebody has said for which approval the files are that they gave before. */
export async function filesMeant(
  { about, values }: { about: Values; values: Values },
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const files = given.parse(JSON.parse(about.files ?? '[]'));
  return onChatFiles({ text: values.number ?? '', files, again: true, asks: false }, reader, deps);
}

/** The approval to which this person has given any of these files. */
async function givenBefore(files: readonly DroppedFile[], reader: Reader, deps: DoorDeps): Promise<Approval | null> {
  const found = await deps.approvals.offered(files.map(({ id }) => id));
  const theirs = found.find((one) => files.some(({ id }) => offerOf(one, id)?.by === reader.person.id));
  return theirs ? seen(deps, { id: theirs.id }, reader) : null;
}

const offerOf = ({ offers }: Approval, file: string): FileOffer | undefined => offers.find(({ id }) => id === file);

/** `approval` is as it was before the files came. */
function whatBecame(approval: Approval, files: readonly DroppedFile[], { person }: Reader): string {
  const { teams } = wordsIn(person.language);
  const known = files.flatMap(({ id }) => offerOf(approval, id) ?? []).filter(({ state }) => state.is !== 'offered');
  const open = files.filter(({ id }) => known.every((offer) => offer.id !== id));
  const fates = known.map((offer) => offerText(offer, person.language)).join('; ');
  return [
    ...(known.length > 0 ? [teams.filesGiven(approval.number, fates)] : []),
    ...(open.length > 0 ? [teams.filesOffered(approval.number, open.map(({ name }) => name).join(', '))] : []),
  ].join('\n');
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
