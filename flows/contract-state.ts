import type { ApprovalId, ApprovalNumber, StoredFile } from './approval.ts';
import type { DocumentComparison } from './comparison.ts';
import type { Millis, PersonId } from './facts.ts';
import type { SeatRole } from './roles.ts';
import type { RoutedSeat, Valuation } from './routing.ts';
import type { TermsChange } from './terms.ts';

/** What a contract's approval knows besides what every approval does. */
export interface ContractState {
  /** Who votes and why: frozen at the start, and computed anew when a revision changes what it depends on. */
  route: readonly RoutedSeat[];
  /** The amount in the base currency, at the rate that is frozen with the route. */
  valuation: Valuation;
  /** Who votes in the next round. */
  again: VoteAgain;
  /** The document under approval in all its versions, the newest last. */
  revisions: readonly Revision[];
  /** Whether the company may be worked with: asked before the contract is looked at, and again before it is signed. */
  company: CompanyWait | null;
  /** The times that it was asked before, oldest first; left out while there are none. */
  companyBefore?: readonly CompanyWait[];
  exchanges: readonly Exchange[];
  finalDecisions: readonly FinalDecision[];
  envelope: Envelope | null;
  originals: OriginalsLedger;
  /** How what was agreed has changed since the start, oldest first; left out while it has not. */
  termsChanges?: readonly TermsChange[];
  /** What was found of documents that were compared; left out while none was. */
  comparisons?: readonly DocumentComparison[];
}

/** A version of the document under approval. */
export interface Revision {
  /** 1, 2, … */
  number: number;
  file: StoredFile;
  /** What it was made from, e.g. the DOCX of a standard contract; null where the file itself was attached. */
  source: StoredFile | null;
  /** Null for one that was made from a template. */
  by: PersonId | null;
  at: Millis;
}

export interface CompanyWait {
  since: Millis;
  /** The company approval that is waited for; null while it is not known yet. */
  approval: { id: ApprovalId; number: ApprovalNumber } | null;
  outcome: 'asked' | 'waiting' | 'approved' | 'non-valid' | 'withdrawn';
  /** Until when the attribute holds that it was approved by; left out while it is not, and by earlier releases. */
  until?: Millis;
}

export interface Contact {
  name: string;
  email: string;
}

/** One revision on its way to the counterparty and back. */
export interface Exchange {
  /** `x1`, `x2`, … */
  id: string;
  /** The number of the revision that was sent. */
  revision: number;
  contact: Contact;
  openedAt: Millis;
  /** When the mail went out; null before. */
  sentAt: Millis | null;
  /** How often the contact was reminded, and when last. */
  reminders: number;
  remindedAt: Millis | null;
  /** When the contact is reminded next, or given up; null while nothing is waited for. */
  nextAt: Millis | null;
  /** Why the mail came back; null when it did not. */
  bounced: string | null;
  answer: CounterpartyAnswer | null;
}

export type CounterpartyAnswer =
  | { is: 'approved'; name: string; at: Millis; recorded: { by: PersonId; proof: StoredFile } | null }
  | {
      is: 'protocol';
      name: string;
      at: Millis;
      /** The protocol as a file; null where it came clause by clause. */
      file: StoredFile | null;
      clauses: readonly Clause[];
      /** Who noted it where it was given elsewhere; left out of one that came by the private link. */
      recordedBy?: PersonId;
      decision: { by: PersonId; decision: ProtocolDecision; reason: string; at: Millis } | null;
    }
  | { is: 'taken back'; at: Millis };

/** A row of a protocol of disagreement. `agreed` is '' until both sides agree. */
export interface Clause {
  clause: string;
  ours: string;
  theirs: string;
  agreed: string;
}

/** An answer that disagrees, in a file or clause by clause. */
export type Protocol = Extract<CounterpartyAnswer, { is: 'protocol' }>;

export const protocolDecisions = ['accept', 'new revision', 'reject'] as const;
export type ProtocolDecision = (typeof protocolDecisions)[number];

/** What the lawyer made of the votes. */
export type FinalDecision = { by: PersonId; at: Millis; round: number } & (
  | { decision: 'finalised' /** Why over each rejection that stood. */; over: readonly Override[]; revision: string }
  | { decision: 'returned for revision'; reason: string; again: VoteAgain }
  | { decision: 'rejected'; reason: string }
);

export interface Override {
  role: SeatRole;
  reason: string;
}

/** Who votes again on a new revision. */
export const voteAgain = ['all', 'rejected or remarked'] as const;
export type VoteAgain = (typeof voteAgain)[number];

export const envelopeStates = ['sent', 'signed by us', 'signed by both', 'declined', 'expired'] as const;
export type EnvelopeState = (typeof envelopeStates)[number];

/** The document at the e-signature service, or at the operator of electronic documents. */
export interface Envelope {
  id: string;
  state: EnvelopeState;
  by: PersonId;
  at: Millis;
}

/** Where the paper is. Empty texts are ''. */
export interface OriginalsLedger {
  copiesSent: number;
  carrier: string;
  tracking: string;
  /** Days, e.g. `2026-12-01`; null while not known. */
  sentOn: string | null;
  expectedOn: string | null;
  returnedOn: string | null;
  /** Where the paper is kept. */
  place: string;
  /** Whether the lawyer made do with a scan: the paper stays owed. */
  paperOwed: boolean;
  /** The files that the archive has shown that it keeps. */
  archived: readonly StoredFile[];
}

export const emptyLedger: OriginalsLedger = {
  copiesSent: 0,
  carrier: '',
  tracking: '',
  sentOn: null,
  expectedOn: null,
  returnedOn: null,
  place: '',
  paperOwed: false,
  archived: [],
};

/** The protocol of disagreement that belongs to the document as it stands, and the revision that it is about; null where there is none. */
export function acceptedProtocol({ exchanges }: ContractState) {
  const last = exchanges.at(-1);
  return last?.answer?.is === 'protocol' && last.answer.decision?.decision === 'accept'
    ? { revision: last.revision, protocol: last.answer }
    : null;
}

/** The document under approval as it stands; undefined before the first. */
export const newestRevision = ({ revisions }: ContractState): Revision | undefined => revisions.at(-1);
