import type { z } from 'zod';
import type { Audience } from '../audience.ts';
import type { FieldErrors } from '../form.ts';
import { wordsIn } from '../words/words.ts';
import type { Values } from './contract-values.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with a contract's form, in words at the fields. */
export function contractErrors(issues: readonly Issue[], values: Values, audience: Audience): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = fieldOf(issue.path);
    errors[field] ??= errorText(field, issue, values[field] ?? '', audience);
  }
  return errors;
}

/** The field that a part of the contract's form is typed in: `changes.number` in `changesNumber`. */
function fieldOf([first, second]: readonly PropertyKey[]): string {
  const name = String(second ?? '');
  const capital = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (first === 'changes') return `changes${capital || 'Number'}`;
  if (first === 'signatory') return `signatory${capital || 'Name'}`;
  if (first === 'company') return name === '' ? 'company' : name === 'name' ? 'companyName' : name;
  return String(first ?? 'number');
}

function errorText(field: string, issue: Issue, value: string, { language }: Audience): string {
  const { forms, contractForm, time } = wordsIn(language);
  const { errors } = contractForm;
  // Right by itself, but the terms of payment ask for more.
  const unsaid = issue.code === 'custom';
  const known: Readonly<Record<string, string>> = {
    amount: errors.amount,
    changesTotal: errors.amount,
    prepayment: unsaid ? errors.prepaymentUnsaid : errors.percent,
    deferral: unsaid ? errors.deferralUnsaid : errors.days,
    copies: errors.copies,
    date: errors.day,
    changesDate: errors.day,
    until: errors.until,
    entity: errors.choose,
    documentType: errors.choose,
    paymentTerms: errors.choose,
    signing: errors.choose,
    standard: errors.choose,
    company: errors.company,
    country: forms.errors.country,
    legalForm: forms.errors.legalForm,
    taxId: forms.errors.numberNeeded,
    contactEmail: forms.errors.email,
  };
  const found = known[field];
  if (found) return found;
  if (issue.code === 'too_big') {
    return forms.errors.tooLong(new Intl.NumberFormat(time.locale).format(Number(issue.maximum)));
  }
  return value.trim() === '' ? forms.errors.required : forms.errors.other;
}

/** Said where an agreement names an approval that is none of a contract. */
export const changedUnknown = ({ language }: Audience): FieldErrors => ({
  changesApproval: wordsIn(language).contractForm.errors.changed,
});

/** Said where an agreement names the contract of another company than its own. */
export const changedAnothers = (company: string, { language }: Audience): FieldErrors => ({
  changesApproval: wordsIn(language).contractForm.errors.changedAnothers(company),
});

/** Said at the choice of a standard contract while nobody is named who could agree with it. */
export const contactWanted = ({ language }: Audience): FieldErrors => ({
  standard: wordsIn(language).contractForm.errors.contact,
});
