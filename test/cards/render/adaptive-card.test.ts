import { describe, expect, it } from '@jest/globals';
import type { Action, Card, Part } from '../../../cards/card.ts';
import type { Form } from '../../../cards/form.ts';
import { createAdaptiveCards } from '../../../cards/render/adaptive-card/adaptive-card.ts';
import { buttonsIn, everyObject, faultsOf } from '../../support/adaptive-cards.ts';

const cards = createAdaptiveCards((person) =>
  ['mei', 'other mei'].includes(person) ? { id: `aad-${person}`, name: 'Mei Chen' } : null,
);
const english = { language: 'en' } as const;
const drawn = (parts: readonly Part[], summary = 's') => cards.message({ summary, parts }, english).card;
const acting = (...actions: Action[]) => buttonsIn(drawn([{ part: 'actions', actions }]));
const button = (label: string, more: Partial<Extract<Action, { action: 'button' }>> = {}): Action => ({
  action: 'button',
  label,
  does: 'approve',
  with: { approval: 'a1' },
  ...more,
});

describe('a card as an Adaptive Card', () => {
  it('shows people’s text as it was typed, in runs that know no markup', () => {
    const { body } = drawn([{ part: 'text', text: '[x](javascript:alert(1)) **b** <at>Mei</at> {{DATE(x)}}' }]);
    expect(body).toEqual([
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: '[x](javascript:alert(1)) **b** <\u2060at>Mei<\u2060/at> {\u2060{DATE(x)}}' },
        ],
      },
    ]);
  });

  it('mentions only whom it may, and tells two people of one name apart', () => {
    const mention = (person: string) => ({ person, name: person, mention: true });
    const card = drawn([
      { part: 'text', text: [mention('mei'), { text: ' and ' }, mention('other mei'), { text: ', ' }, mention('tom')] },
      { part: 'text', text: [{ person: 'mei', name: 'M. Chen' }] },
    ]);
    expect(card.body).toMatchObject([
      { type: 'TextBlock', text: '<at>Mei Chen</at> and <at>Mei Chen\u2060</at>, tom' },
      { text: 'M. Chen' },
    ]);
    expect(card.msteams.entities).toEqual([
      { type: 'mention', text: '<at>Mei Chen</at>', mentioned: { id: 'aad-mei', name: 'Mei Chen' } },
      { type: 'mention', text: '<at>Mei Chen\u2060</at>', mentioned: { id: 'aad-other mei', name: 'Mei Chen' } },
    ]);
    expect(faultsOf(card)).toEqual([]);
  });

  it('leads to http alone', () => {
    const links = ['https://a.example/?b=1&c=2', 'javascript:alert(1)', 'file:///etc'].map((link) => ({
      link,
      text: link,
    }));
    const card = drawn([{ part: 'text', text: links }]);
    expect(everyObject(card).flatMap(({ url }) => url ?? [])).toEqual(['https://a.example/?b=1&c=2']);
    expect(acting({ action: 'link', label: 'Open', link: 'javascript:alert(1)' })).toEqual([]);
  });

  it('has one look for each tone, and a title with what is said beside it', () => {
    const { body } = drawn([
      { part: 'title', text: 'Northwind', aside: 'CA-2026-0001' },
      { part: 'text', text: 'It is late', tone: 'warning' },
      { part: 'text', text: 'By the way', tone: 'quiet' },
      { part: 'divider' },
      { part: 'quote', text: 'See\n7.2' },
    ]);
    expect(body).toMatchObject([
      {
        type: 'ColumnSet',
        columns: [
          { items: [{ text: 'Northwind', style: 'heading', size: 'Large', weight: 'Bolder' }] },
          { items: [{ text: 'CA-2026-0001', isSubtle: true, horizontalAlignment: 'Right' }] },
        ],
      },
      { text: '⚠️  It is late', color: 'Warning' },
      { text: 'By the way', size: 'Small', isSubtle: true },
      { type: 'Container', style: 'emphasis', separator: true, items: [{ text: 'See' }, { text: '7.2' }] },
    ]);
  });

  it('has a line at the height of its button, and the first of several lines at its sign', () => {
    const action = button('Done', { does: 'tick' });
    const items = [
      { sign: 'to come', text: 'printed', action },
      { sign: 'done', text: 'printed', aside: 'Olga, Fri 11:19', action },
    ] as const;
    const { body } = drawn([{ part: 'list', items }]);
    const heights = body.map((row) =>
      everyObject(row).flatMap((one) => (one.type === 'Column' ? [one.verticalContentAlignment] : [])),
    );
    expect(heights).toEqual([
      ['Center', 'Center', 'Center'],
      [undefined, undefined, 'Center'],
    ]);
  });

  it('shows six buttons in a row and the rest behind three dots', () => {
    const buttons = acting(
      button('Yes', { look: 'primary' }),
      button('No', { look: 'danger', does: 'reject' }),
      ...['3', '4', '5', '6', '7'].map((label) => button(label)),
      { action: 'menu', label: '⋯', items: [{ label: 'Withdraw', does: 'withdraw', with: {} }] },
    );
    expect(buttons.map(({ title, style, mode }) => [title, style ?? mode])).toEqual([
      ['Yes', 'positive'],
      ['No', 'destructive'],
      ...['3', '4', '5', '6'].map((label) => [label, undefined]),
      ['7', 'secondary'],
      ['Withdraw', 'secondary'],
    ]);
  });

  it('asks below a button before something is done, and below another for a person', () => {
    const confirm = { title: 'Sure?', text: 'It ends.', yes: 'End it', no: 'Leave it' };
    const buttons = acting(button('End', { look: 'danger', does: 'withdraw', confirm }), {
      action: 'choose person',
      label: 'Hand over to',
      does: 'hand over',
      with: { task: 't1' },
    });
    expect(buttons).toMatchObject([
      { type: 'Action.ShowCard', title: 'End', style: 'destructive' },
      { type: 'Action.Execute', title: 'End it', verb: 'withdraw' },
      { type: 'Action.ShowCard', title: 'Hand over to' },
      { type: 'Action.Execute', verb: 'hand over' },
    ]);
    const data = { with: { task: 't1' }, 'person:0': 'luca' };
    expect(cards.readAction({ verb: 'hand over', data })).toMatchObject({ with: { task: 't1', person: 'luca' } });
  });

  it('is drawn for each by itself where that is asked for, up to sixty people', () => {
    const users = Array.from({ length: 70 }, (_, n) => `aad-${n}`);
    const { card } = cards.message(
      { summary: 's', parts: [{ part: 'text', text: 'x' }] },
      { ...english, refresh: { verb: 'refresh', data: { with: { approval: 'a1' } }, users } },
    );
    expect(card.refresh?.userIds).toHaveLength(60);
    expect(cards.readAction(card.refresh?.action ?? {})).toEqual({ kind: 'refresh', with: { approval: 'a1' } });
  });

  it('gives up long texts first, then long lists, never a button', () => {
    const long = 'слово '.repeat(3_000);
    const card: Card = {
      summary: long,
      parts: [
        { part: 'text', text: long },
        { part: 'quote', text: long },
        { part: 'list', items: Array.from({ length: 200 }, (_, n) => ({ sign: 'done', text: `Point ${n}` })) },
        { part: 'actions', actions: [button('Approve'), button(long)] },
      ],
    };
    const { summary, card: shown } = cards.message(card, english);
    expect(summary.length).toBeLessThanOrEqual(300);
    expect(Buffer.byteLength(JSON.stringify(shown))).toBeLessThan(25_000);
    expect(JSON.stringify(shown)).toContain('… and 160 more');
    expect(buttonsIn(shown)).toHaveLength(2);
  });

  it('knows nothing of what is not its own', () => {
    expect(cards.readAction({ verb: 'delete everything', data: {} })).toBeNull();
    expect(cards.readAction({ verb: 'form submit', data: {} })).toBeNull();
    expect(cards.readAction({ verb: 'approve', data: 'a1' })).toBeNull();
    expect(cards.readAction({ data: { with: { approval: 'a1' } } })).toBeNull();
    expect(cards.readAction({ verb: 'approve', data: { with: { approval: 'a1', rights: 'all', task: 7 } } })).toEqual({
      kind: 'action',
      does: 'approve',
      with: { approval: 'a1' },
      form: null,
    });
  });
});

const option = (value: string) => ({ value, label: value.toUpperCase() });

function formOf(parts: Form['parts'], about: Form['about'] = { approval: 'a1' }): Form {
  return { name: 'classify', title: 'Classify', submit: 'Send', close: 'Cancel', about, parts };
}

const fields: Form['parts'] = [
  { part: 'field', field: 'line', name: 'taxId', label: 'Tax id', max: 40, value: 'LV1' },
  { part: 'field', field: 'search', search: 'people', name: 'person', label: 'Whom', value: option('mei') },
  {
    part: 'field',
    field: 'checks',
    name: 'documents',
    label: 'Documents',
    hint: 'All that is asked for',
    optional: true,
    options: [option('charter'), option('accounts, audited'), option('100 %')],
  },
];

const inputs = (form: Form, more: Partial<Parameters<typeof cards.form>[1]> = {}) =>
  everyObject(cards.form(form, { id: 'f1', ...english, ...more }).card).filter(({ type }) =>
    String(type).startsWith('Input.'),
  );

describe('a form as an Adaptive Card', () => {
  it('comes back as it went: its id and the values by field, several on lines of their own', () => {
    const data = {
      form: 'f1',
      'text:taxId': 'LV2, or so',
      'choice:person': 'mei',
      'choices:documents~2': 'accounts%2C audited,100 %25',
      stranger: 'x',
    };
    const values = { taxId: 'LV2, or so', person: 'mei', documents: 'accounts, audited\n100 %' };
    expect(cards.readAction({ verb: 'form submit', data })).toEqual({
      kind: 'form',
      button: 'submit',
      id: 'f1',
      values,
    });
    expect(cards.readAction({ verb: 'back', data })).toEqual({
      kind: 'action',
      does: 'back',
      with: {},
      form: { id: 'f1', values },
    });
  });

  it('shows what was typed rather than what it has, and what is wrong under its field', () => {
    const values = { taxId: '', person: 'luca', documents: 'accounts, audited\n100 %' };
    const { card } = cards.form(formOf(fields), {
      id: 'f1',
      ...english,
      values,
      errors: { taxId: 'Taken', gone: 'Lost' },
    });
    expect(inputs(formOf(fields), { values })).toMatchObject([
      { id: 'text:taxId', label: 'Tax id', isRequired: true, errorMessage: 'Fill this in.' },
      { id: 'choice:person', value: 'luca', choices: [{ value: 'luca' }] },
      { id: 'choices:documents', isMultiSelect: true, value: 'accounts%2C audited,100 %25' },
    ]);
    expect(card.body.slice(0, 4)).toMatchObject([
      { text: 'Classify' },
      { text: 'Lost', color: 'Attention' },
      { id: 'text:taxId' },
      { text: 'Taken', color: 'Attention', spacing: 'None' },
    ]);
    expect(inputs(formOf(fields))[0]).toMatchObject({ value: 'LV1' });
  });

  it('has new inputs when it was filled by itself, or a client might keep what was typed', () => {
    expect(inputs(formOf(fields, { filled: '2' })).map(({ id }) => id)).toEqual([
      'text:taxId~2',
      'choice:person~2',
      'choices:documents~2',
    ]);
  });

  it('never lets a client hold back a button that only draws it anew or leads back', () => {
    const search = { part: 'field', field: 'search', search: 'companies', name: 'company', label: 'Company' } as const;
    const form = formOf([{ ...search, redraws: true }, ...fields]);
    expect(inputs(form).some(({ isRequired }) => isRequired)).toBe(false);
    expect(inputs(form)[0]).toMatchObject({ label: 'Company *', 'choices.data': { dataset: 'search companies f1' } });
    const [redraw] = buttonsIn(cards.form(form, { id: 'f1', ...english }).card);
    const data = { ...(redraw?.data as object), 'choice:company': 'LV:1' };
    expect(cards.readAction({ verb: String(redraw?.verb), data })).toEqual({
      kind: 'form',
      button: 'redraw',
      field: 'company',
      id: 'f1',
      values: { company: 'LV:1' },
    });
    expect(cards.missing(form, { taxId: ' ', person: 'mei' }, 'en')).toEqual({
      company: 'Fill this in.',
      taxId: 'Fill this in.',
    });
  });

  it('has several ticked where all there is stands in it, and looks for them where it is too much', () => {
    const products = {
      part: 'field',
      field: 'search several',
      search: 'products',
      name: 'products',
      values: [],
    } as const;
    const form = formOf([{ ...products, label: 'Products' }]);
    const offered = (many: number) => ({
      products: Array.from({ length: many }, (_, n) => ({ value: `p${n}`, label: `Product ${n}` })),
    });
    expect(inputs(form, { values: { products: 'p0\np1' }, offered: offered(2) })).toEqual([
      {
        type: 'Input.ChoiceSet',
        id: 'choices:products',
        label: 'Products',
        isRequired: true,
        errorMessage: 'Fill this in.',
        isMultiSelect: true,
        style: 'compact',
        choices: [
          { value: 'p0', title: 'Product 0' },
          { value: 'p1', title: 'Product 1' },
        ],
        value: 'p0,p1',
      },
    ]);
    expect(inputs(form, { offered: offered(400) })).toMatchObject([
      { style: 'filtered', 'choices.data': { dataset: 'search products f1' } },
    ]);
  });

  it('has its buttons in one row: what sends it, what leads back, what closes it without its values', () => {
    const back = { part: 'actions', actions: [button('Back', { does: 'back', with: {} })] } as const;
    const { card } = cards.form(formOf([...fields, back]), { id: 'f1', ...english });
    expect(card.body.at(-1)).toMatchObject({
      type: 'ActionSet',
      actions: [
        { title: 'Send', style: 'positive', verb: 'form submit', associatedInputs: 'auto' },
        { title: 'Back', verb: 'back', data: { form: 'f1' }, associatedInputs: 'auto' },
        { title: 'Cancel', verb: 'form close', associatedInputs: 'none' },
      ],
    });
  });

  it('leads to the upload page where it asks for a file, and sends nothing when it asks for nothing else', () => {
    const file = { part: 'field', field: 'file', name: 'original', label: 'Original', endings: ['pdf'] } as const;
    const { card } = cards.form(formOf([file], { approval: 'a1', task: 't8' }), { id: 'f1', ...english });
    const upload = buttonsIn(card).find(({ verb }) => verb === 'upload page');
    expect(upload).toMatchObject({ title: 'Upload page', data: { with: { approval: 'a1', task: 't8' }, form: 'f1' } });
    expect(buttonsIn(card).map(({ verb }) => verb)).toEqual(['upload page', 'form close']);
    expect(cards.missing(formOf([file]), {}, 'en')).toEqual({});
  });

  it('says what is looked for, and offers no more than Teams shows', () => {
    expect(cards.readSearch('search deals f-12')).toBe('deals');
    expect(cards.readSearchForm('search deals f-12')).toBe('f-12');
    expect(cards.readSearch('search people')).toBe('people');
    expect(cards.readSearchForm('search people')).toBeNull();
    expect(cards.readSearch('graph.microsoft.com/users')).toBeNull();
    const found = Array.from({ length: 20 }, (_, n) => ({ value: `p,${n}`, label: `Product ${n}`, aside: '€5' }));
    expect(cards.options(found)).toHaveLength(15);
    expect(cards.options(found)[0]).toEqual({ value: 'p%2C0', title: 'Product 0 · €5' });
  });
});
