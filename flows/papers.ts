import type { Approval, FiledDocument, StoredFile, Task } from './approval.ts';
import type { ContractState } from './contract-state.ts';
import { newestRevision } from './contract-state.ts';
import type { PersonId } from './facts.ts';
import { revisionField } from './revisions.ts';

/** Whether there is something by now that can be read: the contract's document, or a company's documents. */
export const hasPapers = ({ contract, documents }: Approval): boolean =>
  contract ? contract.revisions.length > 0 : documents.some(({ replacedAt }) => replacedAt === null);

/**
 * The files by which an approval is decided. Of a company those that were collected; of a contract its newest revision, the protocol of
 * disagreement that came to it as a file, and the signed files. What a revision was made of is for those who may have to change it: the
 * initiator, and whoever does more than vote.
 */
export function papersFor(person: PersonId, approval: Approval): readonly StoredFile[] {
  const filed = besides(approval).map(({ file }) => file);
  if (!approval.contract) return eachOnce(filed);
  const revision = newestRevision(approval.contract);
  if (!revision) return [];
  const changes =
    person === approval.initiator || approval.tasks.some((task) => task.kind !== 'vote' && has(person, task));
  return eachOnce([
    revision.file,
    ...(changes && revision.source ? [revision.source] : []),
    ...protocolsOn(revision.number, approval.contract),
    ...filed,
  ]);
}

/** What was filed besides the document under approval, and counts: of the originals those that came last, as the others were sent back. */
export function besides({ documents, tasks }: Pick<Approval, 'documents' | 'tasks'>): FiledDocument[] {
  const sentBack = tasks.filter(({ kind }) => kind === 'return originals').slice(0, -1);
  return documents.filter(
    ({ field, replacedAt, task }) =>
      field !== revisionField && replacedAt === null && !sentBack.some(({ id }) => id === task),
  );
}

const eachOnce = (papers: readonly StoredFile[]): readonly StoredFile[] =>
  papers.filter(({ id }, index) => papers.findIndex((one) => one.id === id) === index);

const has = (person: PersonId, { holder, deputy }: Task): boolean => person === holder || person === deputy;

const protocolsOn = (revision: number, { exchanges }: ContractState): StoredFile[] =>
  exchanges.flatMap(({ revision: sent, answer }) =>
    sent === revision && answer?.is === 'protocol' && answer.file ? [answer.file] : [],
  );
