import { type ContractForm, contractForm } from '../../flows/contract-form.ts';
import type { Language } from '../../flows/facts.ts';
import type { Audience } from '../audience.ts';
import type { Field, FieldErrors } from '../form.ts';
import { templateFieldText } from '../template-field-text.ts';
import { wordsIn } from '../words/words.ts';
import { contractLine, dayField, productFields } from './contract-fields.ts';
import { linesOf, type Values } from './contract-values.ts';
import { readCount } from './read-amount.ts';

/** Where a contract's form has what a template asks for, by the field's name there. */
const places: Readonly<Record<string, readonly [string, string?]>> = {
  'company.signatory': ['signatory', 'name'],
  'company.position': ['signatory', 'position'],
  'company.basis': ['signatory', 'basis'],
  'company.address': ['company', 'address'],
  'company.bank': ['company', 'bank'],
  'company.email': ['company', 'contactEmail'],
  validUntil: ['until'],
  prepayment: ['prepayment'],
  nonStandardClauses: ['nonStandardClauses'],
  products: ['products'],
};

/** What the form has no place for. A tax id is among it: what makes the company one is not changed by a template. */
const besides = /^(company\.(taxId|registrationNumber)|creditLimit|products\[\d+\]\.(unit|quantity|price|amount))$/u;

/** Whether an initiator can say it. Our own side and the templates are the administrators'. */
export const isSayable = (name: string): boolean => name in places || besides.test(name);

/** A field for each that the template asks for and an initiator can say. */
export const templateFields = (missing: readonly string[], form: ContractForm, audience: Audience): Field[] =>
  missing.filter(isSayable).flatMap((name) => fieldFor(name, form, audience));

function fieldFor(name: string, form: ContractForm, audience: Audience): Field[] {
  const label = capitalised(templateFieldText(name, audience.language));
  switch (name) {
    case 'company.email':
      return [{ part: 'field', field: 'email', name, label, value: form.company.contactEmail }];
    case 'validUntil':
      return [dayField(name, label, {})];
    case 'nonStandardClauses':
      return [{ part: 'field', field: 'paragraph', name, label, max: 2000 }];
    case 'products':
      return productFields({}, audience).map((field) => ({ ...field, optional: false }));
    default:
      return [contractLine(name, label, name === 'prepayment' ? 3 : 200, {})];
  }
}

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export type FilledIn = { ok: true; form: ContractForm } | { ok: false; errors: FieldErrors };

/** The contract's form with what was typed, or what is wrong at its fields. */
export function filledIn(form: ContractForm, missing: readonly string[], values: Values, language: Language): FilledIn {
  const { forms, contractForm: words } = wordsIn(language);
  const names = missing.filter(isSayable);
  const empty = names.filter((name) => isNothing(typedAt(name, values)));
  const parsed = contractForm.safeParse(names.reduce<object>((before, name) => placed(before, name, values), form));
  const known: Readonly<Record<string, string>> = {
    prepayment: words.errors.percent,
    validUntil: words.errors.until,
    'company.email': forms.errors.email,
  };
  const wrong = (parsed.error?.issues ?? []).map(
    ({ path }) => names.find((name) => isAt(name, path)) ?? names[0] ?? '',
  );
  const errors = Object.fromEntries([
    ...empty.map((name) => [name, forms.errors.required]),
    ...wrong.map((name) => [name, known[name] ?? forms.errors.other]),
  ]);
  return parsed.success && empty.length === 0 ? { ok: true, form: parsed.data } : { ok: false, errors };
}

function typedAt(name: string, values: Values): unknown {
  const text = (values[name] ?? '').trim();
  if (name === 'prepayment') return readCount(text, 0);
  return name === 'products' ? linesOf(text) : text;
}

const isNothing = (value: unknown): boolean =>
  value === '' || value === 0 || (Array.isArray(value) && value.length === 0);

function placed(form: object, name: string, values: Values): object {
  const [part, within] = places[name] ?? ['besides', name];
  const value = typedAt(name, values);
  const before: unknown = Reflect.get(form, part);
  const inside = typeof before === 'object' && before !== null ? before : {};
  return { ...form, [part]: within === undefined ? value : { ...inside, [within]: value } };
}

function isAt(name: string, [first, second]: readonly PropertyKey[]): boolean {
  const [part, within] = places[name] ?? ['besides', name];
  return part === first && (within === undefined || within === second);
}
