import { type DigestChoice, digestChoices } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import { wordsIn } from '../words/words.ts';

/** How often the reader gets the summary of their morning, and the way to choose another. */
export function digestPart(choice: DigestChoice, { language }: Pick<Audience, 'language'>): Part {
  const { digest } = wordsIn(language).notices;
  return {
    part: 'text',
    text: digest.is[choice],
    tone: 'quiet',
    action: {
      action: 'menu',
      label: digest.change,
      items: digestChoices
        .filter((one) => one !== choice)
        .map((one) => ({ label: digest.choose[one], does: 'choose digest' as const, with: { choice: one } })),
    },
  };
}
