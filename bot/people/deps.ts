import type { z } from 'zod';
import type { AwayTrouble } from '../../cards/absences/away-trouble.ts';
import type { Card, Pointer, Rich } from '../../cards/card.ts';
import type { FieldErrors, Form, FormName } from '../../cards/form.ts';
import type { AboutFormName } from '../../cards/forms/about-form.ts';
import type { ChangedTerms } from '../../cards/forms/contract-deed-form.ts';
import type { ContractFormContent } from '../../cards/forms/contract-form.ts';
import type { JobState } from '../../cards/jobs-card.ts';
import type { IdentityOutcome } from '../../cards/teams/identity-cards.ts';
import type { Approval, ApprovalId, FileOffer, FileRefusal, Question, Task, TaskId } from '../../flows/approval.ts';
import type { CompanyForm, CompanyKey } from '../../flows/company-form.ts';
import type { ContractForm } from '../../flows/contract-form.ts';
import type { DocumentField } from '../../flows/documents.ts';
import type { Happening, Started } from '../../flows/event.ts';
import type { Absence, DigestChoice, Millis, Organization, Person, PersonId } from '../../flows/facts.ts';
import type { Refusal } from '../../flows/refusal.ts';
import type { Posted } from '../../integrations/chat/chat.ts';
import type { Crm, CrmCompany } from '../../integrations/crm/crm.ts';
import type { Away } from '../../models/absences/away.ts';
import type { Platform } from '../../models/people/identity-schema.ts';
import type { ThreadLinks } from '../drawing/thread-links.ts';
import type { FetchedFile } from '../fetched-file.ts';
import type { AbsenceNoticer } from '../noticed-absences.ts';
import type { Days } from '../read-period.ts';
import type { IdentitySuggester } from '../suggested-identities.ts';

export type Told = { ok: true; approval: Approval } | { ok: false; refusal: Refusal; approval: Approval | null };

/** The approvals, as far as a door needs them. `tell` and `start` reject with `Unconfirmed` when no commit came through in time. */
export interface Approvals {
  tell(id: ApprovalId, event: Exclude<Happening, Started> & { delivery: string }): Promise<Told>;
  start(event: Omit<Started, 'number' | 'type' | 'attribute'> & { process: string; delivery: string }): Promise<Told>;
  get(id: ApprovalId): Promise<Approval | null>;
  /** The approval that holds what only one may have, such as a contract's number. */
  holding(process: string, key: string): Promise<Approval | null>;
  byNumber(number: string): Promise<Approval | null>;
  /** The contracts that have this number of their own, the newest first. */
  withContractNumber(number: string): Promise<Approval[]>;
  /** The last contract with a company, as long as it is no secret. */
  lastContractWith(company: CompanyKey): Promise<Approval | null>;
  waitingFor(person: PersonId): Promise<Approval[]>;
  /** Running approvals whose signed originals are asked for. */
  awaitingOriginals(): Promise<Approval[]>;
  /** The approvals to which any of these files was offered, by the files' ids; the newest first. */
  offered(files: readonly string[]): Promise<Approval[]>;
  startedBy(person: PersonId): Promise<Approval[]>;
  inThread(channel: string, thread: string): Promise<Approval | null>;
}

/** One who looks or clicks: a person of the organization. */
export interface Reader {
  person: Person;
  organization: Organization;
}

/** What the company form is drawn from. */
export interface CompanyFormState {
  /** The id that the approval will have, made when its form was opened: a repeated submission is the same approval. */
  approval: ApprovalId;
  /** The task of a company approval that was started for a contract and is to be completed. */
  task?: string;
  values: Partial<CompanyForm> & { confidential?: boolean; reason?: string };
  chosen: CrmCompany | null;
  /** The company's key where the CRM knows it and its deals; '' for a new one. */
  inCrm: string;
  /** What the deal is called there; '' where that is not known. */
  dealTitle: string;
  /** Why the company is not valid, when it turned out so as the form was sent. */
  refusedBecause?: string;
  /** How often the form was filled by itself; a platform keeps what was typed unless a field is a new one. */
  filled: number;
}

/** What people see, drawn for one reader. */
export interface Screens {
  companyForm(state: CompanyFormState, reader: Reader): Form;
  contractForm(state: ContractFormContent, reader: Reader): Form;
  form(
    name: AboutFormName,
    about: {
      approval: Approval;
      task: Task | null;
      question: Question | null;
      offer: FileOffer | null;
      seen: string;
      changed?: ChangedTerms;
    },
    reader: Reader,
  ): Form;
  approval(approval: Approval, reader: Reader): Card;
  /** A task's card; `voting` shows the voting buttons again to someone who has voted. */
  task(approval: Approval, task: Task, voting: boolean, reader: Reader): Card;
  /** A task that hangs, for somebody up the line. */
  hanging(approval: Approval, task: Task, reader: Reader): Card;
  jobs(jobs: readonly JobState[], reader: Reader): Card;
  snooze(pointer: Pointer, day: string, reader: Reader): Form;
  /** That somebody is away, and who stands in. */
  away(absence: Absence, reader: Reader): Card;
  /** That somebody is back; `over` is the absence that has ended. */
  back(person: PersonId, over: Absence | null, reader: Reader): Card;
  /** In place of the question whether somebody is away. */
  notAway(reader: Reader): Card;
  /** What came of the question whether a user is one of the people. */
  identityDecided(outcome: IdentityOutcome, reader: Reader): Card;
  awayTrouble(trouble: AwayTrouble, reader: Reader): Card;
  awayForm(person: PersonId, days: Days, reader: Reader): Form;
  awayErrors(days: Days, today: string, reader: Reader): FieldErrors | null;
  /** A moment as the reader says it: `tomorrow 9:00`. */
  moment(at: Millis, reader: Reader): string;
  list(waiting: readonly Approval[], started: readonly Approval[], reader: Reader): Card;
  home(waiting: readonly Approval[], started: readonly Approval[], digest: DigestChoice, reader: Reader): Card;
  /** `wrong` is the word that was not understood. */
  help(wrong: string | null, reader: Reader): Card;
  /** Where somebody uploads an original. */
  uploadLink(approval: Approval, link: { address: string; until: Millis }, reader: Reader): Card;
  refusal(refusal: Refusal, reader: Reader): Card;
  /** A refusal that belongs to a field of a form; null when it belongs to none. */
  refusalAtField(refusal: Refusal, form: FormName, reader: Reader): FieldErrors | null;
  /** What is wrong with a contract's form, by field. */
  contractErrors(
    issues: readonly z.core.$ZodIssue[],
    values: Readonly<Record<string, string>>,
    reader: Reader,
  ): FieldErrors;
  /** That an agreement names an approval that is none of a contract. */
  changedUnknown(reader: Reader): FieldErrors;
  /** That an agreement names the contract of another company than its own. */
  changedAnothers(company: string, reader: Reader): FieldErrors;
  /** That a standard contract needs somebody to send it to. */
  contactWanted(reader: Reader): FieldErrors;
  /** Which approval holds a contract's number. */
  numberUsed(number: string, holder: Approval, reader: Reader): Rich;
  /** What is wrong with files that were given in a form, or that one is missing. */
  fileErrors(
    wrong: readonly { field: DocumentField; why: FileRefusal | 'file missing' }[],
    reader: Reader,
  ): FieldErrors;
  /** What is wrong with the company form, by field; null when it is right. */
  companyErrors(values: Readonly<Record<string, string>>, reader: Reader): FieldErrors | null;
}

/** What the handlers of a door need. */
export interface DoorDeps {
  /** Where the door is. */
  platform: Platform;
  approvals: Approvals;
  organization(): Organization;
  crm: Pick<Crm, 'findCompanies' | 'company' | 'findDeals' | 'deal'>;
  screens: Screens;
  /** Leads from what is shown to the threads of approvals. */
  linked: ThreadLinks;
  /** Puts the sheet into the person's own conversation with the bot, and answers with its id. */
  sheets: { send(approval: ApprovalId, to: PersonId): Promise<string> };
  /** Puts the files by which an approval is decided there; null where there are none. */
  papers: { send(approval: Approval, to: PersonId): Promise<string | null> };
  /** Makes a link to the page where this person uploads a file for a task. */
  uploads: {
    link(of: { approval: ApprovalId; task: TaskId; person: PersonId }): Promise<{ address: string; until: Millis }>;
  };
  /** Fetches a file that was given in a form, looks at it and keeps it; rejects when it may be had later. */
  fetchFile(file: { id: string; name: string }): Promise<FetchedFile>;
  /** What our template asks for and neither this contract's form nor the CRM says, by the template's names. */
  missingFor(form: ContractForm): Promise<readonly string[]>;
  /** Has the administrators asked to name the owners of products, for want of whom this person's contract cannot start. */
  ownersWanted(products: readonly string[], by: PersonId): void;
  absences: Pick<Away, 'sayAway' | 'sayBack'>;
  noticed: AbsenceNoticer;
  /** Who may be whom, by their e-mail. */
  suggested: Pick<IdentitySuggester, 'suggest' | 'waits' | 'decide'>;
  /** The person that a user of the own workspace is; null for strangers. */
  personOfUser(user: string): PersonId | null | Promise<PersonId | null>;
  newApprovalId(): ApprovalId;
  /** How the bot's own jobs stand. */
  jobs(): Promise<JobState[]>;
  /** How often people get the summary of their morning. */
  preferences: {
    digestOf(person: PersonId): Promise<DigestChoice | null>;
    chooseDigest(person: PersonId, choice: DigestChoice): Promise<void>;
    /** Somebody is spoken to where they give their commands. */
    chooseChat(person: PersonId, chat: Platform): Promise<void>;
  };
  /** The tasks that a message reminds somebody of. */
  notices: { remindersIn(message: string, person: PersonId): Promise<{ approval: ApprovalId; task: TaskId }[]> };
  now(): Millis;
  /** What each person has typed into a contract's form and not sent. */
  drafts: Drafts;
  /** Told of what failed while nobody waited for it. */
  failed(error: unknown): void;
}

export interface Drafts {
  of(person: PersonId): Promise<Readonly<Record<string, string>>>;
  keep(person: PersonId, values: Readonly<Record<string, string>>): Promise<void>;
  /** Adds to a draft that is there; one that was dropped stays so, whatever of it comes late. */
  add(person: PersonId, values: Readonly<Record<string, string>>): Promise<void>;
  drop(person: PersonId): Promise<void>;
}

/** Cards that stand because of a state. */
export interface Posts {
  /** Brings a card that somebody clicked up to date; it may take its time. */
  bringUpToDate(posted: Posted): Promise<void>;
  /** Draws it again though it shows the same: what somebody chose in it is not chosen any more. */
  drawAnew(posted: Posted): Promise<void>;
  /** Whether a card stands because of a state; what somebody asked for does not. */
  isKept(posted: Posted): Promise<boolean>;
  /** What a card shows as things are now; null for one that stands for nothing. */
  shownAt(posted: Posted): Promise<Card | null>;
  /** The same with the buttons of the reader's own votes; null where none is waited for from them. */
  ownVotesAt(posted: Posted, reader: Reader): Promise<Card | null>;
}
