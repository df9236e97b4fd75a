/** Whose eyes a time is written for. */
export interface Reader {
  locale: string;
  timeZone: string;
}

type Parts = Intl.DateTimeFormatOptions;

const TOKENS: Readonly<Record<string, Parts>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { timeStyle: 'short' },
  time_secs: { timeStyle: 'medium' },
};

/**
 * A date of `<!date^seconds^format>` as the reader would see it; the format's tokens in braces are replaced.
 * Source: https://docs.slack.dev/messaging/formatting-message-text#date-formatting
 */
export function formatSlackDate(seconds: number, format: string, reader: Reader, now: Date): string {
  const date = new Date(seconds * 1000);
  return format.replace(/\{(\w+)\}/g, (written, token: string) => {
    if (token === 'ago') return ago(date, now, reader.locale);
    const pretty = token.endsWith('_pretty');
    const name = pretty ? token.slice(0, -'_pretty'.length) : token;
    const parts = TOKENS[name];
    if (!parts) return written;
    return (pretty && nearDay(date, now, reader)) || write(date, parts, reader);
  });
}

/** "today", "yesterday" or "tomorrow" in the reader's language; empty for other days. */
export function nearDay(date: Date, now: Date, reader: Reader): string {
  const days = Math.round((dayNumber(date, reader) - dayNumber(now, reader)) / 86_400_000);
  if (Math.abs(days) > 1) return '';
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
}

/** A date in the reader's zone and language. */
export function write(date: Date, parts: Parts, reader: Reader): string {
  return new Intl.DateTimeFormat(reader.locale, { ...parts, timeZone: reader.timeZone }).format(date);
}

function dayNumber(date: Date, reader: Reader): number {
  const day = new Intl.DateTimeFormat('en-CA', {
    timeZone: reader.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return Date.parse(`${day.format(date)}T00:00:00Z`);
}

function ago(date: Date, now: Date, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const minutes = Math.round((date.getTime() - now.getTime()) / 60_000);
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? words.format(hours, 'hour') : words.format(Math.round(hours / 24), 'day');
}
