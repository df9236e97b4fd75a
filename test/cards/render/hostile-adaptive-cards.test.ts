import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Card } from '../../../cards/card.ts';
import { createAdaptiveCards } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import { buttonsIn, everyObject, faultsOf } from '../../support/adaptive-cards.ts';
import { anyCard, anyHostile, anyName, anyPointer } from './any-card.ts';
import { anyForm } from './any-form.ts';

const cards = createAdaptiveCards((person) => (person === 'mei' ? { id: 'aad-mei', name: 'Mei Chen' } : null));
const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const button = (label: string) => ({ action: 'button', label, does: 'approve', with: { approval: 'a1' } }) as const;

/** The texts that Teams reads as Markdown, as they are shown where nobody reads them so. */
const marked = (card: unknown): string[] =>
  everyObject(card).flatMap(({ type, text, facts, choices }) => [
    ...(type === 'TextBlock' ? [String(text)] : []),
    ...(Array.isArray(facts) ? facts.flatMap((fact) => [String(fact.title), String(fact.value)]) : []),
    ...(Array.isArray(choices) ? choices.map((choice) => String(choice.title)) : []),
  ]);

describe('any card, whatever people typed into it', () => {
  it('is one that Teams takes, with all its buttons unless these alone are too many', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        const { summary, card } = cards.message(any, { language: 'ru' });
        expect(summary).not.toBe('');
        expect(faultsOf(card)).toEqual([]);
        expect(size(card)).toBeLessThan(25_000);
        const acting: Card = { summary: '', parts: any.parts.map((part) => actingOf(part)) };
        const alone = cards.message(acting, { language: 'ru' }).card;
        if (size(alone) < 20_000) expect(buttonsIn(card)).toHaveLength(buttonsIn(alone).length);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('is one that Teams takes when it is a form, which can always be closed and gives back what stands in it', () => {
    fc.assert(
      fc.property(anyForm, (any) => {
        const { card } = cards.form(any, { id: 'f1', language: 'ru', errors: { 'field 0': 'Wrong', other: 'Wrong' } });
        expect(faultsOf(card)).toEqual([]);
        expect(size(card)).toBeLessThan(25_000);
        const close = buttonsIn(card).find(({ verb }) => verb === 'form close');
        expect(close).toMatchObject({ associatedInputs: 'none' });
        expect(cards.readAction({ verb: 'form close', data: close?.data })).toMatchObject({
          id: 'f1',
          button: 'close',
        });
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('keeps its buttons: what they say is read back as it was written', () => {
    fc.assert(
      fc.property(anyName, anyPointer, anyHostile, (does, about, label) => {
        const action = { action: 'button', label, does, with: about } as const;
        const { card } = cards.message(
          { summary: 's', parts: [{ part: 'actions', actions: [action] }] },
          { language: 'en' },
        );
        const [drawn] = buttonsIn(card);
        const read = cards.readAction({ verb: String(drawn?.verb), data: JSON.parse(JSON.stringify(drawn?.data)) });
        expect(read).toEqual({ kind: 'action', does, with: about, form: null });
      }),
    );
  });

  it('lets no text of people become a mention, a link, a list, a date or formatting', () => {
    fc.assert(
      fc.property(anyHostile, (text) => {
        const mentioning = [{ text }, { person: 'mei', name: 'Mei', mention: true }, { text }] as const;
        const { card } = cards.message(
          {
            summary: text,
            parts: [
              { part: 'title', text, aside: text },
              { part: 'text', text, tone: 'quiet' },
              { part: 'text', text: mentioning },
              { part: 'quote', text },
              { part: 'facts', facts: [{ label: text, value: text }] },
              { part: 'list', items: [{ sign: 'waiting', text, aside: text }] },
              { part: 'files', files: [{ name: text, link: null, size: 1 }] },
              { part: 'actions', actions: [button(text), { action: 'link', label: text, link: text }] },
            ],
          },
          { language: 'en' },
        );
        expect(faultsOf(card)).toEqual([]);
        expect(JSON.stringify(card)).not.toMatch(/\{\{|\$\{/);
        for (const shown of marked(card).map((one) => one.replaceAll('<at>Mei Chen</at>', ''))) {
          expect(shown).not.toMatch(/[*~](?!\u200A)|_(?!\u2060)|\](?!\u2060)|<(?!\u2060)|\\(?!\u2060)|`/);
          expect(shown).not.toMatch(/^(?:\s|[-+#>=|]|\d+[.)](?:\s|$))/);
        }
      }),
    );
  });
});

/** What can be done in a part, and as little besides as there can be. */
function actingOf(part: Card['parts'][number]): Card['parts'][number] {
  switch (part.part) {
    case 'actions':
      return part;
    case 'text':
      return { ...part, text: '.' };
    case 'list':
      return {
        ...part,
        items: part.items.filter(({ action }) => action).map((item) => ({ ...item, text: '.', aside: '' })),
      };
    case 'title':
    case 'quote':
    case 'progress':
    case 'facts':
    case 'divider':
    case 'files':
      return { part: 'divider' };
  }
}
