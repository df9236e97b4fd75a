import type { Element } from './card-json.ts';
import { limits, sizeOf } from './limits.ts';
import { type Room, rooms } from './shorten.ts';

/** Draws with as much room as the card's size allows; where even the least is too much, blocks are left out. */
export function fitting<T extends { body: Element[] }>(draw: (room: Room) => T): T {
  for (const room of rooms) {
    const drawn = draw(room);
    if (sizeOf(drawn) <= limits.card) return drawn;
    if (room === rooms.at(-1))
      return { ...drawn, body: within(drawn.body, limits.card - sizeOf({ ...drawn, body: [] })) };
  }
  throw new Error('there is no room to draw in');
}

const missing: Element = { type: 'TextBlock', text: '…', wrap: true, size: 'Small', isSubtle: true };

/** Leaves out from the end: first what is only to be read, then what can be done. A form's own buttons go last. */
function within(body: Element[], room: number): Element[] {
  const sizes = new Map(body.map((element) => [element, sizeOf(element) + 1]));
  let left = room - sizeOf(missing) - 1;
  const rank = (element: Element): number => (isOfForm(element) ? 0 : acts(element) ? 1 : 2);
  const inOrder = body.toSorted((one, other) => rank(one) - rank(other));
  const kept = new Set<Element>();
  for (const element of inOrder) {
    const size = sizes.get(element) ?? 0;
    if (size > left) continue;
    left -= size;
    kept.add(element);
  }
  const shown = body.filter((element) => kept.has(element));
  const end = shown.findLastIndex((element) => !acts(element)) + 1;
  return [...shown.slice(0, end), missing, ...shown.slice(end)];
}

/** Whether it sends or closes a form. */
const isOfForm = (element: Element): boolean =>
  element.type === 'ActionSet' &&
  element.actions.some((action) => action.type === 'Action.Execute' && action.verb.startsWith('form '));

/** Whether something can be done in it. */
function acts(element: Element): boolean {
  switch (element.type) {
    case 'ActionSet':
    case 'Input.Text':
    case 'Input.Date':
    case 'Input.ChoiceSet':
      return true;
    case 'ColumnSet':
      return element.columns.some(({ items }) => items.some(acts));
    case 'Container':
      return element.items.some(acts);
    case 'TextBlock':
    case 'RichTextBlock':
    case 'FactSet':
      return false;
  }
}
