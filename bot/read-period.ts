import { DateTime } from 'luxon';

/** Days that somebody wrote, both included, as `YYYY-MM-DD`. */
export interface Days {
  first: string;
  last: string;
}

export type PeriodFault = 'not understood' | 'no such day' | 'ends before it begins' | 'over already' | 'too long';
export type ReadPeriod = ({ ok: true } & Days) | { ok: false; fault: PeriodFault };

/** Whoever is away for longer than this has probably mistyped the year. */
const mostDays = 366;
/** A day without a year is that of this year, unless it was longer ago than this. */
const daysBack = 180;

const months = [
  ['jan', 'янв'],
  ['feb', 'фев'],
  ['mar', 'мар'],
  ['apr', 'апр'],
  ['may', 'мая', 'май'],
  ['jun', 'июн'],
  ['jul', 'июл'],
  ['aug', 'авг'],
  ['sep', 'сен'],
  ['oct', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'дек'],
];
const weekdays = [
  ['mon', 'пн', 'понедел'],
  ['tue', 'вт'],
  ['wed', 'ср'],
  ['thu', 'чт', 'четв'],
  ['fri', 'пт', 'пятн'],
  ['sat', 'сб', 'субб'],
  ['sun', 'вс', 'воскр'],
];
const either = (words: readonly string[][]) => `(?:${words.flat().join('|')})\\p{L}*`;

const written = [
  /(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})/,
  /(?<day>\d{1,2})\.(?<month>\d{1,2})(?:\.(?<year>\d{4}|\d{2}))?\.?/,
  new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s*(?<name>${either(months)})\\.?,?(?:\\s+(?<year>\\d{4}))?`, 'u'),
  new RegExp(`(?<name>${either(months)})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?`, 'u'),
  /(?<today>today|сегодня)/,
  /(?<tomorrow>tomorrow|завтра)/,
  new RegExp(`(?<weekday>${either(weekdays)})`, 'u'),
  /(?<day>\d{1,2})/,
].map((pattern) => new RegExp(`^${pattern.source}(?![\\p{L}\\d])`, 'u'));

const beginning = /^(?:from|since|on|starting|с|со|на)\s+/u;
const ending = /^(?:until|till|to|through|до|по)\s+/u;
const between = /^\s*(?:[-–—−]|until|till|to|through|до|по|,|and|и)?\s*/u;

/**
 * Days as people write them, in English or Russian: `1.12–5.12`, `2026-12-01 2026-12-05`, `1 Dec - 5 Dec`, `1–5 декабря`, `until 5.12`,
 * `до пятницы`, `today`, or a single day. `today` is the day it is where the person is.
 */
export function readPeriod(text: string, today: string): ReadPeriod {
  const now = DateTime.fromISO(today, { zone: 'utc' });
  const lower = text.trim().toLowerCase();
  const fromNow = ending.test(lower);
  const one = wordAt(lower.replace(fromNow ? ending : beginning, ''));
  const rest = one?.rest.replace(between, '') ?? '';
  const other = rest === '' ? null : wordAt(rest);
  if (!one || (rest !== '' && (fromNow || !other || other.rest !== ''))) return no('not understood');
  const words = other ? ([one.word, other.word] as const) : ([one.word, one.word] as const);
  const [from, to] = [sharing(words[0], words[1]), sharing(words[1], words[0])];
  if (!isClear(from) || !isClear(to)) return no('not understood');
  const first = fromNow ? now : dayOf(from, now, now, (day) => day >= now.minus({ days: daysBack }));
  // Over the turn of a year the end is in the next; else it would be before the beginning.
  const last = first && dayOf(to, now, first, (day) => day >= first || first.month - day.month < 6);
  if (!first || !last) return no('no such day');
  if (last < now) return no('over already');
  if (last < first) return no('ends before it begins');
  if (last.diff(first, 'days').days > mostDays) return no('too long');
  return { ok: true, first: first.toISODate() ?? '', last: last.toISODate() ?? '' };
}

const no = (fault: PeriodFault) => ({ ok: false, fault }) as const;

type Word = Readonly<Partial<Record<'year' | 'month' | 'day' | 'name' | 'today' | 'tomorrow' | 'weekday', string>>>;

function wordAt(text: string): { word: Word; rest: string } | null {
  for (const pattern of written) {
    const found = pattern.exec(text);
    if (found) return { word: { ...found.groups }, rest: text.slice(found[0].length) };
  }
  return null;
}

/** In `1–5 December` both days are of the month that is written once. */
const sharing = (word: Word, other: Word): Word =>
  word.day && !word.month && !word.name ? { ...other, day: word.day } : word;

const isClear = ({ day, month, name }: Word) => day === undefined || month !== undefined || name !== undefined;

/** The day that a word means; without a year the first that fits, counted from the year of `from`. Null for one that does not exist. */
function dayOf(word: Word, now: DateTime, from: DateTime, fits: (day: DateTime) => boolean): DateTime | null {
  if (word.today) return now;
  if (word.tomorrow) return now.plus({ days: 1 });
  if (word.weekday) return from.plus({ days: (placeOf(word.weekday, weekdays) - from.weekday + 7) % 7 });
  const month = word.name ? placeOf(word.name, months) : Number(word.month);
  const inYear = (year: number) => DateTime.utc(year, month, Number(word.day));
  if (word.year) return valid(inYear(word.year.length === 2 ? 2000 + Number(word.year) : Number(word.year)));
  const day = valid(inYear(from.year));
  return day && !fits(day) ? valid(inYear(from.year + 1)) : day;
}

const valid = (day: DateTime) => (day.isValid ? day : null);

/** From 1, as months and weekdays are counted. */
const placeOf = (name: string, words: readonly (readonly string[])[]) =>
  words.findIndex((beginnings) => beginnings.some((one) => name.startsWith(one))) + 1;
