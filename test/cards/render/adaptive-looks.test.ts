import { describe, expect, it } from '@jest/globals';
import { createAdaptiveCards } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import { outline } from '../../support/adaptive-outline.ts';
import { expectFixture } from '../../support/fixture-text.ts';
import { everyCard, everyForm } from '../every-card.ts';

const cards = createAdaptiveCards((person) => ({ id: `aad-${person}`, name: person }));

/** One of each kind of card is enough: what they say is held by the fixtures of texts. */
const shown = [
  'card when the lawyer votes next',
  'task/t4/luca when the lawyer approved with remarks',
  'task/t1/jan when one document is filed',
  'offer/scan 001.pdf when a file of which nobody knows the field',
  'task/t7/tom of a contract when it is being signed',
  'card when approved',
  'reminders',
  'home',
];
const asked = [
  'company approval',
  'reject',
  'classify',
  'attach originals, of signed papers',
  'contract approval, products',
];

describe.each(['en', 'ru'] as const)('what Teams shows in %s', (language) => {
  it('looks as it was designed', () => {
    const drawn = everyCard(language)
      .filter(([title]) => shown.includes(title))
      .map(([title, card]) => [title, cards.message(card, { language })] as const);
    const forms = everyForm(language)
      .filter(([title]) => asked.includes(title))
      .map(([title, form]) => [title, cards.form(form, { id: 'f1', language, errors: { reason: '✗✗✗' } })] as const);
    expect([...drawn, ...forms]).toHaveLength(shown.length + asked.length);
    const texts = [...drawn, ...forms].map(([title, { card }]) => `### ${title}\n${outline(card.body)}`);
    expectFixture(`cards/adaptive/looks.${language}.txt`, texts.join('\n\n'));
  });
});
