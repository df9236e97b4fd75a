import type { Choice, TaskId } from './approval.ts';
import type { DocumentField } from './documents.ts';
import type { Millis } from './facts.ts';
import type { SeatRole } from './roles.ts';

/** Why nothing changed: a value, worded once in `cards/words`. Names are ready to be shown. */
export type Refusal =
  | { type: 'unknown approval' }
  | { type: 'delivered before' }
  | { type: 'ended'; status: 'success' | 'failure' | 'withdrawn'; at: Millis }
  | { type: 'stage over'; stage: string }
  | { type: 'no longer required'; task: TaskId }
  | { type: 'task done'; name: string; at: Millis }
  | { type: 'already voted'; name: string; you: boolean; choice: Choice; at: Millis }
  | { type: 'not yours'; holder: string | null; deputy: string | null }
  | { type: 'own approval' }
  | { type: 'counted already'; roles: readonly SeatRole[] }
  | { type: 'unknown person' }
  | { type: 'remark required' }
  | { type: 'reason required' }
  | { type: 'text too long'; max: number }
  | { type: 'only the initiator'; name: string }
  | { type: 'only an administrator' }
  | { type: 'only up the line' }
  | { type: 'no deputy to put on' }
  | { type: 'deputy asked already'; name: string }
  | { type: 'cannot be put off'; until: Millis; most: Millis }
  | { type: 'not a possible holder'; name: string }
  | { type: 'holds it already'; name: string }
  | { type: 'documents missing'; fields: readonly DocumentField[] }
  | { type: 'no such field'; fields: readonly DocumentField[] }
  | { type: 'no document wanted' }
  | { type: 'too many files'; max: number }
  | { type: 'unknown file' }
  | { type: 'check not waiting' }
  | { type: 'unknown question' }
  | { type: 'question answered'; name: string; at: Millis }
  | { type: 'not asked'; name: string }
  | { type: 'reason to start again'; refusedBecause: string }
  | { type: 'approval running'; number: string; id: string }
  | { type: 'another company' }
  | { type: 'no owner'; products: readonly string[] }
  | { type: 'no rate'; currency: string }
  | { type: 'nothing waits' }
  | { type: 'answered already' }
  | { type: 'steps open'; steps: readonly string[] }
  | { type: 'no such step' }
  | { type: 'not on paper' }
  | { type: 'mail came back'; email: string }
  | { type: 'reasons missing'; roles: readonly SeatRole[] }
  | { type: 'veto'; roles: readonly SeatRole[] };
