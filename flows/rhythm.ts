import { addWorkingHours, nextMorning, nextWorkingMoment, workingHoursBetween } from './calendar.ts';
import type { ActivitySettings, DueHours, Millis, Organization, PersonId, Rhythm, RhythmException } from './facts.ts';
import { productOf, type SeatRole } from './roles.ts';
import { type WorkingTime, workingTimeOf } from './working-time.ts';

/** What counts where the organization's file says nothing: half time, the due time, every morning after it, a day later the supervisor. */
export const usualActivity: ActivitySettings = {
  rhythm: { remindAt: [0.5, 1], everyMorning: true, escalateAfterHours: 9 },
  exceptions: [],
  digest: 'daily',
};

/** What a rhythm is looked up by. */
export interface Paced {
  kind: keyof DueHours;
  stage: string;
  /** What the task is done as; none for what the initiator does. */
  roles: readonly SeatRole[];
}

/** The rhythm of a task of a process: the first exception that fits it, and for what that leaves out what is set for all. */
export function rhythmOf(task: Paced, process: string, { activity, dueHours }: Organization): Rhythm {
  const { rhythm, exceptions } = activity;
  const own = exceptions.find((exception) => fits(exception, task, process));
  return {
    dueHours: own?.dueHours ?? dueHours[task.kind],
    remindAt: own?.remindAt ?? rhythm.remindAt,
    everyMorning: own?.everyMorning ?? rhythm.everyMorning,
    escalateAfterHours: own?.escalateAfterHours === undefined ? rhythm.escalateAfterHours : own.escalateAfterHours,
  };
}

function fits(exception: RhythmException, { kind, stage, roles }: Paced, process: string): boolean {
  if (exception.process !== undefined && exception.process !== process) return false;
  if (exception.stage !== undefined && exception.stage !== stage) return false;
  if (exception.task !== undefined && exception.task !== kind) return false;
  return exception.role === undefined || roles.some((role) => isRole(role, exception.role));
}

const isRole = (role: SeatRole, wanted: RhythmException['role']): boolean =>
  role === wanted || (wanted === 'product owner' && productOf(role) !== null);

/** When a task that a person got at `openedAt` is due, in their own working time. */
export function dueAt(openedAt: Millis, { dueHours }: Rhythm, person: PersonId | null, organization: Organization) {
  const { calendar, timeZone } = workingTimeOf(person, organization);
  return addWorkingHours(openedAt, dueHours, calendar, timeZone);
}

/**
 * When a task is reminded of next, after a moment: at the shares of its time, then every morning once it is late. Always a working
 * moment; what falls on the very end of a day comes the next morning. Null when the rhythm has an end.
 */
export function nextReminder(
  { openedAt, dueAt }: { openedAt: Millis; dueAt: Millis },
  after: Millis,
  { remindAt, everyMorning }: Rhythm,
  { calendar, timeZone }: WorkingTime,
): Millis | null {
  const whole = workingHoursBetween(openedAt, dueAt, calendar, timeZone);
  for (const share of remindAt) {
    const reached = addWorkingHours(openedAt, whole * share, calendar, timeZone);
    const moment = nextWorkingMoment(reached, calendar, timeZone);
    if (moment > after) return moment;
  }
  return everyMorning ? nextMorning(Math.max(after, dueAt), calendar, timeZone) : null;
}

/** When somebody up the line hears of a task next, counted from the due time or from the step before; null for never. */
export function nextEscalation(
  from: Millis,
  { escalateAfterHours }: Rhythm,
  { calendar, timeZone }: WorkingTime,
): Millis | null {
  if (escalateAfterHours === null) return null;
  return nextWorkingMoment(addWorkingHours(from, escalateAfterHours, calendar, timeZone), calendar, timeZone);
}
