import { describe, expect, it } from '@jest/globals';
import type { Card } from '../../../cards/card.ts';
import { createBlockKit } from '../../../cards/render/block-kit/block-kit.ts';
import { checkBlocks } from '../../../sandbox/validation/blocks.ts';
import { createReport } from '../../../sandbox/validation/report.ts';

const kit = createBlockKit((person) => (person === 'mei' ? 'U1' : null));
const text = (card: Card) => JSON.stringify(kit.message(card).blocks);

describe('a card as Block Kit', () => {
  it('shows people’s text as it was typed: no mention, link or formatting comes out of it', () => {
    const shown = text({ summary: 's', parts: [{ part: 'text', text: '<!channel> *A* & <https://x.example|B>' }] });
    expect(shown).toContain('&lt;!channel&gt;');
    expect(shown).not.toContain('*A*');
    expect(shown).not.toContain('<https');
  });

  it('mentions only whom it may, links only to http, and formats spans', () => {
    const shown = text({
      summary: 's',
      parts: [
        {
          part: 'text',
          text: [
            { person: 'mei', name: 'Mei Chen', mention: true },
            { person: 'tom', name: 'Tom', mention: true },
            { person: 'mei', name: 'M. Chen' },
            { link: 'https://a.example/?b=1&c=2', text: 'a|b' },
            { link: 'javascript:alert(1)', text: 'no link' },
            { text: 'bold', bold: true },
            { text: ' and bold: ', bold: true },
          ],
        },
      ],
    });
    expect(shown).toContain('<@U1>TomM. Chen<https://a.example/?b=1&amp;c=2|a¦b>no link*bold* *and bold:* ');
  });

  it('gives buttons of one row ids of their own, and reads them back', () => {
    const pointer = { approval: 'a-1', offer: 'F&1', field: 'bank letter', seen: '2' };
    const [actions] = kit.message({
      summary: 's',
      parts: [
        {
          part: 'actions',
          actions: [
            { action: 'button', label: 'Charter', does: 'choose field', with: pointer },
            { action: 'button', label: 'Letter', does: 'choose field', with: pointer },
            { action: 'menu', label: '⋯', items: [{ label: 'Withdraw', does: 'withdraw', with: { approval: 'a-1' } }] },
          ],
        },
      ],
    }).blocks as { elements: { action_id: string; value?: string; options?: { value: string }[] }[] }[];
    const elements = actions?.elements ?? [];
    expect(elements.map(({ action_id }) => action_id)).toEqual(['choose field', 'choose field#1', 'menu']);
    for (const { action_id, value } of elements.slice(0, 2)) {
      expect(kit.readAction({ action_id, block_id: 'b', value })).toEqual({ does: 'choose field', with: pointer });
    }
    const chosen = { value: elements[2]?.options?.[0]?.value ?? '' };
    expect(kit.readAction({ action_id: 'menu', block_id: 'b', selected_option: chosen })).toEqual({
      does: 'withdraw',
      with: { approval: 'a-1' },
    });
    expect(kit.readAction({ action_id: 'delete everything', block_id: 'b', value: '' })).toBeNull();
  });

  it('keeps within Slack’s limits whatever is in it, and keeps the buttons', () => {
    const long = 'слово '.repeat(2_000);
    const card: Card = {
      summary: long,
      parts: [
        { part: 'title', text: long, aside: 'CA-2026-0001' },
        { part: 'progress', done: 3, of: 7, label: 'Cascade' },
        { part: 'facts', facts: Array.from({ length: 23 }, (_, n) => ({ label: `Fact ${n}`, value: long })) },
        {
          part: 'list',
          items: Array.from({ length: 60 }, () => ({ sign: 'waiting' as const, text: long.slice(0, 400) })),
        },
        { part: 'quote', text: long },
        { part: 'files', files: [{ name: '<a>.pdf', link: 'https://a.example/f', size: 1 }] },
        {
          part: 'actions',
          actions: [{ action: 'button', label: long, does: 'approve', with: { approval: 'a' }, look: 'primary' }],
        },
      ],
    };
    const { blocks, text: summary } = kit.message(card);
    expect(summary.length).toBeLessThanOrEqual(3_000);
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(blocks).length).toBeLessThan(14_000);
    expect(blocks.at(-1)).toMatchObject({ type: 'actions' });
    const report = createReport();
    checkBlocks(report, blocks, '/blocks', 'message');
    expect(report.messages).toEqual([]);
  });
});

describe('a form as a modal', () => {
  const form = (filled: string) =>
    kit.modal({
      name: 'classify',
      title: 'Classify by hand, with a long title',
      submit: 'Send',
      close: 'Cancel',
      about: { approval: 'a1', filled },
      parts: [
        { part: 'field', field: 'line', name: 'taxId', label: 'Tax id', max: 40, value: 'LV1' },
        {
          part: 'field',
          field: 'checks',
          name: 'documents',
          label: 'Documents',
          optional: true,
          options: [{ value: 'charter', label: 'Charter' }],
        },
      ],
    });

  it('comes back as it went: name, pointers, values by field', () => {
    const { callback_id = '', private_metadata = '' } = form('0');
    const values = {
      'taxId~2': { line: { type: 'plain_text_input', value: 'LV2' } },
      documents: { checks: { selected_options: [{ value: 'charter' }, { value: 'bank letter' }] } },
      empty: { choice: { selected_option: null } },
    };
    const view = { callback_id, private_metadata, state: { values } };
    expect(kit.readForm(view)).toEqual({
      form: 'classify',
      about: { approval: 'a1', filled: '0' },
      values: { taxId: 'LV2', documents: 'charter\nbank letter', empty: '' },
    });
    expect(kit.errors({ taxId: 'Taken' }, view)).toEqual({ 'taxId~2': 'Taken' });
    expect(kit.readForm({ ...view, callback_id: 'another app’s' })).toBeNull();
  });

  it('has new fields when it was filled by itself, or Slack would keep what was typed', () => {
    const ids = (filled: string) => form(filled).blocks.map(({ block_id }) => block_id);
    expect(ids('0')).toEqual(['taxId', 'documents']);
    expect(ids('1')).toEqual(['taxId~1', 'documents~1']);
  });
});
