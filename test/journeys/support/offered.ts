import { asObject, asObjects, type JsonObject } from '../../../sandbox/json.ts';
import { elementsOf } from '../../../sandbox/workspace/block-ids.ts';
import type { Message } from '../../../sandbox/workspace/model.ts';

/** A button, or an entry of a menu, that stands in a message. */
export interface Offered {
  message: Message;
  /** As the page sends it when it is used. */
  action: JsonObject;
}

/** The words of Block Kit's text objects. */
export const labelIn = (text: unknown): string => String(asObject(text)?.text ?? '');

/** The action of the button or menu entry with this label. */
export function actionIn(blocks: JsonObject[], label: string): JsonObject | undefined {
  for (const block of blocks) {
    for (const { type, action_id, text, url, value, options } of elementsOf(block)) {
      const ids = { type, block_id: block.block_id, action_id };
      if (type === 'button' && labelIn(text) === label && !url) return { ...ids, value };
      const selected_option = asObjects(options).find((one) => labelIn(one.text) === label);
      if (selected_option) return { ...ids, selected_option };
    }
  }
  return undefined;
}
