import type { Language } from '../../../flows/facts.ts';
import type { Mentions } from './mentions.ts';

/** What all parts of one card are drawn with. */
export interface Pen {
  language: Language;
  mentions: Mentions;
  /** The form that the card is, whose id goes with each of its buttons; null for a message. */
  form: string | null;
  /** The id of one more choice of a person, as ids are unique in a card. */
  choiceId(): string;
}
