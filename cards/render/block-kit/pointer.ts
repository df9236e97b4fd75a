import type { ActionName, Pointer } from '../../card.ts';

const names: readonly (keyof Pointer)[] = ['approval', 'task', 'question', 'offer', 'field', 'company', 'seen'];

const actionNames: Readonly<Record<ActionName, true>> = {
  approve: true,
  'approve with remarks': true,
  reject: true,
  'change vote': true,
  ask: true,
  answer: true,
  'send to the check': true,
  'choose field': true,
  'confirm refusal': true,
  'check again': true,
  classify: true,
  withdraw: true,
  'hand over': true,
  'show details': true,
  'show sheet': true,
  'show task': true,
  'start company approval': true,
};

/** A pointer as a button's value: `approval=…&task=t1`. */
export function writePointer(pointer: Pointer): string {
  const written = new URLSearchParams();
  for (const name of names) {
    const id = pointer[name];
    if (id !== undefined) written.set(name, id);
  }
  return written.toString();
}

export function readPointer(value: string): Pointer {
  const read = new URLSearchParams(value);
  const pointer: Pointer = {};
  for (const name of names) {
    const found = read.get(name);
    if (found !== null) pointer[name] = found;
  }
  return pointer;
}

/** An action id: what the button does, numbered where a row has several of the kind, e.g. `choose field#2`. */
export const writeActionId = (does: ActionName, place: number): string => (place === 0 ? does : `${does}#${place}`);

export function readActionId(actionId: string): ActionName | null {
  const [name = ''] = actionId.split('#');
  return name in actionNames ? (name as ActionName) : null;
}

/** An entry of a menu has one value for both: `withdraw?approval=…`. */
export const writeMenuValue = (does: ActionName, pointer: Pointer): string => `${does}?${writePointer(pointer)}`;

export function readMenuValue(value: string): { does: ActionName; with: Pointer } | null {
  const [name = '', rest = ''] = value.split('?');
  const does = readActionId(name);
  return does ? { does, with: readPointer(rest) } : null;
}

/** The action id of a menu. */
export const menu = 'menu';
