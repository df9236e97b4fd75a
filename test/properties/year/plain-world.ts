/** Whole minutes since 1970-01-01T00:00Z. All that happens in a year happens at a whole minute. */
export type Minute = number;

export interface PlainPerson {
  id: string;
  zone: string;
  supervisor: string | null;
  hours: PlainHours;
}

export interface PlainHours {
  /** 1 Monday … 7 Sunday. */
  workdays: readonly number[];
  /** Minutes after midnight. */
  from: number;
  to: number;
  daysOff: readonly string[];
  shortened: Readonly<Record<string, number>>;
  extraWorkdays: readonly string[];
}

export interface PlainAbsence {
  person: string;
  from: Minute;
  /** Excluded. */
  to: Minute;
}

/** Who works when, as anybody would read it off a calendar and a clock on the wall; knows no rule of the product. */
export interface PlainWorld {
  works: (person: string, at: Minute) => boolean;
  /** Whether the organization's own hours run, by which a task is kept that nobody holds. */
  openFor: (at: Minute) => boolean;
  isAway: (person: string, at: Minute) => boolean;
  /** When the absence began that keeps somebody away. */
  wentAway: (person: string, at: Minute) => Minute;
  /** Those above somebody, the direct supervisor first. */
  above: (person: string) => string[];
  administrators: readonly string[];
}

interface Span {
  from: Minute;
  to: Minute;
}

interface Facts {
  people: readonly PlainPerson[];
  absences: readonly PlainAbsence[];
  administrators: readonly string[];
  own: { zone: string; hours: PlainHours };
}

const quarter = 15;

export function plainWorld({ people, absences, administrators, own }: Facts, during: Span): PlainWorld {
  const byPerson = new Map(people.map(({ id, zone, hours }) => [id, worked(zone, hours, during)]));
  const ownTable = worked(own.zone, own.hours, during);
  const away = new Map(
    people.map(({ id }) => [
      id,
      absent(
        absences.filter(({ person }) => person === id),
        during,
      ),
    ]),
  );
  return {
    works: (person, at) => byPerson.get(person)?.[at - during.from] === 1,
    openFor: (at) => ownTable[at - during.from] === 1,
    isAway: (person, at) => away.get(person)?.[at - during.from] === 1,
    wentAway: (person, at) =>
      absences.find((one) => one.person === person && one.from <= at && at < one.to)?.from ?? at,
    above(person) {
      const supervisor = people.find(({ id }) => id === person)?.supervisor ?? null;
      return supervisor === null ? [] : [supervisor, ...this.above(supervisor)];
    },
    administrators,
  };
}

function absent(absences: readonly PlainAbsence[], during: Span): Uint8Array {
  const table = new Uint8Array(during.to - during.from);
  for (const { from, to } of absences) table.fill(1, Math.max(0, from - during.from), Math.max(0, to - during.from));
  return table;
}

const known = new Map<string, Uint8Array>();

/** For each minute whether it is worked. Clocks change, and days begin and end, at quarters of an hour only. */
function worked(zone: string, hours: PlainHours, { from, to }: Span): Uint8Array {
  const name = JSON.stringify([zone, hours, from, to]);
  const before = known.get(name);
  if (before) return before;
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const table = new Uint8Array(to - from);
  for (let at = from; at < to; at += quarter) {
    const [day = '', time = ''] = wall.format(at * 60_000).split(' ');
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    if (isWorked(day, hour * 60 + minute, hours)) table.fill(1, at - from, at - from + quarter);
  }
  known.set(name, table);
  return table;
}

function isWorked(day: string, minute: number, hours: PlainHours): boolean {
  if (hours.daysOff.includes(day)) return false;
  const weekday = new Date(`${day}T12:00Z`).getUTCDay() || 7;
  if (!hours.workdays.includes(weekday) && !hours.extraWorkdays.includes(day)) return false;
  return hours.from <= minute && minute < (hours.shortened[day] ?? hours.to);
}
