import type { Calendar } from './calendar.ts';
import type { Organization, PersonId } from './facts.ts';

/** Where a person's working time is read: their calendar and zone. A task that nobody holds runs on the organization's own. */
export interface WorkingTime {
  calendar: Calendar;
  timeZone: string;
}

/** A person's working time. Throws when the organization lacks the calendar, which its loader refuses. */
export function workingTimeOf(person: PersonId | null, organization: Organization): WorkingTime {
  const { calendar: name, timeZone } = (person === null ? undefined : organization.people[person]) ?? organization;
  const calendar = organization.calendars[name];
  if (!calendar) throw new Error(`The organization has no calendar "${name}"`);
  return { calendar, timeZone };
}
