import { conditionsIn, productsIn, type Values } from './contract-values.ts';
import { readAmount, readCount } from './read-amount.ts';

/** The steps of a contract's form, in their order; the last shows who will vote. */
export const contractSteps = ['what', 'conditions', 'products', 'route'] as const;
export type ContractStep = (typeof contractSteps)[number];

/** The fields that each step asks for. */
const fieldsOf: Readonly<Record<Exclude<ContractStep, 'what'>, readonly string[]>> = {
  conditions: [
    'amount',
    'currency',
    'paymentTerms',
    'prepayment',
    'deferral',
    'until',
    'extras',
    'nonStandardClauses',
    'changesTotal',
  ],
  products: [
    'products',
    'standard',
    'signatoryName',
    'signatoryPosition',
    'signatoryBasis',
    'signing',
    'copies',
    'confidential',
  ],
  route: [],
};

/** The step that asks for a field. */
export const stepOf = (field: string): ContractStep =>
  contractSteps.find((step) => step !== 'what' && fieldsOf[step].includes(field)) ?? 'what';

/** The step after one, or before it. */
export const stepBeside = (step: ContractStep, by: 1 | -1): ContractStep =>
  contractSteps[contractSteps.indexOf(step) + by] ?? step;

export const readStep = (text = ''): ContractStep => contractSteps.find((step) => step === text) ?? 'what';

export const isSupplement = ({ documentType }: Values): boolean => documentType === 'supplementary agreement';

/** Everything that was typed, for `contractForm` to look through. */
export function contractIn(values: Values) {
  const { entity, documentType = 'contract', number, date, subject, signing, copies } = values;
  const { deal = '', dealTitle = '' } = values;
  const { country, legalForm = 'company', taxId, registrationNumber, address, bank, site } = values;
  const { companyName: name, contactName, contactEmail } = values;
  const changes = {
    approval: values.changesId || null,
    number: values.changesNumber ?? '',
    date: values.changesDate ?? '',
  };
  return {
    entity,
    company: { name, country, legalForm, taxId, registrationNumber, address, bank, site, contactName, contactEmail },
    documentType,
    changes: isSupplement(values) ? { ...changes, total: readAmount(values.changesTotal ?? '') } : null,
    number,
    date,
    subject,
    ...conditionsIn(values),
    standard: values.standard === 'standard',
    signing,
    copies: readCount(copies ?? '', 2),
    signatory: {
      name: values.signatoryName ?? '',
      position: values.signatoryPosition ?? '',
      basis: values.signatoryBasis ?? '',
    },
    deal,
    dealTitle: deal === '' ? '' : dealTitle,
    ...productsIn(values),
  };
}
