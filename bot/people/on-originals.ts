import { type GivenFile, readGivenFile } from '../../cards/forms/given-file.ts';
import type { Approval, FileRefusal, TaskId } from '../../flows/approval.ts';
import type { DocumentField } from '../../flows/documents.ts';
import type { Refusal } from '../../flows/refusal.ts';
import { uploadable } from '../../flows/upload.ts';
import type { FetchedFile } from '../fetched-file.ts';
import type { Answer } from './answer.ts';
import type { DoorDeps, Reader } from './deps.ts';
import { within } from './in-time.ts';
import type { Submission } from './on-form.ts';
import { seen } from './see.ts';

/** In ms: so long files are fetched and looked at while the form waits; Slack waits 3 s for its answer, and the commit needs some of them. */
const lookedAtWithin = 1_300;

interface Given {
  field: DocumentField;
  file: GivenFile;
}

type Outcome = Given &
  ({ is: 'taken' | 'later' } | { is: 'not taken'; why: FileRefusal } | { is: 'refused'; refusal: Refusal });

/**
 * Files of the originals that were given in a form. Each is filed for itself, so that one that is refused takes nothing from the others; what
 * cannot be looked at in time is left to the approval, as a file of the thread is.
 */
export async function onOriginals(
  { about, values, delivery }: Submission,
  reader: Reader,
  deps: DoorDeps,
): Promise<Answer> {
  const { person, organization } = reader;
  const { task = '' } = about;
  const approval = about.approval ? await seen(deps, { id: about.approval }, reader) : null;
  if (!approval) return { answer: 'note', note: { note: 'out of date' } };
  const found = uploadable(approval, task, person.id, organization);
  if (!found.ok) return { answer: 'refusal', refusal: found.refusal, approval: approval.id };
  const given = found.task.fields.flatMap((field): Given[] => {
    const file = readGivenFile(values[field]);
    return file ? [{ field, file }] : [];
  });
  const [first = ''] = found.task.fields;
  if (given.length === 0) {
    return { answer: 'errors', errors: deps.screens.fileErrors([{ field: first, why: 'file missing' }], reader) };
  }
  const telling = { approval, task, by: person.id, delivery };
  const outcomes = await Promise.all(given.map((one) => filed(one, telling, deps)));
  return answerTo(outcomes, approval, reader, deps);
}

async function filed(
  given: Given,
  { approval, task, by, delivery }: { approval: Approval; task: TaskId; by: string; delivery: string },
  deps: DoorDeps,
): Promise<Outcome> {
  const { field, file } = given;
  const known = approval.offers.find(({ id }) => id === file.id);
  if (known?.state.is === 'refused') return { ...given, is: 'not taken', why: known.state.why };
  if (known) return { ...given, is: known.state.is === 'offered' ? 'later' : 'taken' };
  const looked = await lookedAt(file, deps);
  if (looked?.ok === false) return { ...given, is: 'not taken', why: looked.why };
  const common = { task, by, offer: file.id, field, delivery: `${delivery} ${file.id}` };
  const told = await deps.approvals.tell(
    approval.id,
    looked
      ? { type: 'file uploaded', ...common, file: looked.file }
      : { type: 'file offered', ...common, name: file.name, size: file.size },
  );
  if (!told.ok && told.refusal.type !== 'delivered before') return { ...given, is: 'refused', refusal: told.refusal };
  return { ...given, is: looked ? 'taken' : 'later' };
}

/** What the file was found to be; null where that takes too long, or the chat does not hand it over now. */
async function lookedAt(file: GivenFile, { fetchFile }: DoorDeps): Promise<FetchedFile | null> {
  const done = await within(lookedAtWithin, fetchFile(file)).catch(() => ({ settled: false }) as const);
  return done.settled ? done.value : null;
}

function answerTo(outcomes: readonly Outcome[], approval: Approval, reader: Reader, deps: DoorDeps): Answer {
  const refused = outcomes.find((one) => one.is === 'refused');
  if (refused) return { answer: 'refusal', refusal: refused.refusal, approval: approval.id };
  const wrong = outcomes.filter((one) => one.is === 'not taken');
  if (wrong.length > 0) return { answer: 'errors', errors: deps.screens.fileErrors(wrong, reader) };
  const files = outcomes.filter(({ is }) => is === 'later').map(({ file }) => file.name);
  return files.length > 0 ? { answer: 'note', note: { note: 'files looked at later', files } } : { answer: 'close' };
}
