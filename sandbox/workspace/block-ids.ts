import { randomBytes } from 'node:crypto';
import { asObject, asObjects, type JsonObject } from '../json.ts';

/** The blocks with the ids filled in that Slack makes up when an app leaves them out. */
export function withIds(blocks: JsonObject[]): JsonObject[] {
  return blocks.map((block) => {
    const filled: JsonObject = { ...block };
    filled.block_id ||= shortId();
    if (block.type === 'actions') filled.elements = asObjects(block.elements).map(withActionId);
    if (block.type === 'section' && asObject(block.accessory))
      filled.accessory = withActionId(block.accessory as JsonObject);
    if (block.type === 'input' && asObject(block.element)) filled.element = withActionId(block.element as JsonObject);
    return filled;
  });
}

/** The interactive elements of a block. */
export function elementsOf(block: JsonObject): JsonObject[] {
  if (block.type === 'actions') return asObjects(block.elements);
  const one = asObject(block.type === 'input' ? block.element : block.accessory);
  return one && one.type !== 'image' ? [one] : [];
}

/** The element with these ids among the blocks, and the block that holds it. */
export function findElement(
  blocks: JsonObject[],
  blockId: unknown,
  actionId: unknown,
): { block: JsonObject; element: JsonObject } | undefined {
  for (const block of blocks) {
    if (block.block_id !== blockId) continue;
    const element = elementsOf(block).find((candidate) => candidate.action_id === actionId);
    if (element) return { block, element };
  }
  return undefined;
}

function withActionId(element: JsonObject): JsonObject {
  return element.type === 'image' || element.action_id ? element : { ...element, action_id: shortId() };
}

function shortId(): string {
  return randomBytes(4).toString('base64url').slice(0, 5);
}
