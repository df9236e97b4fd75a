import type { Approval, StoredFile } from '../../flows/approval.ts';
import type { Difference } from '../../flows/comparison.ts';
import type { Effect } from '../../flows/effect.ts';
import type { Documents } from '../../integrations/documents/documents.ts';
import type { Approvals } from '../../models/approvals/approvals.ts';
import type { Files } from '../../models/files/files.ts';
import { changedParagraphs, changedWords } from './text-changes.ts';

export interface ComparisonDeps {
  approvals: Pick<Approvals, 'tell'>;
  documents: Pick<Documents, 'compareRevisions' | 'compareSigned'>;
  files: Pick<Files, 'read'>;
}

type Wanted = Extract<Effect, { type: 'compare documents' }>;

const pdf = 'application/pdf';

/** So many changes are kept: a card has room for no more. */
const mostChanges = 5;

/** Compares two documents, in the threads that work at documents, and tells the approval what was found. */
export async function documentsCompared(approval: Approval, effect: Wanted, deps: ComparisonDeps): Promise<void> {
  const { before, after } = effect;
  const difference = await differenceOf(effect, deps);
  const happening = { type: 'documents compared', before: before.sha256, after: after.sha256, difference } as const;
  const delivery = `${approval.id} compared ${before.sha256} ${after.sha256}`;
  await deps.approvals.tell(approval.id, { ...happening, delivery });
}

async function differenceOf({ before, after, as }: Wanted, { files, documents }: ComparisonDeps): Promise<Difference> {
  if (isPicture(before) || isPicture(after)) return { is: 'not compared', why: 'a scan' };
  const [old, now] = await Promise.all([files.read(before.id), files.read(after.id)]);
  // Pages are laid beside pages; an approved DOCX has none yet.
  if (as === 'signed' && before.type === pdf && after.type === pdf) return signedBeside(old, now, documents);
  const compared = await documents.compareRevisions(
    { bytes: old, type: before.type },
    { bytes: now, type: after.type },
  );
  if (!compared.ok) return unread(compared.why);
  const { changed, changes, pages, scannedPages } = compared;
  const first = changedParagraphs(changes.slice(0, mostChanges));
  return {
    is: 'compared',
    changed: changed === 'none' ? 'nothing' : changed,
    changes: changes.length,
    first,
    pages,
    scannedPages,
  };
}

async function signedBeside(approved: Uint8Array, signed: Uint8Array, documents: ComparisonDeps['documents']) {
  const compared = await documents.compareSigned(approved, signed);
  if (!compared.ok) return unread(compared.why);
  const { text, differences, pages, scannedPages } = compared;
  if (text === 'no text: a scan') return unread('no text');
  return {
    is: 'compared',
    changed: differences.length === 0 ? 'nothing' : 'substance',
    changes: differences.length,
    first: changedWords(differences.slice(0, mostChanges)),
    pages: { before: pages.approved, after: pages.signed },
    scannedPages,
  } satisfies Difference;
}

const isPicture = ({ type }: StoredFile) => type.startsWith('image/');

const unread = (why: string): Difference => ({
  is: 'not compared',
  why: why === 'no text' ? 'a scan' : 'unreadable',
});
