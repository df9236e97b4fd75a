import type { Absence } from '../../flows/facts.ts';
import { absenceOf } from '../../flows/holders.ts';
import type { Audience } from '../audience.ts';
import type { Action, Part } from '../card.ts';
import { wordsIn } from '../words/words.ts';
import { absenceDays, backAction } from './away-card.ts';

/** The absence of whoever looks, while it lasts. */
export const absenceNow = ({ person, now, organization }: Audience): Absence | null =>
  person === null || now === null ? null : (absenceOf(person, now, organization) ?? null);

/** Opens the form. */
export const awayAction = ({ language }: Audience): Action => ({
  action: 'button',
  label: wordsIn(language).absences.sayAway,
  does: 'say away',
  with: {},
});

/** Until when somebody is away, and the way back. */
export const absencePart = (absence: Absence, audience: Audience): Part => ({
  part: 'text',
  text: wordsIn(audience.language).absences.awayUntil(null, absenceDays(absence, audience).last),
  tone: 'warning',
  action: backAction(absence, audience),
});
