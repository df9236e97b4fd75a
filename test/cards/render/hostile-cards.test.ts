import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Part } from '../../../cards/card.ts';
import { createBlockKit } from '../../../cards/render/block-kit/block-kit.ts';
import { checkBlocks, textLength } from '../../../sandbox/validation/blocks.ts';
import { createReport } from '../../../sandbox/validation/report.ts';
import { checkView, tooLarge } from '../../../sandbox/validation/view.ts';
import { anyCard, anyHostile, anyName, anyPointer } from './any-card.ts';

const kit = createBlockKit(() => null);

function faults(blocks: unknown): string[] {
  const report = createReport();
  checkBlocks(report, blocks, '/blocks', 'message');
  return report.messages;
}

describe('any card, whatever people typed into it', () => {
  it('is a message that Slack takes', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        const { text, blocks } = kit.message(any);
        expect(text.length).toBeGreaterThan(0);
        expect(faults(blocks)).toEqual([]);
        expect(textLength(blocks)).toBeLessThanOrEqual(13_200);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('is a home page that Slack takes', () => {
    fc.assert(
      fc.property(anyCard, (any) => {
        const view = JSON.parse(JSON.stringify(kit.home(any)));
        expect(checkView(view, 'home')).toEqual([]);
        expect(tooLarge(view)).toBe(false);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('keeps its buttons: what they say is read back as it was written', () => {
    fc.assert(
      fc.property(anyName, anyPointer, anyHostile, (name, about, label) => {
        const button = { action: 'button', label, does: name, with: about } as const;
        const { blocks } = kit.message({ summary: 's', parts: [{ part: 'actions', actions: [button] }] });
        const [row] = blocks as unknown as { elements: { action_id: string; value: string }[] }[];
        const [element] = row?.elements ?? [];
        expect(element && kit.readAction({ ...element, block_id: 'b' })).toEqual({ does: name, with: about });
      }),
    );
  });

  it('lets no text of people become a mention, a link or formatting', () => {
    fc.assert(
      fc.property(anyHostile, (text) => {
        const parts: Part[] = [
          { part: 'text', text },
          { part: 'text', text, tone: 'quiet' },
          { part: 'list', items: [{ sign: 'done', text, aside: text }] },
          { part: 'facts', facts: [{ label: 'Fact', value: text }] },
        ];
        for (const shown of marked(kit.message({ summary: text, parts }).blocks)) {
          expect(shown).not.toMatch(/<(?:[@#!]|https?:)/);
          expect(shown.replace('*Fact:*', '')).not.toMatch(/(^|[^\u2060])[*_~`]/);
        }
      }),
    );
  });
});

/** All texts that Slack reads as its markup. */
function marked(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(marked);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(marked);
}
