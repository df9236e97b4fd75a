import type { NextStep } from '../page-api.ts';

/** A card that has something to press, and what to do about it. */
export interface Waiting {
  /** When it came, in ms. */
  at: number;
  /** The approval that it is about, when it says so. */
  about: string | undefined;
  step: NextStep;
}

/** Buttons that ask for nothing. */
export const ASKS_NOTHING = /change|detail|sheet|document|show|ask|snooze|away/i;
