import type { Refusal } from '../flows/refusal.ts';
import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { refusalText } from './refusal-text.ts';

/** Told to whoever clicked when nothing changed. */
export function refusalCard(refusal: Refusal, audience: Audience): Card {
  const text = refusalText(refusal, audience);
  return { summary: text, parts: [{ part: 'text', text, tone: 'warning' }] };
}
