import type { Told } from '../support/telling.ts';

export function timeNeverGoesBack({ before, event, verdict, after }: Told): string | null {
  if (!verdict.ok) return null;
  if (after.at !== Math.max(before.at, event.at)) return `it is ${after.at} after ${before.at} and ${event.at}`;
  return after.seq === before.seq + 1 ? null : `entry ${after.seq} follows ${before.seq}`;
}

/** `time passed` leaves nothing due: what is next lies ahead, or nothing waits for time. */
export function timePassedMovesTheWaking({ event, verdict, after }: Told): string | null {
  if (event.type !== 'time passed' || !verdict.ok) return null;
  return after.wakeAt === null || after.wakeAt > after.at ? null : `at ${after.at} it wakes at ${after.wakeAt}`;
}

/** A check that nobody has answered is not forgotten: time will give it to a person, or a person has it. */
export function aSilentServiceIsNoticed({ after }: Told): string | null {
  const waits = after.status === 'running' && after.checks.at(-1)?.result === null;
  const byHand = after.tasks.some(({ kind, state }) => kind === 'classify' && state.is === 'open');
  return !waits || after.wakeAt !== null || byHand ? null : 'a check waits and nothing will wake it';
}
