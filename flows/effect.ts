import type { Choice, TaskId } from './approval.ts';
import type { CheckOutcome } from './classify.ts';
import type { CompanyKey } from './company-form.ts';
import type { DocumentField } from './documents.ts';
import type { Millis, PersonId } from './facts.ts';
import type { Role } from './roles.ts';
import type { StandingEvent } from './standing.ts';

/**
 * Something that must happen once because of a decision. `key` is stable and unique within the approval. `onlyIf` is looked at again
 * when the effect is carried out: an effect whose task is no longer open is dropped, with the reason.
 */
export type Effect = { key: string; onlyIf?: { task: TaskId } } & (
  | { type: 'tell'; to: PersonId; message: Message }
  | { type: 'say'; message: Message }
  | { type: 'fetch file'; offer: string }
  | { type: 'ask for a check'; request: string }
  | { type: 'mark company'; company: CompanyKey; event: StandingEvent }
);

/** What is said to people in words, in a DM (`tell`) or in the approval's thread (`say`). Names are as they were. */
export type Message =
  | {
      type: 'voted';
      roles: readonly Role[];
      name: string;
      onBehalfOf: string | null;
      choice: Choice;
      remark: string;
      changed: boolean;
    }
  | { type: 'rejected'; roles: readonly Role[]; name: string; reason: string }
  | { type: 'sent to the check'; name: string; documents: number }
  | {
      type: 'check answered';
      outcome: CheckOutcome;
      score: number | null;
      documents: readonly DocumentField[];
      byHand: string | null;
    }
  | { type: 'refusal decided'; name: string; decision: 'confirmed' | 'check again'; reason: string }
  | { type: 'documents asked for'; documents: readonly DocumentField[]; dueAt: Millis }
  | { type: 'check unanswered'; since: Millis; role: Role; name: string | null }
  | { type: 'asked'; question: string; name: string; to: string; text: string }
  | { type: 'answered'; question: string; name: string; asker: string; text: string }
  | { type: 'ended'; how: 'success'; until: Millis | null }
  | { type: 'ended'; how: 'failure'; reason: string }
  | { type: 'ended'; how: 'withdrawn'; name: string; reason: string }
  | { type: 'moved'; task: TaskId; from: string | null; to: string; by: string | null; reason: string }
  | { type: 'no longer required'; task: TaskId }
  | { type: 'nobody to decide'; task: TaskId };
