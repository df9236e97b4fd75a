import type { Minute } from './plain-world.ts';

/** A task while one person, or nobody, held it: all that the model is told. */
export interface Turn {
  /** The approval's number and the task. */
  about: string;
  holder: string | null;
  /** Who may stand in when it was opened. */
  deputy: string | null;
  opened: Minute;
  /** When it was done, dropped, or given to another. */
  until: Minute;
  /** Whether the holder did what opened it. */
  openedByHolder: boolean;
  pace: Pace;
  acts: Act[];
}

export interface Pace {
  /** Working minutes that it may take. */
  minutes: number;
  /** Shares of that time after which it is reminded of. */
  shares: readonly number[];
  /** Working minutes late after which somebody up the line hears of it, and after as many again the next. */
  escalation: number;
}

/** What somebody did about a task, or what has changed around it. */
export type Act = { at: Minute } & (
  | { is: 'put off'; until: Minute }
  | { is: 'reminder asked for' }
  | { is: 'deputy put on' }
  /** Another may stand in from now on; or the approval has heard of an absence. */
  | { is: 'looked at anew'; deputy: string | null }
);

/** What reaches somebody about a turn. */
export interface Heard {
  at: Minute;
  is: 'remind' | 'escalate';
  to: string;
}
