import { contractForm } from './contract-form.ts';
import type { Organization } from './facts.ts';

/** A part of a contract's form, as somebody gave it who wants to try the rules on it. */
export type ContractPart = Readonly<Record<string, unknown>>;

const since = '1970-01-01';

/** What a contract must say and no rule looks at. */
const unlooked = { entity: 'any', number: '1', date: since, subject: 'any', signing: 'paper' };
const someCompany = { name: 'any', legalForm: 'company', taxId: '1' };
const someContract = { approval: null, number: '1', date: since };

/**
 * Reads a contract's form of which only those parts need be given that rules look at. What else is left out is as for a standard contract in
 * the base currency, paid on delivery.
 */
export function readMadeUp(given: ContractPart, { contracts }: Pick<Organization, 'contracts'>) {
  const usual = {
    documentType: 'contract',
    currency: contracts.baseCurrency,
    paymentTerms: 'on delivery',
    standard: true,
    products: [],
  };
  const groups = { company: over(someCompany, given.company), changes: over(someContract, given.changes) };
  return contractForm.safeParse(completed({ ...unlooked, ...usual, company: someCompany }, { ...given, ...groups }));
}

/** A group with what it leaves out; what is no group stays as it is, to be told. */
const over = (usual: object, given: unknown): unknown =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? completed(usual, given) : given;

const completed = (usual: object, given: object) => ({
  ...usual,
  ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== '')),
});
