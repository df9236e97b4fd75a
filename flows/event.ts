import type { ApprovalId, ApprovalNumber, Choice, FileRefusal, StoredFile, TaskId, Waiter } from './approval.ts';
import type { CheckAnswer, CheckOutcome } from './classify.ts';
import type { Difference } from './comparison.ts';
import type {
  Clause,
  Contact,
  EnvelopeState,
  OriginalsLedger,
  Override,
  ProtocolDecision,
  VoteAgain,
} from './contract-state.ts';
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
  | {
      type: 'file offered';
      task: TaskId;
      by: PersonId;
      offer: string;
      name: string;
      size: number;
      /** The field that it was given for; left out for a file that was dropped into the thread. */
      field?: DocumentField;
    }
  | { type: 'file fetched'; offer: string; file: StoredFile }
  | { type: 'file refused'; offer: string; why: FileRefusal }
  /** A file came by a form or the upload page, looked at already, for the field that was chosen there. */
  | { type: 'file uploaded'; task: TaskId; by: PersonId; offer: string; field: DocumentField; file: StoredFile }
  | { type: 'field chosen'; offer: string; field: DocumentField; by: PersonId }
  | { type: 'sent to the check'; task: TaskId; by: PersonId }
  /** There is no verification service to ask. */
  | { type: 'check not asked for'; request: string }
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
  | ActivityHappening
  | { type: 'organization changed' }
  | { type: 'time passed' }
  | CompanyHappening
  | CounterpartyHappening
  | RevisionHappening
  | SigningHappening;

/** What people do about reminders. */
export type ActivityHappening =
  /** Whoever is reminded wants to be left alone until then; `reason` may be ''. */
  | { type: 'snoozed'; task: TaskId; by: PersonId; until: Millis; reason: string }
  /** Somebody up the line has the one responsible reminded now. */
  | { type: 'reminder asked for'; task: TaskId; by: PersonId }
  /** Somebody up the line has the deputy asked in the holder's place. */
  | { type: 'deputy put on'; task: TaskId; by: PersonId };

/** Between a contract and the approval of its company. */
export type CompanyHappening =
  /** The initiator has completed a company approval that was started for a contract. */
  | { type: 'completed'; task: TaskId; by: PersonId; form: Form; confidential: boolean }
  /** A contract waits for this company approval. */
  | { type: 'awaited'; waiter: Waiter }
  /** A contract that waited was withdrawn; `own` when by the initiator of this company approval, who need not be told. */
  | { type: 'awaited no more'; waiter: ApprovalId; own: boolean }
  /** What the company's card says, asked for by the contract. */
  | { type: 'company looked at'; attribute: CompanyAttribute | null }
  /** The company's approval was started, or the running one joined. */
  | { type: 'company approval joined'; approval: ApprovalId; number: ApprovalNumber }
  | {
      type: 'company decided';
      approval: ApprovalId;
      outcome: 'approved' | 'non-valid' | 'withdrawn';
      reason: string;
      /** Until when its attribute holds; left out where it is not approved, and by earlier releases. */
      until?: Millis;
      /** Who withdrew it; left out of every other end. */
      withdrawnBy?: PersonId;
    }
  /** After a withdrawn company approval the contract's initiator starts another. */
  | { type: 'company approval wanted'; by: PersonId };

/** Between us and the counterparty. `exchange` is the revision's way there and back. */
export type CounterpartyHappening =
  | { type: 'document made'; file: StoredFile; source: StoredFile }
  | { type: 'document not made'; missing: readonly string[] }
  | { type: 'sent to the counterparty'; exchange: string }
  | { type: 'mail bounced'; exchange: string; why: string }
  | { type: 'counterparty approved'; exchange: string; name: string }
  | {
      type: 'counterparty disagreed';
      exchange: string;
      name: string;
      file: StoredFile | null;
      clauses: readonly Clause[];
    }
  | {
      type: 'protocol answered';
      task: TaskId;
      by: PersonId;
      decision: ProtocolDecision;
      reason: string;
      /** What a new revision says instead, clause by clause in their order: '' where nothing is agreed. Left out, all stay as they came. */
      agreed?: readonly string[];
      /** The form when a protocol that is accepted changes what was agreed; left out where it does not. */
      form?: Form;
    }
  | { type: 'another contact'; task: TaskId; by: PersonId; contact: Contact }
  | { type: 'more time given'; task: TaskId; by: PersonId }
  /** The counterparty has answered elsewhere: agreed, or with a protocol of disagreement. The proof, or the protocol, is a file that was filed for the task. */
  | { type: 'answer recorded'; task: TaskId; by: PersonId; name: string; disagrees?: boolean };

/** From the votes to the final text. */
export type RevisionHappening =
  /** What our template asked for is said now: the form with it. */
  | { type: 'fields filled in'; task: TaskId; by: PersonId; form: Form }
  | { type: 'finalised'; task: TaskId; by: PersonId; over: readonly Override[] }
  | { type: 'returned for revision'; task: TaskId; by: PersonId; reason: string; again: VoteAgain }
  | { type: 'rejected for good'; task: TaskId; by: PersonId; reason: string }
  /** Two documents, by their SHA-256, were laid side by side. */
  | { type: 'documents compared'; before: string; after: string; difference: Difference }
  /** The new revision stands; `form` when what was agreed has changed too. */
  | { type: 'revised'; task: TaskId; by: PersonId; form: Form | null };

/** From signing to the archive. */
export type SigningHappening =
  | { type: 'step done'; task: TaskId; by: PersonId; step: string; done: boolean }
  | { type: 'envelope noted'; task: TaskId; by: PersonId; envelope: string; state: EnvelopeState }
  | { type: 'signed'; task: TaskId; by: PersonId }
  | { type: 'not signed'; task: TaskId; by: PersonId; reason: string }
  | { type: 'originals noted'; task: TaskId; by: PersonId; ledger: LedgerNote }
  | { type: 'originals returned'; task: TaskId; by: PersonId }
  | { type: 'archived'; files: readonly string[] }
  | { type: 'originals missing'; task: TaskId; by: PersonId; reason: string }
  | {
      type: 'originals judged';
      task: TaskId;
      by: PersonId;
      decision: 'give up' | 'accept a scan' | 'wait on';
      reason: string;
    }
  | { type: 'documents correct'; task: TaskId; by: PersonId }
  | { type: 'documents sent back'; task: TaskId; by: PersonId; remark: string };

/** What the initiator notes about the paper; what is left out stays as it was. */
export type LedgerNote = Partial<Omit<OriginalsLedger, 'paperOwed' | 'archived'>>;

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
  /** Filled in for a contract that waits: the initiator completes and confirms it. */
  prefilled?: boolean;
  /** The document under approval, where the initiator brings it: a file of the chat that is still to be fetched. */
  document?: { offer: string; name: string; size: number } | undefined;
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
