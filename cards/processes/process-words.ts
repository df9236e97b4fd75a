import type { Approval } from '../../flows/approval.ts';
import type { Language } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import type { Writing } from '../sheet/approval/writing.ts';

/** What every card says of an approval besides its subject: its kind, what it is for, and who the counterparty is. */
export interface About {
  kind: string;
  what: string;
  who: string;
}

export interface Fact {
  label: string;
  value: string;
}

/** What an end says to those it concerns: a line of its own for each, and what follows from a failure and from a withdrawal. */
export interface EndWords {
  success(subject: string, until: string | null): string;
  failure(subject: string): string;
  afterFailure: string;
  withdrawn(subject: string, name: string): string;
  afterWithdrawal: string;
}

/** What a process says of its approvals. Cards, messages and the sheet are drawn from this and know no process themselves. */
export interface ProcessWords {
  /** Its stages, by the names in the definition. */
  stages(language: Language): Readonly<Record<string, string>>;
  about(approval: Approval, language: Language): About;
  /** What whoever votes must know besides. */
  needed(approval: Approval, audience: Audience): readonly Fact[];
  /** Why a role is asked, by the reason that stands in the approval; one without words stands as it is. */
  reasons(language: Language): Readonly<Record<string, string>>;
  /** What its form says, for whoever looks at the details; empty values are left out. */
  details(approval: Approval, audience: Audience): readonly Fact[];
  /** The same on the approval sheet. */
  onSheet(approval: Approval, writing: Writing): readonly Fact[];
  /** What comes after that which is waited for now; left out where the name of the next stage says it. */
  next?(approval: Approval, audience: Audience): string;
  /** At the head of its thread, once it has succeeded. */
  succeeded(approval: Extract<Approval, { status: 'success' }>, audience: Audience): string;
  ended(language: Language): EndWords;
  /** What follows, said to someone who is about to reject or to withdraw. */
  beforehand(language: Language): { rejecting(subject: string): string; withdrawing: string };
}
