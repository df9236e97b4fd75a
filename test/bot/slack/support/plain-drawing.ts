import type { SlackDoorDrawing } from '../../../../bot/slack/drawing.ts';
import type { Card } from '../../../../cards/card.ts';
import type { Form, FormName } from '../../../../cards/form.ts';

const text = (words: string) => ({ type: 'plain_text' as const, text: words.slice(0, 75) });

function blocksOf(card: Card) {
  const actions = card.parts.flatMap((part) => (part.part === 'actions' ? part.actions : []));
  const buttons = actions.flatMap((action) =>
    action.action === 'button'
      ? [
          {
            type: 'button' as const,
            action_id: action.does,
            text: text(action.label),
            value: JSON.stringify(action.with),
          },
        ]
      : [],
  );
  return [
    { type: 'section' as const, text: { type: 'plain_text' as const, text: card.summary } },
    ...(buttons.length > 0 ? [{ type: 'actions' as const, elements: buttons }] : []),
  ];
}

function modal(form: Form): ReturnType<SlackDoorDrawing['modal']> {
  const fields = form.parts.flatMap((part) => (part.part === 'field' ? [part] : []));
  return {
    type: 'modal',
    callback_id: form.name,
    private_metadata: JSON.stringify(form.about),
    title: text(form.title.slice(0, 24)),
    ...(form.submit === '' ? {} : { submit: text(form.submit) }),
    blocks: [
      { type: 'section', text: text(form.title) },
      ...fields.map((field) => ({
        type: 'input' as const,
        block_id: `${field.name} ${form.about.filled ?? 0}`,
        optional: field.optional ?? false,
        dispatch_action: 'redraws' in field && field.redraws === true,
        label: text(field.label),
        element:
          field.field === 'search'
            ? { type: 'external_select' as const, action_id: `search ${field.search}`, min_query_length: 0 }
            : {
                type: 'plain_text_input' as const,
                action_id: 'in',
                ...('value' in field && typeof field.value === 'string' ? { initial_value: field.value } : {}),
              },
      })),
    ],
  };
}

const fieldOf = (blockId: string) => blockId.replace(/ \d+$/, '');

/** Blocks as plain as can be, to try the door apart from the cards. */
export const plainDrawing: SlackDoorDrawing = {
  message: (card) => ({ text: card.summary, blocks: blocksOf(card) }),
  home: (card) => ({ type: 'home', blocks: blocksOf(card) }),
  modal,
  readAction: ({ action_id, value }) =>
    value?.startsWith('{') ? { does: action_id as 'approve', with: JSON.parse(value) } : null,
  readField: ({ action_id, block_id }) =>
    action_id.startsWith('search ') ? { name: fieldOf(block_id), search: action_id.slice(7) as 'companies' } : null,
  readForm: ({ callback_id, private_metadata, state }) => ({
    form: callback_id as FormName,
    about: JSON.parse(private_metadata || '{}'),
    values: Object.fromEntries(
      Object.entries(state.values).map(([block, elements]) => {
        const [element] = Object.values(elements) as { value?: string; selected_option?: { value: string } }[];
        return [fieldOf(block), element?.value ?? element?.selected_option?.value ?? ''];
      }),
    ),
  }),
  errors: (errors, view) =>
    Object.fromEntries(
      Object.entries(errors).map(([name, words]) => [
        Object.keys(view.state.values).find((block) => fieldOf(block) === name) ?? name,
        words,
      ]),
    ),
  options: (options) => options.map(({ value, label }) => ({ value, text: text(label) })),
};
