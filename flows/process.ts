import type { z } from 'zod';
import type { CheckOutcome } from './classify.ts';
import type { CompanyKey } from './company-form.ts';
import type { SigningMethod } from './contract-form.ts';
import type { DocumentField } from './documents.ts';
import type { Organization } from './facts.ts';
import type { Form } from './form.ts';
import type { Role } from './roles.ts';

/**
 * The words a process is written in. A definition is data: `decide` carries it out, `describe` tells it in English. Its functions are
 * only ever given forms that the process itself has parsed.
 */
export interface ProcessDefinition<F extends Form = Form, Stage extends string = string> {
  name: string;
  /** A running approval keeps the version that it started with. */
  version: number;
  /** What its numbers begin with: `CA` gives `CA-2026-0001`. */
  numbered: string;
  form: z.ZodType<F>;
  /** What an approval is about, as its cards call it. */
  subject(form: F): string;
  /** The counterparty; null for a process that has none. */
  company(form: F): CompanyKey | null;
  /** Of what only one approval may run at a time. */
  oneAtATime: OneAtATime<F>;
  withdrawal: { by: 'initiator'; at: 'any stage'; with: 'a reason'; attribute: 'stays as it was' };
  stages: Readonly<Record<Stage, StageDefinition<Stage, F>>>;
}

/** What an approval holds for itself, so that a second one is refused: `until` says when it is free again. */
export interface OneAtATime<F extends Form> {
  per: string;
  key(form: F): string;
  until: 'it has ended' | 'it has failed or was withdrawn';
}

export type StageDefinition<Stage extends string, F extends Form = Form> =
  | StartStage<Stage>
  | AttachStage<Stage, F>
  | CheckStage<Stage>
  | CompanyStage<Stage>
  | AgreementStage<Stage, F>
  | VotingStage<Stage>
  | FinalStage<Stage>
  | SigningStage<Stage, F>
  | OriginalsStage<Stage, F>
  | DocumentCheckStage<Stage>
  | EndStage;

/** The initiator fills the form and confirms Start. */
export interface StartStage<Stage extends string> {
  task: { kind: 'start'; by: 'initiator' };
  gives: string;
  then: Stage;
}

/** Someone attaches the required documents and sends them on. */
export interface AttachStage<Stage extends string, F extends Form = Form> {
  task: Attaching<F>;
  gives: string;
  then: Stage;
}

export interface Attaching<F extends Form> {
  kind: 'attach';
  documents(form: F, organization: Organization): readonly DocumentField[];
  by: 'initiator';
}

/** An outside service is asked; what it answers decides where it goes on. */
export interface CheckStage<Stage extends string> {
  ask: 'verification service';
  then: Readonly<Record<Exclude<CheckOutcome, 'refused'>, Stage>> & { refused: Confirmation<Stage> };
  withoutAnAnswer: ByHand;
}

/** A service that stays silent for the set time is not waited for any longer: a person classifies the package. */
export interface ByHand {
  kind: 'classified by hand';
  by: ConfiguredRole;
}

/** A refusal takes effect once a person has confirmed it; otherwise it is checked again. */
export interface Confirmation<Stage extends string> {
  kind: 'confirmed by a person';
  by: ConfiguredRole;
  then: Stage;
  else: 'a new check';
}

/** The role that the organization's settings name for this. */
export type ConfiguredRole = 'the role for refusals' | 'the role for checks by hand';

/** Votes of a round. */
export type VotingStage<Stage extends string> = SequentialVotes<Stage> | ParallelVotes<Stage>;

/** One after another, each seeing the votes before theirs. */
export interface SequentialVotes<Stage extends string> {
  votes: { order: 'in sequence'; roles: readonly Role[] };
  then: { 'all approve': Stage; 'one rejects': Stage };
}

/** All at once: everyone is waited for, and a rejection stops nobody. */
export interface ParallelVotes<Stage extends string> {
  votes: { order: 'in parallel'; roles: readonly Role[] | 'by the route' };
  then: { 'everyone has voted': Stage };
}

/** The company must be approved: else its approval is started, or the running one joined, and waited for. */
export interface CompanyStage<Stage extends string> {
  await: 'company approval';
  then: { approved: Stage; 'non-valid': Stage };
}

/** The document is made from a template and agreed with the counterparty; a form that `applies` denies skips the stage. */
export interface AgreementStage<Stage extends string, F extends Form = Form> {
  agree: AgreementTerms<F>;
  then: { agreed: Stage; rejected: Stage };
  otherwise: Stage;
}

export interface AgreementTerms<F extends Form> {
  with: 'the counterparty';
  applies(form: F): boolean;
  /** Who answers a protocol of disagreement, together with the initiator. */
  protocolBy: Role;
}

/** Somebody sees all votes and decides: finalises, returns for revision, or rejects. */
export interface FinalStage<Stage extends string> {
  task: { kind: 'finalise'; by: Role };
  then: { finalised: Stage; 'returned for revision': Stage; rejected: Stage };
}

/** We sign, once the company's approval is seen to hold still. */
export interface SigningStage<Stage extends string, F extends Form = Form> {
  task: Signing<F>;
  needs: 'the company approved';
  then: { signed: Stage; 'not signed': Stage; 'non-valid': Stage };
}

export interface Signing<F extends Form> {
  kind: 'sign';
  by: Role;
  method(form: F): SigningMethod;
  steps: Readonly<Record<SigningMethod, readonly string[]>>;
}

/** The counterparty signs, and what it has signed comes back and is archived. */
export interface OriginalsStage<Stage extends string, F extends Form = Form> {
  task: ReturningOriginals<F>;
  then: { archived: Stage; 'never returned': Stage };
}

export interface ReturningOriginals<F extends Form> {
  kind: 'return originals';
  by: 'initiator';
  method(form: F): SigningMethod;
  /** The files without which the stage does not end. */
  files(form: F): readonly DocumentField[];
  /** Who decides what becomes of originals that never return. */
  judgedBy: Role;
}

/** Somebody confirms, point by point, that all is drawn up correctly. */
export interface DocumentCheckStage<Stage extends string> {
  task: { kind: 'check documents'; by: Role };
  then: { correct: Stage; 'sent back': Stage };
}

/** An end of the process, and what it leaves behind. */
export interface EndStage {
  ends: 'success' | 'failure';
  mark?: ApprovedMark | NonValidMark;
  signal?: 'contract approvals waiting';
  /** The deal in the CRM fails too. */
  deal?: 'fails when the commercial department started it';
}

/** The company may be worked with until the days are over; its renewal is offered some days before that. */
export interface ApprovedMark {
  company: 'Approved';
  lasts: Days;
  renewalOfferedBefore: Days;
}

/** The company may not be worked with. No time takes this away, only another approval of it that succeeds. */
export interface NonValidMark {
  company: 'Non-valid company';
  lasts: 'until approved anew';
}

/** Calendar days of 24 hours. */
export interface Days {
  days: number;
}

/** A process. A misspelt stage or role is a compile error. */
export function defineProcess<F extends Form, const Stage extends string>(
  definition: Omit<ProcessDefinition<F, Stage>, 'stages'> & {
    stages: Readonly<Record<Stage, StageDefinition<NoInfer<Stage>, F>>>;
  },
): ProcessDefinition {
  return definition;
}

export const start = (who: { by: 'initiator' }) => ({ kind: 'start', ...who }) as const;

export const attach = <F extends Form>(
  documents: Attaching<F>['documents'],
  who: { by: 'initiator' },
): Attaching<F> => ({
  kind: 'attach',
  documents,
  ...who,
});

export const byHand = (who: { by: ConfiguredRole }): ByHand => ({ kind: 'classified by hand', ...who });

export const confirm = <const Stage extends string>(how: { by: ConfiguredRole; then: Stage; else: 'a new check' }) =>
  ({ kind: 'confirmed by a person', ...how }) as const;

export const inSequence = (...roles: readonly Role[]) => ({ order: 'in sequence', roles }) as const;

export const everyoneOnTheRoute = { order: 'in parallel', roles: 'by the route' } as const;

export const withTheCounterparty = <F extends Form>(terms: Omit<AgreementTerms<F>, 'with'>): AgreementTerms<F> => ({
  with: 'the counterparty',
  ...terms,
});

export const finalise = (who: { by: Role }) => ({ kind: 'finalise', ...who }) as const;

export const sign = <F extends Form>(how: Omit<Signing<F>, 'kind'>): Signing<F> => ({ kind: 'sign', ...how });

export const returnOriginals = <F extends Form>(how: Omit<ReturningOriginals<F>, 'kind'>): ReturningOriginals<F> => ({
  kind: 'return originals',
  ...how,
});

export const checkDocuments = (who: { by: Role }) => ({ kind: 'check documents', ...who }) as const;

export const days = (count: number): Days => ({ days: count });
