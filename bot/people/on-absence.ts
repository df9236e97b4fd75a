import { DateTime } from 'luxon';
import type { AwayTrouble } from '../../cards/absences/away-trouble.ts';
import type { Millis, Organization, Person, PersonId } from '../../flows/facts.ts';
import { type Days, readPeriod } from '../read-period.ts';
import type { Answer } from './answer.ts';
import type { Values } from './company-form.ts';
import type { DoorDeps, Reader } from './deps.ts';

type Who = { ok: true; person: Person; rest: string } | { ok: false; answer: Answer };

/** `/approval away 1.12–5.12`, for administrators also `@Anna 1.12–5.12`; without days it asks in a form. `typed` is the verb as it was typed. */
export async function awayCommand(typed: string, text: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const who = await absent(text, reader, deps);
  if (!who.ok) return who.answer;
  const { person, rest } = who;
  if (rest === '') return awayForm(person.id, reader, deps);
  const read = readPeriod(rest, dayOf(deps.now(), person.timeZone));
  if (!read.ok) return trouble({ trouble: read.fault, text: rest, command: `/approval ${typed}` }, reader, deps);
  return said(person, read, reader, deps);
}

/** `/approval back`, for administrators also `@Anna`. */
export async function backCommand(text: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const who = await absent(text, reader, deps);
  return who.ok ? backSaid(who.person.id, reader, deps) : who.answer;
}

/** The form about oneself, or for administrators about somebody else. Today and a week on are offered. */
export function awayForm(person: PersonId, reader: Reader, deps: DoorDeps): Answer {
  const about = allowed(person, reader, deps);
  if (!about.ok) return about.answer;
  const { timeZone } = about.person;
  const week = DateTime.fromMillis(deps.now(), { zone: timeZone }).plus({ days: 7 }).toMillis();
  const days = { first: dayOf(deps.now(), timeZone), last: dayOf(week, timeZone) };
  return { answer: 'form', form: deps.screens.awayForm(about.person.id, days, reader) };
}

/** Takes the form: its card follows in the place of it. */
export async function awaySubmitted(about: Values, values: Values, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const who = allowed(about.person ?? reader.person.id, reader, deps);
  if (!who.ok) return who.answer;
  const days = { first: values.first ?? '', last: values.last ?? '' };
  const errors = deps.screens.awayErrors(days, dayOf(deps.now(), who.person.timeZone), reader);
  return errors ? { answer: 'errors', errors } : said(who.person, days, reader, deps);
}

/** Somebody is back, or does not go. */
export async function backSaid(person: PersonId, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const who = allowed(person, reader, deps);
  if (!who.ok) return who.answer;
  const over = await deps.absences.sayBack(person, reader.person.id);
  return { answer: 'say', card: deps.screens.back(person, over, fresh(reader, deps)) };
}

/** The answer to a question: away from today until a day. */
export async function awayUntil(last: string, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const first = dayOf(deps.now(), reader.person.timeZone);
  if (last < first) return awayForm(reader.person.id, reader, deps);
  const answer = await said(reader.person, { first, last }, reader, deps);
  return answer.answer === 'say' ? { answer: 'replace card', card: answer.card } : answer;
}

async function said({ id, timeZone }: Person, { first, last }: Days, reader: Reader, deps: DoorDeps): Promise<Answer> {
  const from = DateTime.fromISO(first, { zone: timeZone }).toMillis();
  const to = DateTime.fromISO(last, { zone: timeZone }).plus({ days: 1 }).startOf('day').toMillis();
  const absence = await deps.absences.sayAway(id, { from, to }, reader.person.id);
  return { answer: 'say', card: deps.screens.away(absence, fresh(reader, deps)) };
}

/** The organization has changed by what was said. */
const fresh = (reader: Reader, { organization }: DoorDeps): Reader => ({ ...reader, organization: organization() });

const dayOf = (at: Millis, zone: string): string => DateTime.fromMillis(at, { zone }).toISODate() ?? '';

/** Whom a text begins with, and what follows; without a name whoever wrote it. */
async function absent(text: string, reader: Reader, deps: DoorDeps): Promise<Who> {
  const mention = /^<@([A-Z0-9]+)(?:\|[^>]*)?>\s*/.exec(text);
  if (mention) {
    const id = await deps.personOfUser(mention[1] ?? '');
    return id === null
      ? { ok: false, answer: trouble({ trouble: 'unknown person', text: mention[0].trim() }, reader, deps) }
      : allowed(id, reader, deps, text.slice(mention[0].length));
  }
  if (!text.startsWith('@')) return { ok: true, person: reader.person, rest: text };
  const found = calledBy(text.slice(1), reader.organization);
  return found
    ? allowed(found.id, reader, deps, found.rest)
    : { ok: false, answer: trouble({ trouble: 'unknown person', text: text.split(/\s/)[0] ?? text }, reader, deps) };
}

/** By full name, key, or a first name that only one has. */
function calledBy(text: string, { people }: Organization): { id: PersonId; rest: string } | null {
  const active = Object.values(people).filter((person) => person.active);
  for (const called of [({ name }: Person) => name, ({ id }: Person) => id, firstName]) {
    const found = active.filter((person) => startsWith(text, called(person)));
    const [one] = found;
    if (one && found.length === 1) return { id: one.id, rest: text.slice(called(one).length).trim() };
  }
  return null;
}

const firstName = ({ name }: Person) => name.split(' ')[0] ?? name;
const startsWith = (text: string, name: string) => `${text.toLowerCase()} `.startsWith(`${name.toLowerCase()} `);

/** Everybody speaks for themselves; administrators speak for everyone. */
function allowed(id: PersonId, reader: Reader, deps: DoorDeps, rest = ''): Who {
  const person = reader.organization.people[id];
  if (!person?.active) return { ok: false, answer: trouble({ trouble: 'unknown person', text: id }, reader, deps) };
  const { administrators } = reader.organization;
  if (id === reader.person.id || administrators.includes(reader.person.id)) return { ok: true, person, rest };
  return { ok: false, answer: trouble({ trouble: 'only administrators' }, reader, deps) };
}

const trouble = (what: AwayTrouble, reader: Reader, { screens }: DoorDeps): Answer => ({
  answer: 'say',
  card: screens.awayTrouble(what, reader),
});
