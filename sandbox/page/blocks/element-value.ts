import type { InputBlock, Element as LibraryElement, OptionObject } from 'slack-blocks-to-jsx';

/** An interactive element of Block Kit. */
export type BlockElement = LibraryElement | InputBlock['element'];

/** A file as a `file_input` holds it. */
export interface ValueFile {
  id: string;
  name: string;
}

/** What an element holds or what was chosen in it, in the fields of Slack's state and action payloads. */
export interface ElementValue {
  type: string;
  value?: string | null;
  selected_option?: OptionObject | null;
  selected_options?: OptionObject[];
  selected_user?: string | null;
  selected_users?: string[];
  selected_conversation?: string | null;
  selected_conversations?: string[];
  selected_channel?: string | null;
  selected_channels?: string[];
  selected_date?: string | null;
  selected_time?: string | null;
  selected_date_time?: number | null;
  files?: ValueFile[];
}

/** By block id, then by action id, as in `state.values`. */
export type Values = Record<string, Record<string, ElementValue>>;

/** What an element holds before anything was entered. */
export function firstValue(element: BlockElement): ElementValue {
  const { type } = element;
  switch (type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { type, value: element.initial_value ?? null };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: asOption(element.initial_option) };
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return { type, selected_options: element.initial_options ?? [] };
    case 'users_select':
      return { type, selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { type, selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { type, selected_conversation: element.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: element.initial_conversations ?? [] };
    case 'channels_select':
      return { type, selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: element.initial_channels ?? [] };
    case 'datepicker':
      return { type, selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { type, selected_date_time: element.initial_date_time ?? null };
    case 'file_input':
      return { type, files: [] };
    case 'button':
    case 'workflow_button':
    case 'icon_button':
    case 'feedback_buttons':
    case 'overflow':
    case 'rich_text_input':
    case 'image':
    case 'url':
    case 'rich_text_section':
    case 'rich_text_list':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return { type };
  }
}

function asOption(initial: object | undefined): OptionObject | null {
  return initial && 'value' in initial ? (initial as OptionObject) : null;
}
