import { z } from 'zod';
import { documentTypes, paymentTerms } from '../../flows/contract-form.ts';
import { roles } from '../../flows/roles.ts';
import { hoursCount, key, line } from './file-formats.ts';

const amount = z.number().nonnegative('must be 0 at least').max(1e12, 'is too large');
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be a currency such as EUR');
const country = z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters, e.g. LV');
const oneOrMore = <S extends z.ZodType>(one: S) => z.array(one).nonempty('must name at least one, or be left out');

const conditions = z.strictObject({
  amountFrom: amount.describe('In the base currency, this amount included').optional(),
  amountBelow: amount.describe('In the base currency, this amount not included').optional(),
  documentTypes: oneOrMore(z.enum(documentTypes)).optional(),
  paymentTerms: oneOrMore(z.enum(paymentTerms)).optional(),
  prepaymentFrom: z.number().min(0).max(100, 'must be 100 percent at most').describe('Percent').optional(),
  deferralFrom: z.number().int().min(0).describe('Calendar days').optional(),
  credit: z.boolean().optional(),
  nonStandardClauses: z.boolean().optional(),
  standard: z.boolean().optional(),
  autoRenewal: z.boolean().optional(),
  departments: oneOrMore(line).describe('Of the initiator').optional(),
  countries: oneOrMore(country).describe('Of the company').optional(),
  products: oneOrMore(line).optional(),
});

const rule = z.strictObject({
  because: line.describe('The reason as each approver reads it, e.g. amount from €10,000'),
  when: conditions.describe('All that is named must hold; {} always does'),
  roles: z.array(z.enum(roles)).nonempty('must name at least one role').describe('Who votes then'),
});

const entity = z.strictObject({
  name: line.describe('Its legal name, as contracts have it'),
  registrationNumber: line.optional(),
  address: line.optional(),
  bank: line.optional(),
  taxId: line.optional(),
  email: line.describe('For notices').optional(),
  city: line.describe('Where its contracts are concluded').optional(),
  signatory: line.describe('Who signs for it').optional(),
  position: line.describe('In what position').optional(),
  basis: line.describe('What their power rests on, e.g. the Charter').optional(),
});

const product = z.strictObject({
  owner: key.describe('Who votes on every contract with it').nullable().optional(),
  deputy: key.nullable().optional(),
});

/** Contracts: who signs them, and who votes on which. */
export const contractsSection = z.strictObject({
  entities: z.record(key, entity).describe('Our legal entities that sign contracts, by a short key'),
  baseCurrency: currency.describe('Amounts of the rules are in it'),
  rates: z
    .record(currency, z.number().positive('must be more than 0'))
    .describe('What one unit of another currency is worth in the base currency'),
  products: z.record(line, product).describe('What we buy and sell, as the CRM calls it, with its owner'),
  rules: z.array(rule).nonempty('must have at least one rule').describe('All rules that hold count'),
  vetoes: z.array(z.enum(roles)).describe('Roles over whose rejection the lawyer cannot finalise').default([]),
  counterparty: z
    .strictObject({
      remindAfterHours: hoursCount.describe('Working hours without an answer'),
      reminders: z.number().int().min(0).max(10, 'must be 10 at most').describe('Then the initiator is asked'),
    })
    .default({ remindAfterHours: 18, reminders: 3 }),
  documentPoints: z
    .array(line)
    .nonempty('must have at least one point')
    .describe('What the lawyer confirms of the signed originals, point by point'),
});
