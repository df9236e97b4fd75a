import { moveDay } from '../elements/calendar.ts';
import { inZone, momentIn } from '../elements/zoned.ts';

/** The next Monday to Friday at 9:00 in a zone, after a moment. */
export function nextWeekdayMorning(after: Date, timeZone: string): Date {
  let { day } = inZone(after, timeZone);
  for (;;) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const morning = momentIn(day, '09:00', timeZone);
    if (weekday !== 0 && weekday !== 6 && morning > after) return morning;
    day = moveDay(day, 1);
  }
}
