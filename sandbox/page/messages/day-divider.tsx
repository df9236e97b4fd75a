import type { Reader } from '../text/slack-date.ts';
import { dayName } from '../text/times.ts';

export function DayDivider({ ts, reader, now }: { ts: string; reader: Reader; now: Date }) {
  return (
    <div className="day-divider">
      <span>{dayName(ts, reader, now)}</span>
    </div>
  );
}
