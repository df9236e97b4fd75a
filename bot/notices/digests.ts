import { DateTime } from 'luxon';
import { isWorkingTime, workingDayBegan } from '../../flows/calendar.ts';
import type { DigestChoice, Millis, Organization, Person, PersonId } from '../../flows/facts.ts';
import { isAway } from '../../flows/holders.ts';
import { workingTimeOf } from '../../flows/working-time.ts';

interface Deps {
  organization: () => Organization;
  /** When the organization was first known here: what began on that day nobody has to be told of again. */
  knownSince: Millis;
  /** What somebody has chosen; null while they have not. */
  choiceOf: (person: PersonId) => Promise<DigestChoice | null>;
  note: (notice: { _id: string; to: PersonId; about: { is: 'digest'; since: Millis }; at: Millis }) => Promise<void>;
  now: () => Millis;
}

const day = 86_400_000;

/**
 * Has everyone given the summary of their morning: at the first working moment of the day, or of the week, whenever the bot comes to it.
 * Its id is the day's or the week's, so that however often and from wherever it is asked for, there is one.
 */
export function createDigests({ organization, knownSince, choiceOf, note, now }: Deps) {
  /** What this process has seen to already. */
  const given = new Map<PersonId, string>();

  async function give(person: Person): Promise<void> {
    const at = now();
    const { calendar, timeZone } = workingTimeOf(person.id, organization());
    const began = workingDayBegan(at, calendar, timeZone);
    if (began === null || began < knownSince || isAway(person.id, at, organization())) return;
    const local = DateTime.fromMillis(at, { zone: timeZone });
    const today = local.toFormat('yyyy-MM-dd');
    if (given.get(person.id) === today) return;
    const choice = (await choiceOf(person.id)) ?? organization().activity.digest;
    if (choice !== 'never') {
      const days = choice === 'daily' ? 1 : 7;
      const of = choice === 'daily' ? today : local.toFormat("kkkk-'W'WW");
      await note({
        _id: `digest/${person.id}/${of}`,
        to: person.id,
        about: { is: 'digest', since: lastWorked(at, days, person) },
        at,
      });
    }
    given.set(person.id, today);
  }

  /** The same time of the working day before, or of the week before: what has moved since then is news. */
  function lastWorked(at: Millis, days: number, { id }: Person): Millis {
    const { calendar, timeZone } = workingTimeOf(id, organization());
    let before = at - days * day;
    while (!isWorkingTime(before, calendar, timeZone) && at - before < 14 * day) before -= day;
    return before;
  }

  return {
    async giveAll(): Promise<void> {
      for (const person of Object.values(organization().people)) if (person.active) await give(person);
    },
  };
}
