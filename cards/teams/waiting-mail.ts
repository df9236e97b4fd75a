import type { Language } from '../../flows/facts.ts';
import type { Card } from '../card.ts';
import { cardText } from '../render/text.ts';
import { wordsIn } from '../words/words.ts';

/** The mail to somebody whom a card cannot reach in Teams: what it says, and how they can answer it. */
export function waitingMail(
  card: Card,
  { name, organization }: { name: string; organization: string },
  language: Language,
): { subject: string; text: string; html: string } {
  const lead = wordsIn(language).teams.waitsInMail(name);
  const said = cardText(card);
  return {
    subject: card.summary.replace(/\s+/g, ' '),
    text: [lead, said, organization].join('\n\n'),
    html: `<p>${escaped(lead)}</p><pre style="white-space: pre-wrap">${escaped(said)}</pre><p>${escaped(organization)}</p>`,
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
