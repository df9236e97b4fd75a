import { z } from 'zod';
import { areRight, companyFields, companyKey, line, optionalLine, withNumber } from './company-form.ts';
import { contractNumberKey } from './contract-number.ts';
import type { Form } from './form.ts';

export const documentTypes = ['contract', 'supplementary agreement'] as const;
export type DocumentType = (typeof documentTypes)[number];

export const paymentTerms = ['prepayment', 'on delivery', 'deferred', 'in instalments'] as const;
export type PaymentTerms = (typeof paymentTerms)[number];

export const signingMethods = ['e-signature', 'paper'] as const;
export type SigningMethod = (typeof signingMethods)[number];

/** A calendar day, `2026-11-25`. */
const day = z.iso.date();

/** An amount in the currency's own unit, with two decimals at most, up to 10^12. */
const money = z
  .number()
  .nonnegative()
  .max(1e12)
  .refine((amount) => Number.isInteger(Math.round(amount * 1e6) / 1e4), { message: 'two decimals at most' });

/** The contract that a supplementary agreement changes: one that was approved here, or one recorded with its file. */
const changedContract = z.object({
  /** Its approval here; null where it was made elsewhere. */
  approval: z.string().max(100).nullable(),
  number: line(60).min(1),
  date: day,
  /** What the contract comes to after the change, in the agreement's currency: it is routed by this. */
  total: money,
});

/** Who signs for the counterparty, as what, and on what ground: `Laura Ozola`, `Director`, `the Charter`. */
const signatory = z.object({ name: optionalLine(200), position: optionalLine(200), basis: optionalLine(200) });

/** What the initiator says about a contract or a supplementary agreement. Empty optional fields are '', 0, null or false. */
export const contractForm = z
  .object({
    /** Which of our legal entities signs: a key of the organization's `entities`. */
    entity: line(60).min(1),
    company: withNumber(z.object(companyFields)),
    documentType: z.enum(documentTypes),
    changes: changedContract.nullable().default(null),
    number: line(60).min(1),
    date: day,
    subject: line(1000).min(1),
    amount: money,
    /** ISO 4217, e.g. `EUR`. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    paymentTerms: z.enum(paymentTerms),
    /** Percent of the amount. */
    prepayment: z.number().int().min(0).max(100).default(0),
    /** Calendar days between delivery and payment. */
    deferral: z.number().int().min(0).max(3650).default(0),
    /** Whether the counterparty gets a loan or a credit line. */
    credit: z.boolean().default(false),
    /** Until when it holds; null for one without an end. */
    until: day.nullable().default(null),
    autoRenewal: z.boolean().default(false),
    /** The clauses that depart from our standard, in the initiator's words; '' where there are none. */
    nonStandardClauses: optionalLine(2000),
    /** Made from our template and agreed with the counterparty; otherwise the document is attached. */
    standard: z.boolean(),
    signing: z.enum(signingMethods),
    /** Originals that each side gets, where it is signed on paper. */
    copies: z.number().int().min(1).max(20).default(2),
    /** Who signs for the counterparty, as the contract names them; needed where it is made from our template. */
    signatory: signatory.default({ name: '', position: '', basis: '' }),
    /** The deal in the CRM that this is for, by its id, and what it is called there; '' when there is none. */
    deal: optionalLine(100),
    dealTitle: optionalLine(200),
    /** Names of products, as the organization's file has them. */
    products: z.array(line(100).min(1)).max(50),
    /** What our template asks for besides, by its field there, e.g. `creditLimit`, `products[2].price`; left out where it asked for nothing. */
    besides: z.record(z.string().max(60), line(300)).optional(),
  })
  .refine((form) => form.documentType === 'contract' || form.changes !== null, {
    path: ['changes'],
    message: 'the contract that it changes',
  })
  .refine((form) => form.until === null || form.until >= form.date, {
    path: ['until'],
    message: 'not before the date of the contract',
    when: areRight('until', 'date'),
  })
  // Terms that say nothing would count as none: nobody would be asked because of them.
  .refine((form) => form.paymentTerms !== 'deferred' || form.deferral > 0, {
    path: ['deferral'],
    message: 'after how many days it is paid',
    when: areRight('paymentTerms', 'deferral'),
  })
  .refine((form) => form.paymentTerms !== 'prepayment' || form.prepayment > 0, {
    path: ['prepayment'],
    message: 'how much is paid in advance',
    when: areRight('paymentTerms', 'prepayment'),
  });

export type ContractForm = z.infer<typeof contractForm>;

/** The form of a contract approval. Throws for an approval of another process. */
export function contractFormOf({ process, form }: { process: string; form: Form }): ContractForm {
  if (process !== 'contract') throw new Error(`an approval of the process "${process}" has no contract form`);
  return form as ContractForm;
}

/** `12-A/26 · Northwind Traders SIA`; an agreement's number alone does not say of which contract: `1 (12-A/26) · Northwind Traders SIA`. */
export function contractSubject({ number, changes, company }: ContractForm): string {
  const contract = changes && !number.includes(changes.number) ? ` (${changes.number})` : '';
  return `${number}${contract} · ${company.name}`;
}

export const counterpartyOf = ({ company }: ContractForm) => companyKey(company);

/** What makes a contract one: our legal entity, the company, the number and the year of its date; an agreement's has its contract in it. */
export function contractKey(form: ContractForm): string {
  const parts = [form.entity, companyKey(form.company), form.date.slice(0, 4), contractNumberKey(form.number)];
  return [...parts, ...(form.changes ? [contractNumberKey(form.changes.number)] : [])].join(' ');
}

/** How a contract's key ends that has this number, whoever's it is; null for a text without letters or digits. */
export function endOfContractKey(number: string): RegExp | null {
  const key = contractNumberKey(number);
  return key === '' ? null : new RegExp(` \\d{4} ${key}( \\S+)?$`, 'u');
}

/** What it is routed by: a supplementary agreement by the total after the change. */
export const routedAmount = ({ amount, changes }: ContractForm): number => changes?.total ?? amount;
