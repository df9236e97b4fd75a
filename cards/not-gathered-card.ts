import type { Language } from '../flows/facts.ts';
import type { Card } from './card.ts';
import { wordsIn } from './words/words.ts';

/** Tells a thread that someone who has a task does not see it, and why in the chat's word. */
export function notGatheredCard(name: string, why: string, language: Language): Card {
  const { messages, teams } = wordsIn(language);
  const text = why === 'not installed' ? teams.notInstalled(name) : messages.notGathered(name);
  return { summary: text, parts: [{ part: 'text', text, tone: 'warning' }] };
}
