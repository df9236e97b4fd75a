import { createContext, use } from 'react';

/** Where an element stands: its block, and as a form's field the label, hint and error around it. */
export interface Field {
  blockId: string;
  /** Choices are told to the app at once; a form's fields wait for the submit unless the block says otherwise. */
  dispatches: boolean;
  inForm: boolean;
  optional: boolean;
  /** The element's id, for its label. */
  id?: string;
  labelledBy?: string;
  describedBy?: string;
  invalid?: boolean;
}

export const FieldContext = createContext<Field>({ blockId: '', dispatches: true, inForm: false, optional: true });

export function useField(): Field {
  return use(FieldContext);
}

/** The attributes that tie an element to its label, hint and error. */
export function fieldAttributes(field: Field, fallbackLabel: string) {
  return {
    id: field.id,
    'aria-labelledby': field.labelledBy,
    'aria-label': field.labelledBy ? undefined : fallbackLabel || undefined,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': (field.inForm && !field.optional) || undefined,
  };
}
