import type { z } from 'zod';
import { legalForms } from '../../flows/company-form.ts';
import { contractForm, documentTypes, paymentTerms, signingMethods } from '../../flows/contract-form.ts';
import type { Finding } from '../../models/organization/finding.ts';
import { didYouMean } from '../../models/organization/nearest.ts';

/** A part of the file with keys. */
export type Group = Readonly<Record<string, unknown>>;

const { company, changes } = contractForm.shape;
const companyKeys = Object.keys(company.shape);
const knownKeys: Readonly<Record<string, readonly string[]>> = {
  '': ['initiator', ...Object.keys(contractForm.shape)],
  company: companyKeys,
  changes: Object.keys(changes.unwrap().unwrap().shape),
};

const amount = 'an amount with two decimals at most, e.g. 12400.00';
const yesOrNo = 'true or false';
const day = 'a date such as 2026-11-25';

/** What a field must be, by its place. */
const expected: Readonly<Record<string, string>> = {
  amount,
  currency: 'a currency such as EUR',
  prepayment: 'a whole number of percent from 0 to 100',
  deferral: 'a whole number of days from 0 to 3650',
  credit: yesOrNo,
  autoRenewal: yesOrNo,
  standard: yesOrNo,
  date: day,
  until: `${day}, not before the date of the contract`,
  nonStandardClauses: 'the clauses in your words, 2000 characters at most',
  copies: 'a whole number from 1 to 20',
  products: 'a list of products, e.g. [road transport]',
  company: 'a group, e.g. { country: LV }',
  'company.country': 'two letters, e.g. LV',
  'company.contactEmail': 'an e-mail address',
  changes: 'the contract that the agreement changes, e.g. { total: 50000 }',
  'changes.total': amount,
  'changes.date': day,
};

const choices: Readonly<Record<string, readonly string[]>> = {
  documentType: documentTypes,
  paymentTerms,
  signing: signingMethods,
  'company.legalForm': legalForms,
};

/** Fields that no contract has, each with the name that was probably meant. */
export function unknownFields(content: Group): Finding[] {
  return Object.entries(knownKeys).flatMap(([group, known]) =>
    Object.keys(groupAt(content, group))
      .filter((key) => !known.includes(key))
      .map((key) => ({ path: group === '' ? [key] : [group, key], message: unknownKey(key, group, known) })),
  );
}

function unknownKey(key: string, group: string, known: readonly string[]): string {
  if (group === '' && companyKeys.includes(key)) return `belongs to the company: company: { ${key}: … }.`;
  return `is not known here.${didYouMean(key, known) || ` Known are: ${known.join(', ')}.`}`;
}

/** What is wrong with a field's value, and what it must be. */
export function fieldFinding(issue: z.core.$ZodIssue, content: Group): Finding {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const place = path.filter((part) => typeof part === 'string').join('.');
  const value = path.reduce<unknown>((inner, part) => (isGroup(inner) ? inner[part] : undefined), content);
  const known = choices[place];
  const what = known ? `one of ${known.join(', ')}` : (expected[place] ?? 'text that is not too long');
  if (value === undefined || value === null) return { path, message: `is missing. Say ${what}.` };
  return { path, message: `must be ${what}.${known ? didYouMean(String(value), known) : ''}` };
}

export const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const groupAt = (content: Group, group: string): Group => {
  const inner = group === '' ? content : content[group];
  return isGroup(inner) ? inner : {};
};
