import type { Calendar } from './calendar.ts';
import type { ClassificationRules } from './classify.ts';
import type { RequiredDocumentsRule } from './documents.ts';
import type { Role } from './roles.ts';
import type { RoutingRule } from './routing.ts';

/** A person of the organization: the key under `people` in the organization's file, e.g. `anna`. */
export type PersonId = string;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

export type Language = 'en' | 'ru';

export interface Person {
  id: PersonId;
  name: string;
  title: string;
  email: string;
  department: string;
  /** Whether the department sells: a failed contract approval of theirs fails the deal too. */
  commercial: boolean;
  supervisor: PersonId | null;
  language: Language;
  /** IANA zone, e.g. `Europe/Riga`. */
  timeZone: string;
  /** A key of `Organization.calendars`. */
  calendar: string;
  /** False for those who have left: they are never given a task. */
  active: boolean;
}

/** A row of the Matrix of Approvers. */
export interface MatrixRow {
  employee: PersonId | null;
  deputy: PersonId | null;
}

/** Someone is away from `from` (included) to `to` (excluded). */
export interface Absence {
  person: PersonId;
  from: Millis;
  to: Millis;
}

export interface SecurityCheckSettings {
  rules: ClassificationRules;
  /** Who confirms a refusal by the service, or orders a new check. */
  refusalConfirmedBy: Role;
  /** Who classifies by hand when the service does not answer. */
  classifiedByHandBy: Role;
  /** Hours by the clock after which a check that has no answer is classified by hand. */
  byHandAfterHours: number;
}

/** Working hours a task of each kind may take. */
export interface DueHours {
  start: number;
  attach: number;
  vote: number;
  'confirm refusal': number;
  classify: number;
  revise: number;
  'answer protocol': number;
  'pursue counterparty': number;
  finalise: number;
  sign: number;
  'return originals': number;
  'judge originals': number;
  'check documents': number;
}

/** A legal entity of ours that signs contracts. */
export interface LegalEntity {
  name: string;
  registrationNumber: string;
  address: string;
  bank: string;
  taxId: string;
  email: string;
  /** Where its contracts are concluded. */
  city: string;
  /** Who signs for it, as contracts name them, in what position, and what their power rests on. */
  signatory: string;
  position: string;
  basis: string;
}

export interface ContractSettings {
  entities: Readonly<Record<string, LegalEntity>>;
  /** ISO 4217. Rules count amounts in it. */
  baseCurrency: string;
  /** Units of the base currency for one unit of each other currency. */
  rates: Readonly<Record<string, number>>;
  /** Each product's owner, as employee, and the owner's deputy. */
  products: Readonly<Record<string, MatrixRow>>;
  rules: readonly RoutingRule[];
  /** Roles over whose rejection the lawyer cannot finalise. */
  vetoes: readonly Role[];
  /** Working hours without an answer after which the counterparty is reminded, and so many times. */
  counterpartyReminderHours: number;
  counterpartyReminders: number;
  /** Points that the lawyer confirms one by one at the end. */
  documentPoints: readonly string[];
}

/**
 * An immutable snapshot of the organization: all that a decision may look at besides the approval and the event.
 * `id` is the hash of its content; the history names it, so that a replay decides the same.
 */
export interface Organization {
  id: string;
  name: string;
  language: Language;
  timeZone: string;
  /** A key of `calendars`: for people who have no other, and for tasks that nobody holds. */
  calendar: string;
  people: Readonly<Record<PersonId, Person>>;
  matrix: Readonly<Record<Role, MatrixRow>>;
  administrators: readonly PersonId[];
  auditors: readonly PersonId[];
  calendars: Readonly<Record<string, Calendar>>;
  absences: readonly Absence[];
  requiredDocuments: readonly RequiredDocumentsRule[];
  securityCheck: SecurityCheckSettings;
  dueHours: DueHours;
  contracts: ContractSettings;
}
