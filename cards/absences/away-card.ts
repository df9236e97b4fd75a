import { DateTime } from 'luxon';
import type { Absence, Millis, Organization, PersonId } from '../../flows/facts.ts';
import { deputyFor, standInsOf } from '../../flows/stand-ins.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card, Part } from '../card.ts';
import { roleText } from '../naming.ts';
import { wordsIn } from '../words/words.ts';

/** A day of somebody's absence where they are: `Saturday 5 December`. */
export function absenceDay(at: Millis, person: PersonId, { language, organization }: Audience): string {
  const { absences, time } = wordsIn(language);
  const zone = organization.people[person]?.timeZone ?? organization.timeZone;
  return DateTime.fromMillis(at, { zone }).setLocale(time.locale).toFormat(absences.day);
}

/** First and last day of an absence. */
export const absenceDays = ({ person, from, to }: Absence, audience: Audience) => ({
  first: absenceDay(from, person, audience),
  last: absenceDay(to - 1, person, audience),
});

export const nameIn = (person: PersonId, { people }: Organization): string => people[person]?.name ?? person;

/** A person's name; null for the reader, who is told "you". */
export const named = (person: PersonId, audience: Audience): string | null =>
  person === audience.person ? null : nameIn(person, audience.organization);

/** Whom to ask where only an administrator can help. */
export const administratorsOf = ({ organization }: Audience): string =>
  organization.administrators.map((person) => nameIn(person, organization)).join(', ');

/** Ends an absence. */
export function backAction({ person, from }: Absence, audience: Audience): Action {
  const { absences } = wordsIn(audience.language);
  const name = named(person, audience);
  const begun = audience.now !== null && from <= audience.now;
  const here = name === null ? absences.back : absences.backFor(name);
  return {
    action: 'button',
    label: begun ? here : absences.callOff,
    does: 'say back',
    with: name === null ? {} : { person },
  };
}

/** From when until when somebody is away, who stands in for which roles, and for which there is nobody. */
export function awayCard(absence: Absence, audience: Audience): Card {
  const { absences } = wordsIn(audience.language);
  const { person, from } = absence;
  const name = named(person, audience);
  const { first, last } = absenceDays(absence, audience);
  const begun = audience.now !== null && from <= audience.now;
  const title = begun ? absences.awayUntil(name, last) : absences.awayFrom(name, first, last);
  return {
    summary: title,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }] },
      ...standInParts(absence, audience),
      ...deputyParts(absence, audience),
      ...(name === null ? [{ part: 'text', text: absences.noReminders, tone: 'quiet' } satisfies Part] : []),
      { part: 'actions', actions: [backAction(absence, audience)] },
    ],
  };
}

function standInParts(absence: Absence, audience: Audience): Part[] {
  const { absences } = wordsIn(audience.language);
  const standIns = standInsOf(absence, audience.organization);
  if (standIns.length === 0) {
    if (deputyFor(absence.person, audience.organization).length > 0) return [];
    return [{ part: 'text', text: absences.noRoles(named(absence.person, audience)), tone: 'quiet' }];
  }
  const items = standIns.map(({ role, deputy, lacking }) => {
    const what = roleText(role, audience.language);
    const who = deputy === null ? '' : nameIn(deputy, audience.organization);
    if (lacking === null) return { sign: 'done', text: absences.standsIn(what, who) } as const;
    return { sign: 'attention', text: absences.nobody(what, lackingText(lacking, who)) } as const;
  });
  const nobody = standIns.some(({ lacking }) => lacking !== null);
  const advice: Part = { part: 'text', text: absences.whatToDo(administratorsOf(audience)), tone: 'warning' };
  return [{ part: 'list', items }, ...(nobody ? [advice] : [])];

  function lackingText(lacking: NonNullable<(typeof standIns)[number]['lacking']>, who: string): string {
    switch (lacking.why) {
      case 'none named':
        return absences.noneNamed;
      case 'has left':
        return absences.hasLeft(who);
      case 'away too': {
        const { first, last } = absenceDays({ ...lacking, person: absence.person }, audience);
        return absences.awayToo(who, first, last);
      }
    }
  }
}

/** Whose place they cannot take meanwhile. */
function deputyParts({ person }: Absence, audience: Audience): Part[] {
  const { absences } = wordsIn(audience.language);
  const items = deputyFor(person, audience.organization).map(({ role, employee }) => {
    const what = roleText(role, audience.language);
    return {
      sign: 'not required',
      text: absences.cannotStandIn(what, nameIn(employee, audience.organization)),
    } as const;
  });
  if (items.length === 0) return [];
  return [
    { part: 'text', text: absences.isDeputy(named(person, audience)) },
    { part: 'list', items },
  ];
}

/** That somebody is back, or does not go; `over` is the absence that was ended, null when there was none. */
export function backCard(person: PersonId, over: Absence | null, audience: Audience): Card {
  const { absences } = wordsIn(audience.language);
  const name = named(person, audience);
  const text = over ? backText(over) : absences.notAway(name);
  return { summary: text, parts: [{ part: 'text', text, tone: over ? 'good' : 'plain' }] };

  function backText(ended: Absence): string {
    const { first, last } = absenceDays(ended, audience);
    const begun = audience.now === null || ended.from <= audience.now;
    return begun ? absences.welcomeBack(name) : absences.calledOff(name, first, last);
  }
}
