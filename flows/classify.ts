import type { DocumentField } from './documents.ts';

/** What the verification service answered, as it is kept with the check. */
export interface CheckAnswer {
  /** 0 to 100; the higher, the safer. */
  score: number;
  flags: readonly string[];
  /** Documents that the service asks for besides those it got. */
  documents: readonly DocumentField[];
  comment: string;
}

export const checkOutcomes = ['clear', 'documents required', 'refused'] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** Rules that turn the service's answer into one of three outcomes; they stand in the organization's file. */
export interface ClassificationRules {
  /** Any of these flags refuses, whatever the score. */
  refuseFlags: readonly string[];
  /** A score of at least this is clear. */
  clearFrom: number;
  /** A score below this is refused; between the two, documents are required. */
  refuseBelow: number;
  /** What is asked for when the score lies between and the service names nothing. */
  documentsWhenUnsure: readonly DocumentField[];
}

export interface Classification {
  outcome: CheckOutcome;
  documents: readonly DocumentField[];
}

/** Classifies an answer: flags first, then a low score, then the documents asked for, then the score's band. */
export function classify(answer: CheckAnswer, rules: ClassificationRules): Classification {
  const refused = answer.flags.some((flag) => rules.refuseFlags.includes(flag)) || answer.score < rules.refuseBelow;
  if (refused) return { outcome: 'refused', documents: [] };
  if (answer.documents.length > 0) return { outcome: 'documents required', documents: answer.documents };
  if (answer.score >= rules.clearFrom) return { outcome: 'clear', documents: [] };
  return { outcome: 'documents required', documents: rules.documentsWhenUnsure };
}
