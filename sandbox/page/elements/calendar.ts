/** A day as `YYYY-MM-DD`, moved by days. */
export function moveDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day in another month; the month's last day where it is shorter. */
export function moveMonth(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The weeks that show a day's month, Monday first, with the days around it. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const start = moveDay(first, -weekday);
  const last = moveDay(moveMonth(first, 1), -1);
  const weeks: string[][] = [];
  for (let monday = start; monday <= last; monday = moveDay(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => moveDay(monday, offset)));
  }
  return weeks;
}

/** A day written out for a reader: "24 Nov 2026". */
export function dayWritten(day: string, locale: string, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** Today, as a day, in a zone. */
export function dayIn(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
