import type { ContractForm } from '../../flows/contract-form.ts';
import type { Organization, PersonId } from '../../flows/facts.ts';
import { readMadeUp } from '../../flows/made-up-contract.ts';
import type { Audience } from '../audience.ts';
import type { FieldErrors } from '../form.ts';
import { contractErrors } from '../forms/contract-errors.ts';
import { contractIn } from '../forms/contract-steps.ts';
import { conditionValues, type Values } from '../forms/contract-values.ts';
import { wordsIn } from '../words/words.ts';

/** The fields in which a contract is made up, by name. */
export const askedFields = [
  'initiator',
  'documentType',
  'amount',
  'currency',
  'changesTotal',
  'paymentTerms',
  'prepayment',
  'deferral',
  'extras',
  'nonStandardClauses',
  'standard',
  'country',
  'products',
] as const;
export type AskedField = (typeof askedFields)[number];

/** What stands in the fields at first. */
export const usualValues = ({ contracts }: Organization): Values => ({
  documentType: 'contract',
  currency: contracts.baseCurrency,
  paymentTerms: 'on delivery',
  standard: 'standard',
});

/** What the fields show of a past contract. */
export const pastValues = (form: ContractForm, initiator: PersonId): Values => ({
  ...conditionValues(form),
  initiator,
  documentType: form.documentType,
  standard: form.standard ? 'standard' : 'own',
  country: form.company.country,
});

export type AskedContract = { ok: true; form: ContractForm; initiator: PersonId } | { ok: false; errors: FieldErrors };

/** The contract that the fields describe, or what is wrong at which of them. */
export function readAsked(values: Values, audience: Audience): AskedContract {
  const { organization, language } = audience;
  const { routing, contractForm } = wordsIn(language);
  const { initiator = '' } = values;
  const parsed = readMadeUp(contractIn(values), organization);
  const errors: FieldErrors = {
    ...(Object.hasOwn(organization.people, initiator) ? {} : { initiator: contractForm.errors.choose }),
    ...(parsed.success ? {} : contractErrors(parsed.error.issues, values, audience)),
  };
  if (parsed.success && !errors.initiator) return { ok: true, form: parsed.data, initiator };
  return { ok: false, errors: inOrder('country' in errors ? { ...errors, country: routing.countryWrong } : errors) };
}

/** The errors in the order of their fields: the first is where the person begins. */
const inOrder = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(askedFields.flatMap((field) => (errors[field] ? [[field, errors[field]]] : [])));
