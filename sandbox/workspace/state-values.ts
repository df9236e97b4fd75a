import { asObject, asObjects, type JsonObject } from '../json.ts';
import { elementsOf } from './block-ids.ts';

export type StateValues = Record<string, Record<string, JsonObject>>;

/** For each element that holds a value: the field of its state, the field of its first value, and what "nothing" looks like. */
const HOLDERS: Record<string, { field: string; initial: string; empty: unknown }> = {
  plain_text_input: { field: 'value', initial: 'initial_value', empty: null },
  email_text_input: { field: 'value', initial: 'initial_value', empty: null },
  url_text_input: { field: 'value', initial: 'initial_value', empty: null },
  number_input: { field: 'value', initial: 'initial_value', empty: null },
  rich_text_input: { field: 'rich_text_value', initial: 'initial_value', empty: null },
  static_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  external_select: { field: 'selected_option', initial: 'initial_option', empty: null },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', empty: null },
  users_select: { field: 'selected_user', initial: 'initial_user', empty: null },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', empty: null },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', empty: null },
  datepicker: { field: 'selected_date', initial: 'initial_date', empty: null },
  timepicker: { field: 'selected_time', initial: 'initial_time', empty: null },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', empty: null },
  checkboxes: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', empty: [] },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', empty: [] },
  multi_conversations_select: { field: 'selected_conversations', initial: 'initial_conversations', empty: [] },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', empty: [] },
  file_input: { field: 'files', initial: '', empty: [] },
};

/** `state.values` as Slack sends it: every element that holds a value, with what was entered or else its first value. */
export function stateValues(blocks: JsonObject[], entered: StateValues): StateValues {
  const values: StateValues = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const holder = HOLDERS[String(element.type)];
      if (!holder) continue;
      const blockId = String(block.block_id);
      const actionId = String(element.action_id);
      const given = entered[blockId]?.[actionId];
      const value = given && holder.field in given ? given[holder.field] : (element[holder.initial] ?? holder.empty);
      values[blockId] = {
        ...values[blockId],
        [actionId]: { type: element.type, [holder.field]: tidy(value, holder.empty) },
      };
    }
  }
  return values;
}

/** The required inputs that hold nothing, by block id, with the words that Slack puts under them. */
export function missingInputs(blocks: JsonObject[], values: StateValues): Record<string, string> {
  const missing: Record<string, string> = {};
  for (const block of blocks) {
    if (block.type !== 'input' || block.optional === true) continue;
    const element = asObject(block.element);
    const holder = HOLDERS[String(element?.type)];
    if (!element || !holder) continue;
    const value = values[String(block.block_id)]?.[String(element.action_id)]?.[holder.field];
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) {
      missing[String(block.block_id)] = 'Please complete this required field.';
    }
  }
  return missing;
}

/** What the page sent as `state`, as values by block id and action id; anything malformed is left out. */
export function readState(state: unknown): StateValues {
  const values: StateValues = {};
  for (const [blockId, actions] of Object.entries(asObject(asObject(state)?.values) ?? {})) {
    for (const [actionId, value] of Object.entries(asObject(actions) ?? {})) {
      const entry = asObject(value);
      if (entry) values[blockId] = { ...values[blockId], [actionId]: entry };
    }
  }
  return values;
}

function tidy(value: unknown, empty: unknown): unknown {
  if (value === undefined || value === '') return empty;
  if (Array.isArray(value)) return value;
  const option = asObject(value);
  return option && asObjects(option.elements).length === 0 && 'text' in option
    ? { text: option.text, value: option.value }
    : value;
}
