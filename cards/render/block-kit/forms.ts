import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/web-api';
import { type FormedDeed, isFormedDeed } from '../../contract-deeds.ts';
import type { Field, FieldErrors, Form, FormName } from '../../form.ts';
import { writeGivenFile } from '../../forms/given-file.ts';
import type { Option } from '../../option.ts';
import { cut } from '../cut.ts';
import { blocksOf } from './blocks.ts';
import { limits } from './limits.ts';
import type { Mention } from './mrkdwn.ts';
import { words } from './words.ts';

export function optionOf({ value, label, aside }: Option): PlainTextOption {
  return {
    value,
    text: words(label, limits.option),
    ...(aside ? { description: words(aside, limits.option) } : {}),
  };
}

/**
 * A form as a modal. A field's block id is its name; when the form was filled by itself it has the number of the filling too, as Slack
 * keeps what was typed in a block that it knows and would not show the new value.
 */
export function modalOf(form: Form, mention: Mention): ModalView {
  const filled = Number(form.about.filled ?? 0);
  const blocks = form.parts.flatMap((part): KnownBlock[] =>
    part.part === 'field' ? [inputOf(part, filled, form.keeps ?? false)] : blocksOf(part, mention),
  );
  return {
    type: 'modal',
    callback_id: form.name,
    private_metadata: JSON.stringify(form.about),
    title: words(form.title, limits.viewTitle),
    close: words(form.close, limits.viewButton),
    ...(form.submit === '' ? {} : { submit: words(form.submit, limits.viewButton) }),
    blocks: blocks.slice(0, limits.blocksInView),
  };
}

function inputOf(field: Field, filled: number, kept: boolean): InputBlock {
  return {
    type: 'input',
    block_id: filled === 0 ? field.name : `${field.name}~${filled}`,
    label: words(field.label, limits.label),
    element: kept ? dispatching(elementOf(field)) : elementOf(field),
    optional: field.optional ?? false,
    ...(field.hint ? { hint: words(field.hint, limits.label) } : {}),
    ...(kept || ('redraws' in field && field.redraws) ? { dispatch_action: true } : {}),
  };
}

/**
 * What is written tells of each letter: left alone, Slack would wait for Enter, and say so below the field
 * (https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object). All else tells of each choice by itself.
 */
function dispatching(element: InputBlock['element']): InputBlock['element'] {
  if (element.type !== 'plain_text_input' && element.type !== 'email_text_input') return element;
  return { ...element, dispatch_action_config: { trigger_actions_on: ['on_character_entered'] } };
}

/** How many letters have to be typed before something is looked for; few things are all offered at once. */
const lettersFor = { companies: 2, countries: 1, people: 1, deals: 0 } as const;

function elementOf(field: Field): InputBlock['element'] {
  switch (field.field) {
    case 'line':
    case 'paragraph':
      return {
        type: 'plain_text_input',
        action_id: field.field,
        multiline: field.field === 'paragraph',
        max_length: Math.min(field.max, limits.input),
        ...(field.value ? { initial_value: cut(field.value, Math.min(field.max, limits.input)) } : {}),
        ...(field.placeholder ? { placeholder: words(field.placeholder, limits.placeholder) } : {}),
      };
    case 'email':
      return { type: 'email_text_input', action_id: 'email', ...(field.value ? { initial_value: field.value } : {}) };
    case 'choice': {
      const chosen = field.options.find(({ value }) => value === field.value);
      return {
        type: 'static_select',
        action_id: 'choice',
        options: field.options.slice(0, limits.optionsInSelect).map(optionOf),
        ...(chosen ? { initial_option: optionOf(chosen) } : {}),
      };
    }
    case 'search':
      return {
        type: 'external_select',
        action_id: `search ${field.search}`,
        min_query_length: lettersFor[field.search],
        ...(field.value ? { initial_option: optionOf(field.value) } : {}),
      };
    case 'search several':
      return {
        type: 'multi_external_select',
        action_id: `search ${field.search}`,
        min_query_length: 0,
        ...(field.values.length > 0 ? { initial_options: field.values.map(optionOf) } : {}),
      };
    case 'day':
      return { type: 'datepicker', action_id: 'day', ...(field.value ? { initial_date: field.value } : {}) };
    case 'file':
      return { type: 'file_input', action_id: 'file', filetypes: [...field.endings], max_files: 1 };
    case 'checks': {
      const options = field.options.slice(0, limits.checks).map(optionOf);
      const ticked = options.filter(({ value }) => field.values?.includes(value ?? ''));
      return {
        type: 'checkboxes',
        action_id: 'checks',
        options,
        ...(ticked.length > 0 ? { initial_options: ticked } : {}),
      };
    }
  }
}

/** The field's name in a block id. */
export const fieldIn = (blockId: string): string => blockId.replace(/~\d+$/, '');

const formNames: Readonly<Record<Exclude<FormName, FormedDeed>, true>> = {
  'company approval': true,
  'contract approval': true,
  remarks: true,
  reject: true,
  ask: true,
  answer: true,
  'confirm refusal': true,
  'check again': true,
  classify: true,
  withdraw: true,
  'hand over': true,
  snooze: true,
  'files for': true,
  away: true,
  details: true,
};

const isFormName = (name: string): name is FormName => name in formNames || isFormedDeed(name);

interface SentView {
  callback_id: string;
  private_metadata: string;
  state: { values: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

/** A form that came back: its values as strings by field name; several ticks stand on lines of their own. Null when it is none of ours. */
export function readForm(view: SentView): {
  form: FormName;
  about: Record<string, string>;
  values: Record<string, string>;
} | null {
  const { callback_id: form } = view;
  if (!isFormName(form)) return null;
  const values = Object.entries(view.state.values).map(([block, elements]) => [
    fieldIn(block),
    valueIn(Object.values(elements)[0]),
  ]);
  return {
    form,
    about: stringsIn(view.private_metadata),
    values: Object.fromEntries(values),
  };
}

function valueIn(element: unknown): string {
  if (typeof element !== 'object' || element === null) return '';
  if ('value' in element && typeof element.value === 'string') return element.value;
  if ('selected_date' in element) return typeof element.selected_date === 'string' ? element.selected_date : '';
  if ('selected_option' in element) return optionValue(element.selected_option);
  if ('selected_options' in element && Array.isArray(element.selected_options)) {
    return element.selected_options.map(optionValue).join('\n');
  }
  if ('files' in element && Array.isArray(element.files)) return fileValue(element.files[0]);
  return '';
}

function fileValue(file: unknown): string {
  if (typeof file !== 'object' || file === null || !('id' in file)) return '';
  const id = String(file.id);
  const size = 'size' in file ? Number(file.size) : 0;
  return writeGivenFile({ id, size, name: 'name' in file && file.name ? String(file.name) : id });
}

function optionValue(option: unknown): string {
  return typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '';
}

/** The pointers that a view carries; what cannot be read is as good as none. */
function stringsIn(json: string): Record<string, string> {
  try {
    const read: unknown = JSON.parse(json);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([, value]) => typeof value === 'string'));
  } catch {
    return {};
  }
}

/** Errors by the ids of the blocks that were sent; one of an unknown field stands at the first, so that it is seen. */
export function errorsOf(errors: FieldErrors, view: SentView): Record<string, string> {
  const blocks = Object.keys(view.state.values);
  return Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [
      blocks.find((block) => fieldIn(block) === name) ?? blocks[0] ?? name,
      text,
    ]),
  );
}
