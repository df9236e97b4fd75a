import type { StoredFile } from './approval.ts';
import { contractOf, withContract } from './company-wait.ts';
import type { ContractState } from './contract-state.ts';
import { also, type Course, type EffectBody, type Outcome, went } from './course.ts';
import type { RevisionHappening } from './event.ts';

/** Two documents that were compared, by their SHA-256. */
export interface DocumentComparison {
  before: string;
  after: string;
  difference: Difference;
}

/** How the text of one document differs from that of another. */
export type Difference =
  | {
      is: 'compared';
      /** `editorial`: spaces, punctuation and case only; a suggestion, since a comma can be of substance. */
      changed: 'nothing' | 'editorial' | 'substance';
      changes: number;
      /** The first of the changes, in the order of the text. */
      first: readonly TextChange[];
      /** Null where one of the two has no pages before it is printed. */
      pages: { before: number; after: number } | null;
      /** Pages of the later one without text, from 1: pictures of pages, which nobody has compared. */
      scannedPages: readonly number[];
    }
  | { is: 'not compared'; why: 'a scan' | 'unreadable' };

/** A place in the text as it was and as it is, with some words around; '' where there was, or is, nothing. */
export interface TextChange {
  /** The number of its clause; '' where it has none. */
  clause: string;
  /** Null in a document without pages. */
  page: number | null;
  before: string;
  after: string;
}

type Pair = Pick<DocumentComparison, 'before' | 'after'>;

/** What came of comparing two documents; undefined while nothing has. */
export const comparisonOf = ({ comparisons = [] }: ContractState, { before, after }: Pair): Difference | undefined =>
  comparisons.find((one) => one.before === before && one.after === after)?.difference;

/** The newest revision and the one before it; null while there is but one. */
export function lastTwoRevisions({ revisions }: ContractState) {
  const [before, after] = revisions.slice(-2);
  return before && after ? { before, after } : null;
}

/** The originals beside which the approved text can be laid: no detached signatures. */
export const signedDocuments = ({ originals }: ContractState): StoredFile[] =>
  originals.archived.filter(({ type }) => type === 'application/pdf' || type.startsWith('image/'));

/** Has the last two revisions compared for whoever decides on the newest. */
export function revisionsCompared(course: Course): Course {
  const pair = lastTwoRevisions(contractOf(course.approval));
  return pair ? comparing(course, { before: pair.before.file, after: pair.after.file, as: 'revisions' }) : course;
}

/** Has each original compared with the approved text for whoever checks them. */
export function originalsCompared(course: Course): Course {
  const contract = contractOf(course.approval);
  const approved = contract.revisions.at(-1)?.file;
  if (!approved) return course;
  return signedDocuments(contract).reduce(
    (now, after) => comparing(now, { before: approved, after, as: 'signed' }),
    course,
  );
}

type Wanted = Omit<Extract<EffectBody, { type: 'compare documents' }>, 'type'>;

function comparing(course: Course, wanted: Wanted): Course {
  const { before, after } = wanted;
  const known = comparisonOf(contractOf(course.approval), { before: before.sha256, after: after.sha256 });
  return known ? course : also(course, { type: 'compare documents', ...wanted });
}

/** Two documents were compared; what was found of them before is replaced. */
export function documentsCompared(
  course: Course,
  { before, after, difference }: Extract<RevisionHappening, { type: 'documents compared' }>,
): Outcome {
  const { comparisons = [] } = contractOf(course.approval);
  const others = comparisons.filter((one) => one.before !== before || one.after !== after);
  return went(withContract(course, { comparisons: [...others, { before, after, difference }] }));
}
