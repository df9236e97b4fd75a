import type { Language } from '../../flows/facts.ts';

/** A template that was read and found whole. */
export interface Template {
  /** The file's name without version and ending: `contract-en` for `contract-en.v2.docx`. */
  id: string;
  file: string;
  /** SHA-256 of the bytes in hex, and what people call the version: `v1`; empty where neither the file's name nor its properties say. */
  version: { sha256: string; label: string };
  language: Language;
  title: string;
  /** What must or may be filled in, in the order of the text. */
  fields: readonly TemplateField[];
  docx: Uint8Array;
}

/** A field `{number}` or a section `{#products}…{/products}` with what stands in it. A question mark, `{fax?}`, makes it optional. */
export interface TemplateField {
  name: string;
  optional: boolean;
  /** Null for a field. A section in which nothing is filled in has an empty list. */
  section: { fields: readonly TemplateField[]; inverted: boolean } | null;
}

export type TemplateValue = string | number | boolean | null | undefined | TemplateData | readonly TemplateData[];

/** What is filled in, by the names of the fields; `our.name` is `{ our: { name } }`. */
export interface TemplateData {
  readonly [field: string]: TemplateValue;
}

/** A template that cannot be used. The message names the template and, where there is one, the tag. */
export class TemplateError extends Error {}
