import type { ApprovalId, ApprovalNumber, Choice, FileRefusal, StoredFile, TaskId } from './approval.ts';
import type { CheckAnswer, CheckOutcome } from './classify.ts';
import type { DocumentField } from './documents.ts';
import type { Millis, PersonId } from './facts.ts';
import type { Form } from './form.ts';
import type { CompanyAttribute } from './standing.ts';

/**
 * Something that happened, told to an approval. `at` is when; `delivery` is unique to one happening (platform, tenant, person, message
 * and action, and the platform's time), so that a repeated delivery is known again.
 */
export type ApprovalEvent = Happening & { at: Millis; delivery: string };

/** An event without its time and delivery. */
export type Happening =
  | Started
  | { type: 'file offered'; task: TaskId; by: PersonId; offer: string; name: string; size: number }
  | { type: 'file fetched'; offer: string; file: StoredFile }
  | { type: 'file refused'; offer: string; why: FileRefusal }
  | { type: 'field chosen'; offer: string; field: DocumentField; by: PersonId }
  | { type: 'sent to the check'; task: TaskId; by: PersonId }
  | { type: 'check answered'; request: string; answer: CheckAnswer; raw: StoredFile }
  | { type: 'refusal confirmed'; task: TaskId; by: PersonId; decision: 'confirmed' | 'check again'; reason: string }
  | {
      type: 'classified';
      task: TaskId;
      by: PersonId;
      outcome: CheckOutcome;
      documents: readonly DocumentField[];
      reason: string;
    }
  | Voted
  | { type: 'asked'; by: PersonId; to: PersonId; text: string }
  | { type: 'answered'; question: string; by: PersonId; text: string }
  | { type: 'withdrawn'; by: PersonId; reason: string }
  | { type: 'handed over'; task: TaskId; by: PersonId; to: PersonId; reason: string }
  | { type: 'organization changed' }
  | { type: 'time passed' };

export interface Started {
  type: 'started';
  id: ApprovalId;
  number: ApprovalNumber;
  by: PersonId;
  form: Form;
  confidential: boolean;
  reason: string;
  /** The company's attribute when the form was sent. */
  attribute: CompanyAttribute | null;
}

export interface Voted {
  type: 'voted';
  task: TaskId;
  by: PersonId;
  choice: Choice;
  remark: string;
  /** How many votes the task had when the card was drawn that was clicked: an old card decides nothing. */
  seen: number;
}
