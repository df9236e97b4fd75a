import type { Approval, StoredFile, Task } from './approval.ts';
import type { ContractState } from './contract-state.ts';
import { newestRevision } from './contract-state.ts';
import type { PersonId } from './facts.ts';
import { revisionField } from './revisions.ts';

/** Whether a contract has a document by now that can be read. */
export const hasPapers = ({ contract }: Approval): boolean => (contract?.revisions.length ?? 0) > 0;

/**
 * The files by which a contract is decided: its newest revision, the protocol of disagreement that came to it as a file, and the signed files.
 * What a revision was made of is for those who may have to change it: the initiator, and whoever does more than vote.
 */
export function papersFor(person: PersonId, approval: Approval): readonly StoredFile[] {
  const revision = approval.contract && newestRevision(approval.contract);
  if (!approval.contract || !revision) return [];
  const changes =
    person === approval.initiator || approval.tasks.some((task) => task.kind !== 'vote' && has(person, task));
  const signed = approval.documents.filter(({ field, replacedAt }) => field !== revisionField && replacedAt === null);
  const papers = [
    revision.file,
    ...(changes && revision.source ? [revision.source] : []),
    ...protocolsOn(revision.number, approval.contract),
    ...signed.map(({ file }) => file),
  ];
  return papers.filter(({ id }, index) => papers.findIndex((one) => one.id === id) === index);
}

const has = (person: PersonId, { holder, deputy }: Task): boolean => person === holder || person === deputy;

const protocolsOn = (revision: number, { exchanges }: ContractState): StoredFile[] =>
  exchanges.flatMap(({ revision: sent, answer }) =>
    sent === revision && answer?.is === 'protocol' && answer.file ? [answer.file] : [],
  );
