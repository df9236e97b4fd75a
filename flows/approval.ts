import type { CheckAnswer, CheckOutcome } from './classify.ts';
import type { CompanyKey } from './company-form.ts';
import type { SigningMethod } from './contract-form.ts';
import type { ContractState } from './contract-state.ts';
import type { DocumentField } from './documents.ts';
import type { Millis, PersonId } from './facts.ts';
import type { Form } from './form.ts';
import type { Role, SeatRole } from './roles.ts';

export type ApprovalId = string;
/** Within one approval: `t1`, `t2`, … in the order of opening. */
export type TaskId = string;
/** `CA-2026-0001` for a company, `DA-2026-0001` for a contract. */
export type ApprovalNumber = string;

/** One running or ended instance of a process: a union by `status`. Plain data, never changed in place. */
export type Approval = ApprovalBase & ApprovalStatus;

export type RunningApproval = Extract<Approval, { status: 'running' }>;

export type ApprovalStatus =
  | { status: 'running'; stage: string }
  | { status: 'success'; endedAt: Millis }
  | { status: 'failure'; endedAt: Millis; reason: string }
  | { status: 'withdrawn'; endedAt: Millis; reason: string; by: PersonId };

export interface ApprovalBase {
  id: ApprovalId;
  number: ApprovalNumber;
  process: string;
  processVersion: number;
  /** The counterparty; null where the process has none. */
  company: CompanyKey | null;
  form: Form;
  initiator: PersonId;
  confidential: boolean;
  /** Why a company that is not valid is approved anew; '' otherwise. */
  startReason: string;
  startedAt: Millis;
  /** Time of the last event; it never goes back. */
  at: Millis;
  /** How many events it has lived through: the sequence number of the last one. */
  seq: number;
  /** When time alone will next change something; null when nothing waits for time. */
  wakeAt: Millis | null;
  visits: readonly StageVisit[];
  tasks: readonly Task[];
  seats: readonly Seat[];
  documents: readonly FiledDocument[];
  offers: readonly FileOffer[];
  checks: readonly SecurityCheck[];
  questions: readonly Question[];
  /** What a contract's process keeps; undefined in every other. */
  contract?: ContractState;
  /** The contracts that wait for the outcome. */
  waiters?: readonly Waiter[];
  /** Names and titles as they were when each person first had to do with this approval. */
  people: Readonly<Record<PersonId, PersonSnapshot>>;
}

/** A contract approval that waits for this company approval. */
export interface Waiter {
  approval: ApprovalId;
  number: ApprovalNumber;
}

export interface PersonSnapshot {
  name: string;
  title: string;
}

/** A stay in a stage; the dates of entry and exit are what reports are made of. */
export interface StageVisit {
  stage: string;
  /** 1 for the first stay in this stage, 2 for the second … */
  round: number;
  enteredAt: Millis;
  leftAt: Millis | null;
  /** The stage's product, once it is there: `complete package`, `clear`, … */
  subproduct: string | null;
  /** Why it ended so and whose decision that was; left out where no reason was asked for, and by earlier releases. */
  why?: { reason: string; by: PersonId | null };
}

interface TaskBase {
  id: TaskId;
  stage: string;
  round: number;
  /** Who must do it; null when nobody may, and an administrator is asked to name someone. */
  holder: PersonId | null;
  deputy: PersonId | null;
  openedAt: Millis;
  dueAt: Millis;
  /** Everyone who has held it before, oldest first. */
  heldBefore: readonly PersonId[];
  state: TaskState;
  /** Left out until it is first looked at; it stays as it was when the task is over. */
  control?: ActivityControl;
}

/** How whoever must do an open task is kept at it. */
export interface ActivityControl {
  /** Whom it is kept for, and since when: for another holder it begins anew. */
  holder: PersonId | null;
  since: Millis;
  /** Reminders given so far. */
  reminders: number;
  /** When it is reminded of next; one that is past waits until somebody responsible works. Null when no more. */
  remindAt: Millis | null;
  /** Who up the line has heard of it, one after another. */
  escalated: readonly Escalation[];
  /** When the next up the line hears of it; one that is past waits until they work. Null when nobody should. */
  escalateAt: Millis | null;
  cover: Cover | null;
  /** Since when the holder has been away with nobody to stand in; null while somebody is there. */
  unattendedSince: Millis | null;
  /** How long the holder, who opened it themselves while away, had said to be away; left out of any other. */
  openedAwayUntil?: Millis;
  snoozed: Snooze | null;
  /** The last time it was put off with a reason: who is up the line may read it also when it is over. */
  lastReason?: Snooze;
}

export interface Escalation {
  to: PersonId;
  at: Millis;
  why: 'late' | 'unattended';
}

/** The deputy, asked in the holder's place. */
export interface Cover {
  by: PersonId;
  since: Millis;
  /** Who put the deputy on; null when it is because the holder is away. */
  putOnBy: PersonId | null;
}

/** Reminders were put off until then. */
export interface Snooze {
  until: Millis;
  by: PersonId;
  /** '' when none was given. */
  reason: string;
  at: Millis;
}

export type TaskState =
  | { is: 'open' }
  | { is: 'done'; at: Millis; by: PersonId }
  | { is: 'no longer required'; at: Millis };

interface Assignable {
  /** Named by an administrator in place of whoever the rules name; null while the rules count. A vote's seat keeps this itself. */
  assigned: PersonId | null;
}

export type Task = TaskBase &
  (
    | { kind: 'vote'; roles: readonly SeatRole[] }
    | ({ kind: 'start' } & Assignable)
    | ({
        kind: 'attach';
        fields: readonly DocumentField[];
        requestedBy: 'the rules' | 'the security check';
      } & Assignable)
    | ({ kind: 'confirm refusal'; role: Role; check: string } & Assignable)
    | ({ kind: 'classify'; role: Role; check: string } & Assignable)
    | ({
        kind: 'revise';
        why: RevisionReason;
        fields: readonly DocumentField[];
        /** The template's fields that nobody has filled in, by their names there; left out where none is. */
        missing?: readonly string[];
      } & Assignable)
    | ({ kind: 'answer protocol'; role: Role; exchange: string } & Assignable)
    | ({ kind: 'pursue counterparty'; exchange: string; fields: readonly DocumentField[] } & Assignable)
    /** `notSigned`: why it was not signed, of a document that had been final; left out of any other. */
    | ({ kind: 'finalise'; role: Role; notSigned?: string } & Assignable)
    | ({ kind: 'sign'; role: Role; method: SigningMethod; steps: readonly Step[] } & Assignable)
    | ({
        kind: 'return originals';
        method: SigningMethod;
        fields: readonly DocumentField[];
        /** What was wrong with those that were sent back; left out the first time. */
        remark?: string;
      } & Assignable)
    | ({ kind: 'judge originals'; role: Role; reason: string } & Assignable)
    | ({ kind: 'check documents'; role: Role; steps: readonly Step[] } & Assignable)
  );

/** Why the document must come, or come anew. */
export type RevisionReason = 'the start' | 'fields missing' | 'returned by the lawyer' | 'protocol of disagreement';

/** A point of a checklist. */
export interface Step {
  name: string;
  done: { by: PersonId; at: Millis } | null;
}

/** A place in a round of voting: frozen for the round, with its reason. People may change, the seat stays. */
export interface Seat {
  role: SeatRole;
  stage: string;
  round: number;
  /** Its place in the cascade, from 0. */
  order: number;
  reason: string;
  /** Named by an administrator in place of the matrix; null while the matrix counts. */
  assigned: PersonId | null;
  /** All votes ever cast on it, oldest first: the last one counts. */
  votes: readonly Vote[];
}

export const choices = ['approve', 'approve with remarks', 'reject'] as const;
export type Choice = (typeof choices)[number];

export interface Vote {
  choice: Choice;
  /** The remark or the reason; '' for a plain approval. */
  remark: string;
  by: PersonId;
  /** The holder for whom a deputy voted; null when the holder did. */
  onBehalfOf: PersonId | null;
  /** Names as they were at the vote. */
  name: string;
  onBehalfOfName: string | null;
  at: Millis;
  task: TaskId;
  /** What was voted on, e.g. `package 2`, or a revision's SHA-256. */
  revision: string;
}

/** A file that the system holds: its bytes are in GridFS or the archive under `id`. */
export interface StoredFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  /** Media type found in the file's own bytes, not in its name. */
  type: string;
  /** Lower-case hex. */
  sha256: string;
}

export interface FiledDocument {
  field: DocumentField;
  file: StoredFile;
  by: PersonId;
  at: Millis;
  /** The task that it was filed for, and the round of its stage. */
  task: TaskId;
  round: number;
  /** When another file took its place; null while it counts. */
  replacedAt: Millis | null;
}

/** A file somebody dropped into the thread: first offered, then fetched and checked, then filed under a field. */
export interface FileOffer {
  /** The platform's own id of the file. */
  id: string;
  name: string;
  size: number;
  by: PersonId;
  at: Millis;
  task: TaskId;
  /** The field that was chosen when it was given; left out where its name or a person is still to say. */
  field?: DocumentField;
  state:
    | { is: 'offered' }
    | { is: 'refused'; why: FileRefusal }
    | { is: 'field asked'; file: StoredFile; fields: readonly DocumentField[] }
    | { is: 'filed'; field: DocumentField; file: StoredFile };
}

export type FileRefusal =
  | 'too large'
  | 'empty'
  | 'type not allowed'
  | 'not what its name says'
  | 'too many files'
  | 'could not be fetched'
  | 'too late';

/** One request to the verification service and what came of it. */
export interface SecurityCheck {
  /** The request's id, unique in the world: letters, digits and hyphens. */
  request: string;
  round: number;
  askedAt: Millis;
  /** When it will be classified by hand if no answer has come; when it was asked for, where there is no service to ask. */
  byHandAt: Millis;
  result: CheckResult | null;
}

export interface CheckResult {
  outcome: CheckOutcome;
  at: Millis;
  documents: readonly DocumentField[];
  /** Null when classified by hand. */
  answer: CheckAnswer | null;
  /** The raw answer in the archive; null when classified by hand. */
  raw: StoredFile | null;
  /** Who classified it by hand, and why. */
  byHand: { by: PersonId; reason: string } | null;
  /** What the configured role made of a refusal; null while it waits or where nothing was refused. */
  confirmation: { by: PersonId; decision: 'confirmed' | 'check again'; reason: string; at: Millis } | null;
}

export interface Question {
  id: string;
  by: PersonId;
  to: PersonId;
  text: string;
  at: Millis;
  answer: { by: PersonId; text: string; at: Millis } | null;
}
