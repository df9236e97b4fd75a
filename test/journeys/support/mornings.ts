import { DateTime } from 'luxon';
import type { Countersign } from './countersign.ts';
import { zone } from './riga.ts';
import { createStage } from './stage.ts';

/** Sets the clock to 9:00 of a working day of its own for each story, from this day on. */
export function createMornings(from: string) {
  const at = (day: string) => DateTime.fromISO(`${day}T09:00`, { zone });
  let morning = at(from);
  return {
    /** Of the first day. */
    first: morning.toMillis(),
    async next(countersign: Countersign, day?: string): Promise<void> {
      const now = countersign.sandbox.workspace.clock.now();
      if (day) morning = at(day);
      while (morning.toMillis() < now || morning.weekday > 5) morning = morning.plus({ days: 1 });
      await createStage(countersign, '').setTime(morning.toMillis());
    },
  };
}
