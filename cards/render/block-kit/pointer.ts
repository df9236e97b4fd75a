import { isActionName, pointerNames } from '../../action-names.ts';
import type { ActionName, Pointer } from '../../card.ts';
import { limits } from './limits.ts';

/** A pointer as a button's value: `approval=…&task=t1`. */
export function writePointer(pointer: Pointer): string {
  return pointerNames
    .flatMap((name) => {
      const id = pointer[name];
      return id === undefined ? [] : [`${name}=${spared(id)}`];
    })
    .join('&');
}

/** Escaped no more than reading back asks for: a menu's value has room for 150 characters, and a Cyrillic letter would take six. */
const spared = (id: string): string => id.replace(/[%&=+#?\s]/g, (sign) => encodeURIComponent(sign));

export function readPointer(value: string): Pointer {
  const read = new URLSearchParams(value);
  const pointer: Pointer = {};
  for (const name of pointerNames) {
    const found = read.get(name);
    if (found !== null) pointer[name] = found;
  }
  return pointer;
}

/** An action id: what the button does, numbered where a row has several of the kind, e.g. `choose field#2`. */
export const writeActionId = (does: ActionName | typeof menu | 'link', place: number): string =>
  place === 0 ? does : `${does}#${place}`;

export function readActionId(actionId: string): ActionName | null {
  const [name = ''] = actionId.split('#');
  return isActionName(name) ? name : null;
}

/** An entry of a menu has one value for both: `withdraw?approval=…`. */
export const writeMenuValue = (does: ActionName, pointer: Pointer): string =>
  `${does}?${writePointer(pointer)}`.slice(0, limits.optionValue);

export function readMenuValue(value: string): { does: ActionName; with: Pointer } | null {
  const [name = '', rest = ''] = value.split('?');
  const does = readActionId(name);
  return does ? { does, with: readPointer(rest) } : null;
}

/** The action id of a menu, numbered like others. */
export const menu = 'menu';

export const isMenu = (actionId: string): boolean => actionId.split('#')[0] === menu;
