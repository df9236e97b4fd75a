import type { ActivitySettings, Rhythm } from '../../flows/facts.ts';
import { usualActivity } from '../../flows/rhythm.ts';
import type { FileActivity, FileRhythm } from './activity-schema.ts';
import { shareOf } from './file-formats.ts';

/** How people are kept at their tasks. What the file leaves out is as usual. */
export function activityOf(section: FileActivity = {}): ActivitySettings {
  const { exceptions = [], digest = usualActivity.digest } = section;
  return {
    rhythm: { ...usualActivity.rhythm, ...rhythmOf(section) },
    digest,
    exceptions: exceptions.map(({ process, stage, role, task, dueHours, ...rhythm }) => ({
      ...given({ process, stage, role, task, dueHours }),
      ...rhythmOf(rhythm),
    })),
  };
}

function rhythmOf({ remindAt, everyMorning, escalateAfterHours }: FileRhythm): Partial<Omit<Rhythm, 'dueHours'>> {
  return given({
    remindAt: remindAt?.map(shareOf),
    everyMorning,
    escalateAfterHours: escalateAfterHours === 'never' ? null : escalateAfterHours,
  });
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without what is undefined: it would stand in the way of what is usual. */
const given = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Given<T>;
