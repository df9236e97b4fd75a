import type { Card } from '../../cards/card.ts';
import type { Form } from '../../cards/form.ts';
import { type Note, noteText } from '../../cards/words/notes.ts';
import type { Language } from '../../flows/facts.ts';

export function cardOfNote(note: Note, language: Language): Card {
  const text = noteText(note, language);
  return { summary: text, parts: [{ part: 'text', text }] };
}

/** A card as a form that is only read, for places where a platform can show nothing else. */
export function formOfCard({ parts }: Card, language: Language): Form {
  const close = { en: 'Close', ru: 'Закрыть' }[language];
  return { name: 'details', title: 'Countersign', submit: '', close, parts, about: {} };
}

/** What a person is told when a handler failed. Never "done": nothing is confirmed. */
export function noteOfFailure(error: unknown): Note {
  const unconfirmed = error instanceof Error && error.name === 'Unconfirmed';
  return { note: unconfirmed ? 'not confirmed yet' : 'out of order' };
}
