import type { Effect } from '../../flows/effect.ts';

/**
 * Something that must happen outside because of an event, committed together with it.
 * pending → intended (somebody is at it, or was and did not come back) → confirmed, or dropped or parked with the reason.
 */
export interface OutboxEntry {
  /** Unique within the approval. */
  key: string;
  effect: Effect;
  state: 'pending' | 'intended' | 'confirmed' | 'dropped' | 'parked';
  attempts: number;
  /** When it may be taken next, in ms: for an intended one that is the end of its lease. Null once it is over. */
  nextAt: number | null;
  /** Counts those who took it: only the last of them may say what came of it. */
  fence: number;
  /** When the first attempt began of which nobody knows the outcome; absent when surely none has happened. */
  intendedAt?: number;
  /** Why it did not happen; '' otherwise. */
  why: string;
}

/** The entries for an event's effects, due at once. */
export function entriesFor(effects: readonly Effect[], at: number): OutboxEntry[] {
  return effects.map((effect) => ({
    key: effect.key,
    effect,
    state: 'pending',
    attempts: 0,
    nextAt: at,
    fence: 0,
    why: '',
  }));
}
