import { DateTime } from 'luxon';
import type { Calendar } from '../../flows/calendar.ts';
import type { Absence, ContractSettings, MatrixRow, Organization, Person } from '../../flows/facts.ts';
import type { Role } from '../../flows/roles.ts';
import { languageOfLocale } from '../people/language-of-locale.ts';
import { isWorkday } from './check-calendars.ts';
import { activityOf } from './compile-activity.ts';
import { identified } from './content.ts';
import { boundsOf, minutesOf, minutesOfHours } from './file-formats.ts';
import { type FileCalendar, type FilePerson, type OrganizationFile, weekdays } from './file-schema.ts';
import { publicHolidays } from './public-holidays.ts';

/** What decisions look at, out of a file that has been checked. */
export function compiled(file: OrganizationFile): Organization {
  const { scores, refuseFlags, documentsWhenUnsure, ...check } = file.securityCheck;
  return identified({
    name: file.name,
    language: file.language,
    timeZone: file.timeZone,
    calendar: file.calendar,
    people: mapped(file.people, (person, id) => personOf(id, person, file)),
    matrix: matrixOf(file.matrix),
    administrators: file.administrators,
    auditors: file.auditors,
    calendars: mapped(file.calendars, calendarOf),
    absences: file.absences.map((absence) => absenceOf(absence, file)),
    requiredDocuments: file.requiredDocuments,
    securityCheck: {
      rules: {
        refuseFlags,
        clearFrom: boundsOf(scores.clear).from,
        refuseBelow: scores.refused === undefined ? 0 : boundsOf(scores.refused).to + 1,
        documentsWhenUnsure,
      },
      ...check,
    },
    dueHours: file.dueHours,
    activity: activityOf(file.activityControl),
    contracts: contractsOf(file.contracts),
  });
}

/** Without the section there are no contracts: nobody could vote on one. */
function contractsOf(section: OrganizationFile['contracts']): ContractSettings {
  const { entities = {}, products = {}, counterparty, ...rest } = section ?? {};
  return {
    entities: mapped(entities, (entity) => ({
      name: entity.name,
      registrationNumber: entity.registrationNumber ?? '',
      address: entity.address ?? '',
      bank: entity.bank ?? '',
      taxId: entity.taxId ?? '',
      email: entity.email ?? '',
      city: entity.city ?? '',
      signatory: entity.signatory ?? '',
      position: entity.position ?? '',
      basis: entity.basis ?? '',
    })),
    products: mapped(products, ({ owner, deputy }) => ({ employee: owner ?? null, deputy: deputy ?? null })),
    baseCurrency: 'EUR',
    rates: {},
    rules: [],
    vetoes: [],
    documentPoints: [],
    ...rest,
    counterpartyReminderHours: counterparty?.remindAfterHours ?? 18,
    counterpartyReminders: counterparty?.reminders ?? 3,
  };
}

function matrixOf(rows: OrganizationFile['matrix']): Record<Role, MatrixRow> {
  const row = (role: Role): MatrixRow => ({
    employee: rows[role]?.employee ?? null,
    deputy: rows[role]?.deputy ?? null,
  });
  return {
    lawyer: row('lawyer'),
    'financial director': row('financial director'),
    'financial manager': row('financial manager'),
    'commercial director': row('commercial director'),
    'chief accountant': row('chief accountant'),
    'loan supervisor': row('loan supervisor'),
    'operations director': row('operations director'),
    'purchasing director': row('purchasing director'),
    'general manager': row('general manager'),
    'assistant to the general manager': row('assistant to the general manager'),
  };
}

function personOf(id: string, person: FilePerson, file: OrganizationFile): Person {
  return {
    id,
    name: person.name,
    title: person.title,
    email: person.email,
    department: person.department,
    commercial: person.commercial ?? false,
    supervisor: person.supervisor ?? null,
    language: person.locale === undefined ? file.language : languageOfLocale(person.locale),
    timeZone: person.timeZone ?? file.timeZone,
    calendar: person.calendar ?? file.calendar,
    active: !person.left,
  };
}

function calendarOf(calendar: FileCalendar): Calendar {
  const { hours, workdays, shortened = {}, extraWorkdays = {} } = calendar;
  return {
    ...minutesOfHours(hours),
    workdays: weekdays.flatMap((name, index) => (workdays.includes(name) ? [index + 1] : [])),
    daysOff: daysOffOf(calendar),
    shortened: mapped(shortened, minutesOf),
    extraWorkdays: Object.keys(extraWorkdays).sort(),
  };
}

/** What is worked all the same is no day off, and a holiday on a day that is never worked makes no difference. */
function daysOffOf(calendar: FileCalendar): string[] {
  const { holidays = '', daysOff = {}, extraWorkdays = {} } = calendar;
  const kept = publicHolidays(holidays).filter((day) => isWorkday(day, calendar) && !Object.hasOwn(extraWorkdays, day));
  return [...new Set([...Object.keys(daysOff), ...kept])].sort();
}

/** From the first midnight of the first day to that after the last, where the person is. */
function absenceOf({ person, from, to }: OrganizationFile['absences'][number], file: OrganizationFile): Absence {
  const zone = file.people[person]?.timeZone ?? file.timeZone;
  return {
    person,
    from: DateTime.fromISO(from, { zone }).toMillis(),
    to: DateTime.fromISO(to, { zone }).plus({ days: 1 }).startOf('day').toMillis(),
  };
}

function mapped<T, U>(record: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
