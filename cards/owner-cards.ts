import type { Audience } from './audience.ts';
import type { Card } from './card.ts';
import { joined } from './joined.ts';
import { newContractAction } from './new-contract-action.ts';
import { wordsIn } from './words/words.ts';

/** Asks an administrator to name the owner of a product: contracts with it cannot start. */
export function ownerWantedCard(product: string, blocked: readonly string[], audience: Audience): Card {
  const { ownership } = wordsIn(audience.language).contractForm;
  const title = ownership.wanted(product);
  return {
    summary: title,
    parts: [
      { part: 'title', text: title, aside: ownership.blocked(joined(...blocked)) },
      { part: 'text', text: ownership.how(product) },
    ],
  };
}

/** What came of the question, in its place; `name` is null where the product is gone. */
export function ownerNamedCard(product: string, name: string | null, { language }: Audience): Card {
  const { ownership } = wordsIn(language).contractForm;
  const text = name === null ? ownership.gone(product) : ownership.named(product, name);
  return { summary: text, parts: [{ part: 'text', text: [{ text, bold: true }], tone: 'good' }] };
}

/** Tells somebody whose contract could not start that it can now. */
export function ownerThereCard(product: string, name: string, { language, organization }: Audience): Card {
  const { ownership } = wordsIn(language).contractForm;
  const text = ownership.named(product, name);
  return {
    summary: text,
    parts: [
      { part: 'text', text: [{ text, bold: true }], tone: 'good' },
      { part: 'text', text: ownership.startNow },
      { part: 'actions', actions: newContractAction(organization, language) },
    ],
  };
}
