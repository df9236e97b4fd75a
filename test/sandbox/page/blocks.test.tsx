import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Blocks } from '../../../sandbox/page/blocks/blocks.tsx';
import type { Values } from '../../../sandbox/page/blocks/element-value.ts';
import { type Surface, SurfaceContext } from '../../../sandbox/page/blocks/surface.ts';
import { createApi } from '../../../sandbox/page/state/api.ts';
import { type Page, PageContext } from '../../../sandbox/page/state/page-context.ts';
import { worldOf } from '../../../sandbox/page/state/world.ts';
import { state } from './support.ts';

const page: Page = {
  world: worldOf(state(), 'UJAN'),
  place: {},
  channel: undefined,
  reconnecting: false,
  api: createApi('UJAN'),
  now: () => new Date('2026-11-24T10:00:00Z'),
  go: () => undefined,
  say: () => undefined,
  seen: () => undefined,
};

function drawn(blocks: unknown[], given: { values?: Values; errors?: Record<string, string>; pending?: string } = {}) {
  const surface: Surface = {
    kind: 'modal',
    value: (block, action) => given.values?.[block]?.[action],
    enter: () => undefined,
    act: async () => undefined,
    options: async () => [],
    upload: async () => ({ ok: true, files: [] }),
    isPending: (block, action) => given.pending === `${block}/${action}`,
    errors: given.errors ?? {},
  };
  return renderToStaticMarkup(
    <PageContext value={page}>
      <SurfaceContext value={surface}>
        <Blocks blocks={blocks} />
      </SurfaceContext>
    </PageContext>,
  );
}

const plain = (text: string) => ({ type: 'plain_text', text });
const field = (element: object, more: object = {}) => ({
  type: 'input',
  block_id: 'b',
  label: plain('Reason'),
  element: { action_id: 'a', ...element },
  ...more,
});

describe('texts in blocks', () => {
  it('name people and mark their own reader', () => {
    const html = drawn([{ type: 'section', text: { type: 'mrkdwn', text: '<@UANNA> and <@UJAN>' } }]);
    expect(html).toContain('<span class="mention" title="Lawyer">@Anna Petrova</span>');
    expect(html).toContain('<span class="mention mention-of-me" title="Sales Manager">@Jan Novak</span>');
  });

  it('show markup of people as text', () => {
    const html = drawn([{ type: 'section', text: { type: 'mrkdwn', text: '<script>alert(1)</script> &lt;b&gt;' } }]);
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;b&gt;');
  });

  it('take marks as signs in plain text', () => {
    expect(drawn([{ type: 'header', text: plain('*Not bold* :tada:') }])).toContain('*Not bold* 🎉');
  });

  it('are Markdown in a markdown block', () => {
    expect(drawn([{ type: 'markdown', text: '**bold**' }])).toMatch(/<strong[^>]*>bold<\/strong>/);
  });
});

describe('a button', () => {
  const actions = {
    type: 'actions',
    block_id: 'b',
    elements: [{ type: 'button', action_id: 'approve', text: plain('Approve'), style: 'primary' }],
  };

  it('can be pressed', () => {
    expect(drawn([actions])).toContain('<button type="button" class="button primary" aria-disabled="false"');
  });

  it('shows that it waits for the answer', () => {
    expect(drawn([actions], { pending: 'b/approve' })).toContain('aria-disabled="true" aria-busy="true"');
  });
});

describe('a field', () => {
  it('is named by its label, and described by hint and error', () => {
    const html = drawn([field({ type: 'plain_text_input' }, { hint: plain('In a sentence') })], {
      errors: { b: 'Please give a reason.' },
    });
    const labelled = /<input[^>]* aria-labelledby="([^"]+)"/.exec(html)?.[1];
    const described = /<input[^>]* aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
    expect(html).toContain(`id="${labelled}"`);
    expect(described.map((id) => html.includes(`id="${id}"`))).toEqual([true, true]);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('Please give a reason.');
  });

  it('says that it is optional', () => {
    expect(drawn([field({ type: 'plain_text_input' }, { optional: true })])).toContain('(optional)');
  });

  it('shows its first value until something was entered', () => {
    const block = field({ type: 'plain_text_input', initial_value: 'first' });
    expect(drawn([block])).toContain('value="first"');
    const entered = { b: { a: { type: 'plain_text_input', value: 'second' } } };
    expect(drawn([block], { values: entered })).toContain('value="second"');
  });

  it.each([
    [{ type: 'static_select', options: [], initial_option: { text: plain('Latvia'), value: 'LV' } }, 'Latvia'],
    [{ type: 'users_select', initial_user: 'UANNA' }, 'Anna Petrova'],
    [{ type: 'multi_users_select', initial_users: ['UANNA'] }, 'Remove Anna Petrova'],
    [{ type: 'datepicker', initial_date: '2026-11-24' }, '24 Nov 2026'],
    [{ type: 'timepicker', initial_time: '09:15' }, '09:15'],
    [{ type: 'datetimepicker', initial_date_time: Date.parse('2026-11-24T22:30:00Z') / 1000 }, '25 Nov 2026'],
    [{ type: 'number_input', is_decimal_allowed: true, initial_value: '12.5' }, '12.5'],
  ])('of %o shows %s', (element, words) => {
    expect(drawn([field(element)])).toContain(words);
  });
});
