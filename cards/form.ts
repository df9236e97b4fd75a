import type { Part } from './card.ts';
import type { FormedDeed } from './contract-deeds.ts';
import type { Option } from './option.ts';

/** A form that a door shows as a modal (Slack) or a card (Teams). Values come back by field name, as strings. */
export interface Form {
  name: FormName;
  title: string;
  submit: string;
  /** At the place of the platform's own "Cancel". */
  close: string;
  parts: readonly (Part | Field)[];
  /** Whether the platform tells of each field as it changes, so that what is typed outlives a closed form. */
  keeps?: true;
  /** What the submission is about; ids only. */
  about: Readonly<Record<string, string>>;
}

export type FormName =
  | 'company approval'
  | 'contract approval'
  | 'remarks'
  | 'reject'
  | 'ask'
  | 'answer'
  | 'confirm refusal'
  | 'check again'
  | 'classify'
  | 'withdraw'
  | 'hand over'
  | 'snooze'
  | 'files for'
  | 'away'
  | 'details'
  | FormedDeed;

export type Field = { part: 'field'; name: string; label: string; hint?: string; optional?: boolean } & (
  | { field: 'line'; value?: string; placeholder?: string; max: number }
  | { field: 'paragraph'; value?: string; placeholder?: string; max: number }
  | { field: 'email'; value?: string }
  | { field: 'choice'; options: readonly Option[]; value?: string; redraws?: boolean }
  /** Options are found as the person types; `redraws` asks for the form anew when one is chosen. */
  | { field: 'search'; search: 'companies' | 'countries' | 'people' | 'deals'; value?: Option; redraws?: boolean }
  /** Any number of what is found as the person types; before the first letter the likeliest are offered. */
  | { field: 'search several'; search: 'products'; values: readonly Option[] }
  | { field: 'day'; value?: string }
  /** One file, of one of these endings; it comes back as `forms/given-file.ts` writes it. */
  | { field: 'file'; endings: readonly string[] }
  | { field: 'checks'; options: readonly Option[]; values?: readonly string[] }
);

/** Errors by field name, in the reader's language. */
export type FieldErrors = Readonly<Record<string, string>>;
