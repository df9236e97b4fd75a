import { z } from 'zod';
import { isActionName, pointerNames } from '../../action-names.ts';
import type { ActionName, Pointer } from '../../card.ts';
import { readValues } from './field-id.ts';

export type UsedAction =
  | { kind: 'action'; does: ActionName; with: Pointer; form: SentForm | null }
  /** The card asks by itself to be drawn for the one who looks at it. */
  | { kind: 'refresh'; with: Pointer }
  | ({ kind: 'form'; button: 'submit' | 'close' } & SentForm)
  | ({ kind: 'form'; button: 'redraw'; field: string } & SentForm);

interface SentForm {
  id: string;
  values: Record<string, string>;
}

const carried = z.looseObject({
  with: z.record(z.string(), z.unknown()).default({}),
  form: z.string().optional(),
  field: z.string().optional(),
});

/** Before the name of an input in which a person is chosen for a button. */
export const personInput = 'person:';

/** What a used button does; null when it is none of ours. */
export function readAction({ verb = '', data }: { verb?: string; data?: unknown }): UsedAction | null {
  const read = carried.safeParse(data ?? {});
  if (!read.success) return null;
  const { with: pointer, form: id, field, ...inputs } = read.data;
  const form = id === undefined ? null : { id, values: readValues(inputs) };
  switch (verb) {
    case 'refresh':
      return { kind: 'refresh', with: readPointer(pointer) };
    case 'form submit':
      return form && { kind: 'form', button: 'submit', ...form };
    case 'form close':
      return form && { kind: 'form', button: 'close', ...form };
    case 'form redraw':
      return form && field !== undefined ? { kind: 'form', button: 'redraw', field, ...form } : null;
    default:
      return isActionName(verb) ? { kind: 'action', does: verb, with: pointed(pointer, inputs), form } : null;
  }
}

function pointed(pointer: Readonly<Record<string, unknown>>, inputs: Readonly<Record<string, unknown>>): Pointer {
  const [, person] = Object.entries(inputs).find(([id]) => id.startsWith(personInput)) ?? [];
  return { ...readPointer(pointer), ...(typeof person === 'string' && person !== '' ? { person } : {}) };
}

function readPointer(pointer: Readonly<Record<string, unknown>>): Pointer {
  const read: Pointer = {};
  for (const name of pointerNames) {
    const id = pointer[name];
    if (typeof id === 'string') read[name] = id;
  }
  return read;
}
