import type { z } from 'zod';
import type { CheckOutcome } from './classify.ts';
import type { CompanyKey } from './company-form.ts';
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
  | VotingStage<Stage>
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

/** Votes of a round: one after another, each seeing the votes before theirs. */
export interface VotingStage<Stage extends string> {
  votes: { order: 'in sequence'; roles: readonly Role[] };
  then: { 'all approve': Stage; 'one rejects': Stage };
}

/** An end of the process, and what it leaves behind. */
export interface EndStage {
  ends: 'success' | 'failure';
  mark?: ApprovedMark | NonValidMark;
  signal?: 'contract approvals waiting';
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

export const days = (count: number): Days => ({ days: count });
