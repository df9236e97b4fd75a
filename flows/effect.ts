import type { ApprovalId, ApprovalNumber, Choice, StoredFile, TaskId, Waiter } from './approval.ts';
import type { CheckOutcome } from './classify.ts';
import type { CompanyKey } from './company-form.ts';
import type { Override, ProtocolDecision } from './contract-state.ts';
import type { DocumentField } from './documents.ts';
import type { CompanyHappening } from './event.ts';
import type { Millis, PersonId } from './facts.ts';
import type { Role, SeatRole } from './roles.ts';
import type { StandingEvent } from './standing.ts';
import type { Terms } from './terms.ts';

/**
 * Something that must happen once because of a decision. `key` is stable and unique within the approval. `onlyIf` is looked at again
 * when the effect is carried out: an effect whose task is no longer open is dropped, with the reason.
 */
export type Effect = { key: string; onlyIf?: { task: TaskId } } & (
  | { type: 'tell'; to: PersonId; message: Message }
  | { type: 'say'; message: Message }
  /** Reaches somebody together with all else they are reminded of at that moment, and only while they work. */
  | { type: 'remind'; to: PersonId; task: TaskId }
  /** The same, to somebody up the line or to an administrator. */
  | { type: 'escalate'; to: PersonId; task: TaskId }
  | { type: 'fetch file'; offer: string }
  | { type: 'ask for a check'; request: string }
  | { type: 'mark company'; company: CompanyKey; event: StandingEvent }
  | { type: 'look at company'; company: CompanyKey }
  | { type: 'await company'; company: CompanyKey }
  /** The contract has ended, and waits for the company no more. */
  | { type: 'leave company'; company: CompanyKey }
  | { type: 'signal'; to: ApprovalId; happening: CompanySignal }
  | { type: 'make document' }
  | { type: 'send to the counterparty'; exchange: string }
  | { type: 'remind the counterparty'; exchange: string }
  /** The counterparty's private links answer nothing any more. */
  | { type: 'close links' }
  | { type: 'compare documents'; before: StoredFile; after: StoredFile; as: 'revisions' | 'signed' }
  | { type: 'archive'; files: readonly StoredFile[] }
  | { type: 'fail deal'; deal: string; reason: string }
);

/** What a company approval tells the contracts that wait for it. */
export type CompanySignal = Extract<CompanyHappening, { type: 'company decided' }>;

/** What is said to people in words, in a DM (`tell`) or in the approval's thread (`say`). Names are as they were. */
export type Message =
  | {
      type: 'voted';
      roles: readonly SeatRole[];
      name: string;
      onBehalfOf: string | null;
      choice: Choice;
      remark: string;
      changed: boolean;
    }
  | { type: 'rejected'; roles: readonly SeatRole[]; name: string; reason: string }
  | { type: 'sent to the check'; name: string; documents: number }
  | {
      type: 'check answered';
      outcome: CheckOutcome;
      score: number | null;
      documents: readonly DocumentField[];
      byHand: string | null;
    }
  | { type: 'refusal decided'; name: string; decision: 'confirmed' | 'check again'; reason: string }
  | { type: 'documents asked for'; name: string; documents: readonly DocumentField[]; dueAt: Millis }
  /** `since` is null where there is no service to ask. */
  | { type: 'check unanswered'; since: Millis | null; role: Role; name: string | null }
  | { type: 'asked'; question: string; name: string; to: string; text: string }
  | { type: 'answered'; question: string; name: string; asker: string; text: string }
  | { type: 'ended'; how: 'success'; until: Millis | null }
  | { type: 'ended'; how: 'failure'; reason: string }
  | { type: 'ended'; how: 'withdrawn'; name: string; reason: string }
  | { type: 'moved'; task: TaskId; from: string | null; to: string; by: string | null; reason: string }
  | { type: 'no longer required'; task: TaskId }
  | { type: 'nobody to decide'; task: TaskId }
  | { type: 'escalated'; task: TaskId; to: string; holder: string | null; why: 'late' | 'unattended' }
  | { type: 'deputy put on'; task: TaskId; name: string; deputy: string; holder: string }
  | ContractMessage;

/** Somebody who is asked for a vote; `name` is null while nobody holds the roles. */
export interface VoterNamed {
  name: string | null;
  roles: readonly SeatRole[];
}

/** What was agreed before and is now, and the roles that are asked because of it, or no more. */
export interface RouteChange {
  terms: { before: Terms; after: Terms };
  added: readonly SeatRole[];
  dropped: readonly SeatRole[];
}

/** What is said about a contract only. */
export type ContractMessage =
  | { type: 'company approved' }
  | { type: 'company awaited'; number: ApprovalNumber }
  /** `name` and `reason` are left out where nobody has passed on who did it and why. */
  | { type: 'company approval withdrawn'; number: ApprovalNumber | null; name?: string; reason?: string }
  | { type: 'contract waits'; number: ApprovalNumber }
  /** `others`: whether another contract waits still. */
  | { type: 'contract waits no more'; waiter: Waiter; others: boolean }
  | { type: 'document not made'; missing: readonly string[] }
  | { type: 'fields filled in'; name: string; fields: readonly string[] }
  | { type: 'sent to the counterparty'; name: string; email: string; revision: number }
  | { type: 'mail bounced'; email: string; why: string }
  | { type: 'counterparty silent'; name: string; reminders: number }
  /** `until`: when the contact is reminded next. */
  | { type: 'more time given'; name: string; contact: string; until: Millis }
  | { type: 'counterparty approved'; name: string; revision: number; recordedBy: string | null }
  /** `recordedBy` names whoever noted a protocol that was given elsewhere; left out of any other. */
  | { type: 'counterparty disagreed'; name: string; clauses: number; file: string | null; recordedBy?: string }
  /** Of its `clauses`, in how many a wording is agreed. */
  | {
      type: 'protocol answered';
      name: string;
      decision: ProtocolDecision;
      reason: string;
      clauses: number;
      agreed: number;
      /** What accepting it has changed; left out where it has not. */
      change?: RouteChange;
    }
  | {
      type: 'revision stands';
      name: string;
      revision: number;
      /** Who votes again: everyone, or some of them; null where nobody has voted yet. */
      again: 'everyone' | readonly VoterNamed[] | null;
      /** Whether the counterparty is asked before them. */
      counterpartyFirst: boolean;
      /** What has changed of what was agreed; left out where nothing has. */
      terms?: RouteChange['terms'];
      /** What that has made of the route. */
      added: readonly SeatRole[];
      dropped: readonly SeatRole[];
    }
  /** `reasons` are why over each rejection; left out where they were not passed on. */
  | { type: 'finalised'; name: string; over: number; reasons?: readonly Override[] }
  | { type: 'overruled'; name: string; reason: string }
  | { type: 'returned for revision'; name: string; reason: string }
  | { type: 'rejected for good'; name: string; reason: string }
  | { type: 'signed'; name: string }
  | { type: 'not signed'; name: string; reason: string }
  | { type: 'originals archived'; files: number }
  | { type: 'originals missing'; name: string; reason: string }
  | { type: 'originals judged'; name: string; decision: 'give up' | 'accept a scan' | 'wait on'; reason: string }
  | { type: 'documents sent back'; name: string; remark: string };
