import type { Language } from '../flows/facts.ts';
import type { Card } from './card.ts';
import { wordsIn } from './words/words.ts';

/** Tells a thread that someone who has a task does not see it. */
export function notGatheredCard(name: string, language: Language): Card {
  const text = wordsIn(language).messages.notGathered(name);
  return { summary: text, parts: [{ part: 'text', text, tone: 'warning' }] };
}
