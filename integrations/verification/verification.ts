import type { FiledDocument } from '../../flows/approval.ts';
import type { CheckAnswer } from '../../flows/classify.ts';
import type { CompanyForm } from '../../flows/company-form.ts';

/** What is sent to be checked. */
export interface CheckRequest {
  /** Letters, digits and hyphens; the same request sent again is one check. */
  request: string;
  form: CompanyForm;
  documents: readonly FiledDocument[];
}

/** An answer with the bytes it came in, for the archive. */
export interface RawAnswer {
  request: string;
  answer: CheckAnswer;
  raw: Uint8Array;
}

/** The outside verification service. */
export interface Verification {
  /** Hands the package over; safe to repeat. Throws `OutsideFailure`. */
  ask(check: CheckRequest): Promise<void>;
  /** Asks whether there is an answer; null while there is none. Throws `OutsideFailure`. */
  poll(request: string): Promise<RawAnswer | null>;
}
