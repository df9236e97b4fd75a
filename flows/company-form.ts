import { z } from 'zod';
import type { Form } from './form.ts';

export const legalForms = ['company', 'sole proprietor', 'public body'] as const;
export type LegalForm = (typeof legalForms)[number];

/** A line of people's text: trimmed, `max` characters at most. */
export const line = (max: number) => z.string().trim().max(max);
export const optionalLine = (max: number) => line(max).default('');

/** Who a company is. Empty optional fields are ''. */
export const companyFields = {
  name: line(300).min(1),
  /** ISO 3166-1 alpha-2, e.g. `LV`. */
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
  legalForm: z.enum(legalForms),
  taxId: optionalLine(40),
  registrationNumber: optionalLine(40),
  address: optionalLine(500),
  bank: optionalLine(300),
  site: optionalLine(200),
  contactName: optionalLine(200),
  contactEmail: z.union([z.literal(''), z.email().max(254)]).default(''),
};

/** Whether these fields are right, whatever is wrong with others: all that is wrong with a form is said at once. */
export const areRight =
  (...fields: readonly string[]) =>
  ({ issues }: { issues: readonly z.core.$ZodRawIssue[] }) =>
    !issues.some(({ path = [] }) => path.length === 0 || fields.includes(String(path[0])));

interface Numbered {
  taxId: string;
  registrationNumber: string;
}

/** A company is known by a number: its tax id, else its registration number. */
export const withNumber = <S extends z.ZodType<Numbered>>(schema: S) =>
  schema.refine((form) => normalisedNumber(form.taxId) !== '' || normalisedNumber(form.registrationNumber) !== '', {
    path: ['taxId'],
    message: 'tax id or registration number',
    when: areRight('taxId', 'registrationNumber'),
  });

/** What the initiator says about a company: the form of a company approval. */
export const companyForm = withNumber(
  z.object({
    ...companyFields,
    purpose: line(1000).min(1),
    /** The deal in the CRM that this is for, by its id; '' when there is none. */
    deal: optionalLine(100),
  }),
);

export type CompanyForm = z.infer<typeof companyForm>;

/** The form of a company approval. Throws for an approval of another process. */
export function companyFormOf({ process, form }: { process: string; form: Form }): CompanyForm {
  if (process !== 'company') throw new Error(`an approval of the process "${process}" has no company form`);
  return form as CompanyForm;
}

/** What makes a company one: its country and normalised tax id, else registration number, e.g. `LV:40003000001`. */
export type CompanyKey = string;

export function companyKey(form: Pick<CompanyForm, 'country' | 'taxId' | 'registrationNumber'>): CompanyKey {
  const country = form.country.toUpperCase();
  const taxId = normalisedNumber(form.taxId);
  const bare = taxId.startsWith(country) ? taxId.slice(country.length) : taxId;
  return bare === '' ? `${country}:reg:${normalisedNumber(form.registrationNumber)}` : `${country}:${bare}`;
}

/** Letters and digits only, upper case: `LV 4000-300.0001` and `lv40003000001` are one number. */
function normalisedNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
