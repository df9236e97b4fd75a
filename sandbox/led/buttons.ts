import { asObject, type JsonObject } from '../json.ts';
import { elementsOf } from '../workspace/block-ids.ts';

export interface Button {
  blockId: string;
  actionId: string;
  label: string;
}

/** The buttons that do something at the app; those that only open an address are left out. */
export function buttonsIn(blocks: JsonObject[]): Button[] {
  return blocks.flatMap((block) =>
    elementsOf(block)
      .filter((element) => element.type === 'button' && !element.url)
      .map((element) => ({
        blockId: String(block.block_id),
        actionId: String(element.action_id),
        label: String(asObject(element.text)?.text ?? ''),
      })),
  );
}

/** The button that does something: looked for in its action id, then in its label. */
export function buttonThat(does: RegExp, blocks: JsonObject[]): Button | undefined {
  const buttons = buttonsIn(blocks);
  return buttons.find(({ actionId }) => does.test(actionId)) ?? buttons.find(({ label }) => does.test(label));
}
