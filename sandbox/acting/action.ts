import type { JsonObject } from '../json.ts';

const COPIED = [
  'text',
  'value',
  'style',
  'placeholder',
  'confirm',
  'initial_option',
  'initial_options',
  'initial_user',
  'initial_users',
  'initial_date',
  'initial_time',
  'initial_date_time',
];
const CHOSEN = [
  'value',
  'selected_option',
  'selected_options',
  'selected_user',
  'selected_users',
  'selected_channel',
  'selected_channels',
  'selected_conversation',
  'selected_conversations',
  'selected_date',
  'selected_time',
  'selected_date_time',
  'rich_text_value',
  'files',
];

/** One of a block_actions payload's `actions`: what the app put into the element, and what the person chose. */
export function actionOf(element: JsonObject, blockId: unknown, chosen: JsonObject, ts: string): JsonObject {
  const action: JsonObject = { type: element.type, action_id: element.action_id, block_id: blockId };
  for (const name of COPIED) if (element[name] !== undefined) action[name] = element[name];
  // A button's value is the app's own; whatever the page says counts only for what the person chooses or types.
  if (element.type !== 'button') for (const name of CHOSEN) if (chosen[name] !== undefined) action[name] = chosen[name];
  return { ...action, action_ts: ts };
}
