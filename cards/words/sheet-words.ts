import type { Choice } from '../../flows/approval.ts';
import type { CheckOutcome } from '../../flows/classify.ts';
import type { LegalForm } from '../../flows/company-form.ts';
import type { CompanyWait, FinalDecision, ProtocolDecision } from '../../flows/contract-state.ts';
import type { Language } from '../../flows/facts.ts';
import type { Role } from '../../flows/roles.ts';
import { sheetEn } from './sheet-en.ts';
import { sheetRu } from './sheet-ru.ts';

/** Everything a sheet says of its own. Stages and subproducts are the process's words; one without a translation is shown as it is. */
export interface SheetWords {
  title: string;
  companyApproval: string;
  pageOf: string;
  qrCaption: string;
  status: {
    label: string;
    running: string;
    success: string;
    failure: string;
    withdrawn: string;
    stage: (stage: string) => string;
    since: (time: string) => string;
    on: (time: string) => string;
    by: (name: string) => string;
  };
  facts: {
    reason: string;
    country: string;
    legalForm: string;
    taxId: string;
    registrationNumber: string;
    address: string;
    bank: string;
    site: string;
    contact: string;
    purpose: string;
    deal: string;
    initiator: string;
    started: string;
    startedAnew: string;
    company: string;
  };
  votes: {
    title: string;
    earlierTitle: string;
    role: string;
    approver: string;
    decision: string;
    time: string;
    revision: string;
    onBehalfOf: (name: string) => string;
    pending: string;
    due: (time: string) => string;
    notAsked: string;
    noLongerRequired: string;
    nobody: string;
  };
  decisions: {
    title: string;
    decision: string;
    by: string;
    reason: string;
    time: string;
    decided: Record<FinalDecision['decision'], string>;
    over: (role: string, reason: string) => string;
  };
  counterparty: {
    title: string;
    revision: string;
    sentTo: string;
    answer: string;
    time: string;
    waiting: string;
    bounced: (why: string) => string;
    approved: string;
    recorded: (name: string, proof: string) => string;
    takenBack: string;
    protocol: Record<ProtocolDecision | 'open', string>;
    theirs: (clause: string, wording: string) => string;
    agreed: (clause: string, wording: string) => string;
    decided: (name: string, reason: string) => string;
  };
  check: {
    title: string;
    check: string;
    outcome: string;
    comment: string;
    time: string;
    score: string;
    number: (number: number) => string;
    service: string;
    /** Who checks where there is no service to ask. */
    aPerson: string;
    byHand: (name: string) => string;
    waiting: string;
    flags: (flags: string) => string;
    documents: (documents: string) => string;
    confirmed: (name: string) => string;
    checkAgain: (name: string) => string;
    outOf: (score: number) => string;
  };
  documents: {
    title: (number: number) => string;
    originals: string;
    revisions: string;
    revision: string;
    document: string;
    file: string;
    filed: string;
  };
  stages: {
    title: string;
    stage: string;
    entered: string;
    left: string;
    workingTime: string;
    subproduct: string;
    /** Why a stage ended so, by whose decision. */
    why: (name: string, reason: string) => string;
  };
  /** The approvals of its company that a contract asked for. */
  company: {
    title: string;
    asked: string;
    approval: string;
    outcome: string;
    until: string;
    /** The company was approved before: nothing had to be waited for. */
    approvedBefore: string;
    outcomes: Record<CompanyWait['outcome'], string>;
  };
  steps: { step: string; by: string; time: string; open: string };
  questions: {
    title: string;
    question: string;
    answer: string;
    asked: (from: string, to: string, time: string) => string;
  };
  foot: {
    package: (number: number) => string;
    revision: (number: number) => string;
    chainHead: string;
    generated: string;
  };
  /** `2 h 05 min` of working time. */
  duration: (hours: number, minutes: number) => string;
  package: (number: number) => string;
  revision: (number: number) => string;
  stageNames: Readonly<Record<string, string>>;
  /** `Preparation, 2nd time`. */
  again: (stage: string, round: number) => string;
  subproducts: Readonly<Record<string, string>>;
  roles: Readonly<Record<Role, string>>;
  choices: Readonly<Record<Choice, string>>;
  outcomes: Readonly<Record<CheckOutcome, string>>;
  legalForms: Readonly<Record<LegalForm, string>>;
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = { en: sheetEn, ru: sheetRu };
