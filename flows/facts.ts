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

/** How whoever must do a task is kept at it. */
export interface Rhythm {
  /** Working hours that it may take. */
  dueHours: number;
  /** Shares of that time, ascending, after which it is reminded of, e.g. 0.5 for half time and 1 for the due time. */
  remindAt: readonly number[];
  /** Whether it is reminded of every working morning once it is late. */
  everyMorning: boolean;
  /** Working hours past the due time after which the supervisor hears of it, and after as many again the next up the line; null for never. */
  escalateAfterHours: number | null;
}

/** Another rhythm for some tasks: those that fit all that is named. What it leaves out stays as for any other task. */
export interface RhythmException extends Partial<Rhythm> {
  process?: string | undefined;
  stage?: string | undefined;
  /** `product owner` stands for the owners of all products. */
  role?: Role | 'product owner' | undefined;
  task?: keyof DueHours | undefined;
}

export const digestChoices = ['daily', 'weekly', 'never'] as const;
/** How often somebody gets a summary in the morning. */
export type DigestChoice = (typeof digestChoices)[number];

export interface ActivitySettings {
  rhythm: Omit<Rhythm, 'dueHours'>;
  /** The first that fits a task counts. */
  exceptions: readonly RhythmException[];
  /** For those who have not chosen themselves. */
  digest: DigestChoice;
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
  activity: ActivitySettings;
  contracts: ContractSettings;
}
