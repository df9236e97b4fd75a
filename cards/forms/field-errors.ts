import { companyForm } from '../../flows/company-form.ts';
import type { Refusal } from '../../flows/refusal.ts';
import type { Audience } from '../audience.ts';
import type { FieldErrors, FormName } from '../form.ts';
import { refusalText } from '../refusal-text.ts';
import { wordsIn } from '../words/words.ts';
import { overField } from './contract-deed-form.ts';

/** What is wrong with a company form's values, in words at the fields; null when nothing is. */
export function companyErrors(values: Readonly<Record<string, string>>, audience: Audience): FieldErrors | null {
  const parsed = companyForm.safeParse(values);
  if (parsed.success) return null;
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? 'name');
    errors[field] ??= errorText(field, issue, values[field] ?? '', audience);
  }
  return errors;
}

function errorText(
  field: string,
  issue: { code: string; maximum?: number | bigint },
  value: string,
  { language }: Audience,
): string {
  const { forms, time } = wordsIn(language);
  const { errors } = forms;
  if (issue.code === 'too_big') return errors.tooLong(new Intl.NumberFormat(time.locale).format(issue.maximum ?? 0));
  const known: Readonly<Record<string, string>> = {
    taxId: errors.numberNeeded,
    country: errors.country,
    legalForm: errors.legalForm,
    contactEmail: errors.email,
  };
  return known[field] ?? (value.trim() === '' ? errors.required : errors.other);
}

/** A refusal in words at the field it speaks of; null when it belongs to none. */
export function refusalAtField(refusal: Refusal, form: FormName, audience: Audience): FieldErrors | null {
  const field = refusedFields[refusal.type]?.(form) ?? null;
  if (refusal.type === 'reasons missing' && form === 'finalise') {
    const { required } = wordsIn(audience.language).forms.errors;
    return Object.fromEntries(refusal.roles.map((role) => [overField(role), required]));
  }
  return field === null ? null : { [field]: refusalText(refusal, audience) };
}

type RefusedField = (form: FormName) => string | null;

const onlyIn =
  (form: FormName, field: string): RefusedField =>
  (sent) =>
    sent === form ? field : null;
const person: RefusedField = (form) => (form === 'ask' || form === 'hand over' ? 'person' : null);

/** The refusals that speak of a field, and which one it is in each form. */
const refusedFields: Readonly<Partial<Record<Refusal['type'], RefusedField>>> = {
  'approval running': onlyIn('company approval', 'taxId'),
  'cannot be put off': onlyIn('snooze', 'day'),
  'remark required': textFieldOf,
  'reason required': textFieldOf,
  'text too long': textFieldOf,
  'unknown person': person,
  'not a possible holder': person,
  'holds it already': person,
  'own approval': onlyIn('hand over', 'person'),
  'documents missing': onlyIn('classify', 'documents'),
  'another company': onlyIn('company approval', 'taxId'),
  'no rate': (form) => (form === 'send revision on' || form === 'accept protocol' ? 'currency' : null),
  'no owner': (form) =>
    form === 'send revision on' || form === 'accept protocol' || form === 'fill in fields' ? 'products' : null,
};

/** The field of a form in which something is written; null when it has none. */
function textFieldOf(form: FormName): string | null {
  switch (form) {
    case 'remarks':
      return 'remark';
    case 'ask':
    case 'answer':
      return 'text';
    case 'company approval':
      return 'purpose';
    case 'note envelope':
      return 'envelope';
    case 'contract approval':
    case 'snooze':
    case 'files for':
    case 'away':
    case 'details':
    case 'another contact':
    case 'record an answer':
    case 'note originals':
    case 'attach originals':
    case 'finalise':
    case 'send revision on':
    case 'fill in fields':
      return null;
    case 'reject':
    case 'confirm refusal':
    case 'check again':
    case 'classify':
    case 'withdraw':
    case 'hand over':
    case 'return for revision':
    case 'accept protocol':
    case 'answer with a revision':
    case 'reject protocol':
    case 'reject for good':
    case 'not signed':
    case 'originals missing':
    case 'give up originals':
    case 'accept a scan':
    case 'wait on':
    case 'send documents back':
      return 'reason';
  }
}
