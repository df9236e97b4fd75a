import { nearDay, type Reader, write } from './slack-date.ts';

/** The moment of a message; Slack's `ts` is seconds since 1970 with a running part. */
export function momentOf(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** "14:02", as beside a message. */
export function timeOf(ts: string, reader: Reader): string {
  return write(momentOf(ts), { timeStyle: 'short' }, reader);
}

/** The whole date and time, as when the pointer rests on a time. */
export function fullTime(ts: string, reader: Reader): string {
  return write(momentOf(ts), { dateStyle: 'full', timeStyle: 'medium' }, reader);
}

/** What a day divider says: "Today", "Yesterday", else "Monday, 24 November", with the year when it is another. */
export function dayName(ts: string, reader: Reader, now: Date): string {
  const date = momentOf(ts);
  const near = nearDay(date, now, reader);
  if (near) return near.charAt(0).toLocaleUpperCase(reader.locale) + near.slice(1);
  const otherYear = write(date, { year: 'numeric' }, reader) !== write(now, { year: 'numeric' }, reader);
  return write(
    date,
    { weekday: 'long', day: 'numeric', month: 'long', ...(otherYear ? { year: 'numeric' } : {}) },
    reader,
  );
}

/** A key that is the same for messages of one day in the reader's zone. */
export function dayKey(ts: string, reader: Reader): string {
  return write(momentOf(ts), { year: 'numeric', month: '2-digit', day: '2-digit' }, { ...reader, locale: 'en-CA' });
}
