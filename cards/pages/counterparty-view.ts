import type { FileRefusal } from '../../flows/approval.ts';
import type { DocumentType } from '../../flows/contract-form.ts';
import type { ProtocolDecision } from '../../flows/contract-state.ts';
import type { Language, Millis } from '../../flows/facts.ts';

/** A line of a protocol of disagreement; texts may have several lines. */
export interface Clause {
  clause: string;
  /** The organization's wording. */
  ours: string;
  /** The counterparty's. */
  theirs: string;
  /** What both agree on; '' while they do not. */
  agreed: string;
}

/** Whether anything stands in a line: one that was left empty is not sent. */
export const isFilled = (clause: Clause): boolean => Object.values(clause).some((text) => text !== '');

/** Who of the counterparty answered and when, as they wrote their name; `recorded` where we noted an answer given elsewhere, from its proof. */
export interface Answered {
  by: string;
  at: Millis;
  recorded: boolean;
}

/** A revision that went out after the one that is shown; `toYou` where it was sent to the same contact. */
export interface NewerRevision {
  revision: number;
  sentAt: Millis;
  toYou: boolean;
}

/** An earlier revision, and what became of it. */
export interface EarlierRound {
  revision: number;
  sentAt: Millis;
  outcome: 'approved' | 'disagreed' | 'superseded';
  /** Null when nobody answered. */
  answered: Answered | null;
  /** The protocol's clauses with what was agreed on; none where it was a file. */
  clauses: readonly Clause[];
}

/** A protocol of disagreement as it was given, with what is agreed on by now, and what was made of it; `decision` is null while it is looked at. */
export interface GivenProtocol {
  /** The file's name; null where it came clause by clause. */
  file: string | null;
  clauses: readonly Clause[];
  decision: ProtocolDecision | null;
}

/** What the counterparty's contact sees behind the private link, and no more. */
export interface CounterpartyView {
  language: Language;
  /** The zone that times are told in. */
  timeZone: string;
  organization: string;
  company: string;
  document: {
    kind: DocumentType;
    subject: string;
    number: string;
    /** `2026-11-24`; '' where it has none yet. */
    date: string;
    /** A decimal such as `12500.00` with its ISO 4217 code; null where there is none. */
    amount: { value: string; currency: string } | null;
    /** The file itself is asked for apart; null once the contract came to nothing. */
    file: { name: string; type: string; size: number } | null;
  };
  revision: { number: number; sha256: string };
  contact: string;
  mayDecide: boolean;
  status: 'open' | 'approved' | 'disagreed' | 'superseded' | 'closed';
  /** Whether the approval is over, however it was answered. */
  ended: boolean;
  /** What this revision was answered with; null while it was not. */
  answered: Answered | null;
  /** Null while the revision that is shown is the newest that went out. */
  newer: NewerRevision | null;
  /** The protocol that this revision was answered with; null where it was not. */
  protocol: GivenProtocol | null;
  expiresAt: Millis;
  rounds: readonly EarlierRound[];
}

/** The file of a protocol, kept until the protocol is sent; `size` in bytes. */
export interface ChosenFile {
  id: string;
  name: string;
  size: number;
}

/** A protocol that is being written: what stands in its form. */
export interface ProtocolDraft {
  name: string;
  file: ChosenFile | null;
  clauses: readonly Clause[];
}

/** What the counterparty answers with: a file that was chosen before, by its id, or clause by clause. */
export type Protocol =
  | { by: 'file'; name: string; file: string }
  | { by: 'clauses'; name: string; clauses: readonly Clause[] };

/** Why an answer was not taken. `not confirmed`: it may have been; the page says to look again. */
export type NotTaken = 'unknown' | 'reads only' | 'answered already' | 'superseded' | 'closed' | 'not confirmed';

/** What is wrong at a field. */
export type FieldTrouble =
  | 'name missing'
  | 'confirmation missing'
  | 'file missing'
  | 'no clause'
  | 'clause missing'
  | 'our wording missing'
  | 'wording missing'
  | 'too long'
  | 'too many clauses'
  | FileRefusal;

/** What is wrong with a form, by the field's name; `theirs-2` is the third clause's. */
export type Troubles = Readonly<Record<string, FieldTrouble>>;

/** The most clauses of a protocol, and the most letters of a name, of a clause's number, of a wording. */
export const most = { clauses: 50, name: 200, clause: 200, wording: 5_000 } as const;
