import type { PersonId } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import type { FieldErrors, Form } from '../form.ts';
import { wordsIn } from '../words/words.ts';
import { named } from './away-card.ts';

/** Asks from when until when somebody is away; the days are `YYYY-MM-DD`. */
export function awayForm(person: PersonId, days: { first: string; last: string }, audience: Audience): Form {
  const { absences, forms } = wordsIn(audience.language);
  const { form } = absences;
  const name = named(person, audience);
  return {
    name: 'away',
    title: form.title,
    submit: name === null ? form.submit : form.submitFor,
    close: forms.cancel,
    about: name === null ? {} : { person },
    parts: [
      { part: 'text', text: name === null ? form.lead : form.leadFor(name) },
      { part: 'field', field: 'day', name: 'first', label: form.first, value: days.first },
      { part: 'field', field: 'day', name: 'last', label: form.last, value: days.last },
    ],
  };
}

/** What is wrong with the days of the form, by field; null when nothing is. */
export function awayErrors(
  days: { first: string; last: string },
  today: string,
  { language }: Pick<Audience, 'language'>,
): FieldErrors | null {
  const { form } = wordsIn(language).absences;
  const { first, last } = days;
  if (first === '') return { first: form.missing };
  if (last === '') return { last: form.missing };
  if (last < first) return { last: form.endsBefore };
  if (last < today) return { last: form.over };
  const aYearOn = `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
  return last > aYearOn ? { last: form.tooLong } : null;
}
