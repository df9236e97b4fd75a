import { DateTime } from 'luxon';
import type { Absence, Millis, Organization, PersonId } from '../../../flows/facts.ts';
import { identified } from '../../../models/organization/content.ts';
import { organization as demo } from '../../models/people/people.ts';
import type { Chance } from './chance.ts';
import { type PlainHours, type PlainWorld, plainWorld } from './plain-world.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Approvals begin in this time, which is a year. */
export const year = { from: Date.UTC(2026, 0, 1), to: Date.UTC(2027, 0, 1) };
/** All of them are over long before this. */
const during = { from: (year.from - 30 * day) / minute, to: (year.to + 240 * day) / minute };

const administrators = ['irina', 'karim'];

/** The demo's people for a year, in four zones; one of two administrators is far away from the other. */
export interface YearsOrganization {
  /** What is known of absences at first, and what is heard of in the course of the year. */
  first: Organization;
  news: readonly { at: Millis; organization: Organization }[];
  /** The same as the model knows it. */
  world: PlainWorld;
}

export function organizationOfTheYear(chance: Chance): YearsOrganization {
  const planned = Object.keys(demo.people).flatMap((person) => holidaysOf(person, chance));
  const sudden = Array.from({ length: 80 }, () => illnessOf(chance.oneOf(Object.keys(demo.people)), chance));
  const known = planned.filter((one) => !sudden.some((ill) => overlaps(ill, one)));
  const ill = sudden
    .filter((one, index) => !sudden.slice(0, index).some((before) => overlaps(before, one)))
    .sort((a, b) => a.heardAt - b.heardAt);
  const news = ill.map((one, index) => ({
    at: one.heardAt,
    organization: withAbsences([...known, ...ill.slice(0, index + 1)]),
  }));
  const asHeard = ill.map((one) => ({ ...one, from: Math.max(one.from, one.heardAt) }));
  return { first: withAbsences(known), news, world: worldWith([...known, ...asHeard]) };
}

function withAbsences(absences: readonly Absence[]): Organization {
  const { id: _, ...content } = demo;
  // Nobody may vote in the General Manager's place on what he starts himself.
  const matrix = { ...demo.matrix, 'general manager': { employee: 'victor', deputy: null } };
  const said = absences.map(({ person, from, to }) => ({ person, from, to }));
  return identified({ ...content, matrix, administrators, absences: said });
}

/** Some go away three times. Whoever is the deputy of one who goes often goes a little later themselves. */
function holidaysOf(person: PersonId, chance: Chance): Absence[] {
  const asDeputy = Object.values(demo.matrix).findIndex(({ deputy }) => deputy === person);
  return [20, 140, 260].map((dayOfYear, nth) => {
    const first = dayOfYear + (asDeputy >= 0 && nth === 1 ? chance.between(0, 10) : chance.between(0, 70));
    const from = midnightOf(person, first);
    return { person, from, to: midnightOf(person, first + chance.between(1, 16)) };
  });
}

/** Falls ill in the middle of anything, which is heard of just before, or up to a day afterwards. */
function illnessOf(person: PersonId, chance: Chance): Absence & { heardAt: Millis } {
  const heardAt = year.from + chance.between(5 * 24 * 60, 355 * 24 * 60) * minute;
  const from = chance.in100(50) ? heardAt + minute : heardAt - chance.between(0, 1440) * minute;
  return { person, from, to: heardAt + chance.between(60, 5 * 24 * 60) * minute, heardAt };
}

/** A day between counts as well: who goes on being away is one case. */
const overlaps = (a: Absence, b: Absence) => a.person === b.person && a.from - day < b.to && b.from - day < a.to;

const midnightOf = (person: PersonId, dayOfYear: number): Millis =>
  DateTime.fromObject({ year: 2026, month: 1, day: 1 }, { zone: demo.people[person]?.timeZone ?? 'UTC' })
    .plus({ days: dayOfYear })
    .toMillis();

function worldWith(absences: readonly Absence[]): PlainWorld {
  const { people, timeZone, calendar } = demo;
  return plainWorld(
    {
      people: Object.values(people).map((person) => ({
        id: person.id,
        zone: person.timeZone,
        supervisor: person.supervisor,
        hours: hoursOf(person.calendar),
      })),
      absences: absences.map(({ person, from, to }) => ({ person, from: from / minute, to: to / minute })),
      administrators,
      own: { zone: timeZone, hours: hoursOf(calendar) },
    },
    during,
  );
}

function hoursOf(name: string): PlainHours {
  const calendar = demo.calendars[name];
  if (!calendar) throw new Error(`no calendar ${name}`);
  const { workdays, from, to, daysOff, shortened, extraWorkdays = [] } = calendar;
  return { workdays, from, to, daysOff, shortened, extraWorkdays };
}
