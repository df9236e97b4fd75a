import { DateTime } from 'luxon';
import type { PersonId } from '../../flows/facts.ts';
import { rolesOfPerson } from '../../flows/stand-ins.ts';
import type { Audience } from '../audience.ts';
import type { Action, Card } from '../card.ts';
import { roleText } from '../naming.ts';
import { wordsIn } from '../words/words.ts';
import { nameIn } from './away-card.ts';

/** Asks somebody whose status looks like it whether they are away; `last` is the last day of the status, `YYYY-MM-DD`. */
export function awayAskedCard(
  status: { text: string; emoji: string },
  last: string | null,
  { language }: Audience,
): Card {
  const { absences, time } = wordsIn(language);
  const day = last && DateTime.fromISO(last, { zone: 'utc' }).setLocale(time.locale).toFormat(absences.day);
  const yes: Action = last
    ? {
        action: 'button',
        label: absences.noticed.yesUntil(`${day}`),
        does: 'away until',
        with: { day: last },
        look: 'primary',
      }
    : { action: 'button', label: absences.noticed.yes, does: 'say away', with: {}, look: 'primary' };
  return {
    summary: absences.noticed.question,
    parts: [
      { part: 'text', text: [{ text: absences.noticed.question, bold: true }] },
      {
        part: 'text',
        text: absences.noticed.status([status.emoji, status.text].filter(Boolean).join(' ')),
        tone: 'quiet',
      },
      {
        part: 'actions',
        actions: [yes, { action: 'button', label: absences.noticed.no, does: 'not away', with: {} }],
      },
    ],
  };
}

/** In place of the question, when the answer was no. */
export function notAwayCard({ language }: Audience): Card {
  const text = wordsIn(language).absences.noticed.notAway;
  return { summary: text, parts: [{ part: 'text', text, tone: 'quiet' }] };
}

/** Tells an administrator that somebody who still takes part is gone from the workspace. */
export function goneCard(person: PersonId, { language, organization }: Audience): Card {
  const { noticed } = wordsIn(language).absences;
  const name = nameIn(person, organization);
  const title = noticed.gone(name);
  const roles = rolesOfPerson(person, organization).map((role) => roleText(role, language));
  return {
    summary: title,
    parts: [
      { part: 'text', text: [{ text: title, bold: true }], tone: 'warning' },
      { part: 'text', text: roles.length === 0 ? noticed.goneWithoutRoles : noticed.goneRoles(roles.join(', ')) },
      { part: 'text', text: noticed.goneAdvice(person) },
      {
        part: 'actions',
        actions: [{ action: 'button', label: noticed.markAway(name), does: 'say away', with: { person } }],
      },
    ],
  };
}
