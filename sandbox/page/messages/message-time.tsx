import { usePage } from '../state/page-context.ts';
import { fullTime, momentOf, timeOf } from '../text/times.ts';

/** The time beside a message, the whole date when the pointer rests on it. */
export function MessageTime({ ts }: { ts: string }) {
  const { me } = usePage().world;
  return (
    <time className="message-time" dateTime={momentOf(ts).toISOString()} title={fullTime(ts, me)}>
      {timeOf(ts, me)}
    </time>
  );
}
