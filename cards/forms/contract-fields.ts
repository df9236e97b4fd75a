import { paymentTerms } from '../../flows/contract-form.ts';
import type { Audience } from '../audience.ts';
import type { Field } from '../form.ts';
import { wordsIn } from '../words/words.ts';
import { linesOf, type Values } from './contract-values.ts';

type More = { hint?: string; optional?: boolean };

/** A line of a contract's form; the most characters that it takes are the same as in `flows/contract-form.ts`. */
export const contractLine = (name: string, label: string, max: number, values: Values, more: More = {}): Field => ({
  part: 'field',
  field: 'line',
  name,
  label,
  max,
  value: values[name] ?? '',
  ...more,
});

export const dayField = (name: string, label: string, values: Values, more: More = {}): Field => ({
  part: 'field',
  field: 'day',
  name,
  label,
  value: values[name] ?? '',
  ...more,
});

/** The fields of amount and conditions. */
export function conditionFields(values: Values, { language, organization }: Audience): Field[] {
  const { contractForm: words, contract } = wordsIn(language);
  const { fields } = words;
  const { baseCurrency, rates } = organization.contracts;
  const currencies = [...new Set([baseCurrency, ...Object.keys(rates)])];
  return [
    contractLine('amount', fields.amount, 20, values, { hint: words.amountHint }),
    {
      part: 'field',
      field: 'choice',
      name: 'currency',
      label: fields.currency,
      options: currencies.map((code) => ({ value: code, label: code })),
      value: values.currency || baseCurrency,
    },
    {
      part: 'field',
      field: 'choice',
      name: 'paymentTerms',
      label: fields.paymentTerms,
      options: paymentTerms.map((terms) => ({ value: terms, label: contract.payment[terms] })),
      ...(values.paymentTerms ? { value: values.paymentTerms } : {}),
    },
    contractLine('prepayment', fields.prepayment, 3, values, { optional: true }),
    contractLine('deferral', fields.deferral, 4, values, { optional: true }),
    dayField('until', fields.until, values, { optional: true, hint: words.untilHint }),
    {
      part: 'field',
      field: 'checks',
      name: 'extras',
      label: fields.extras,
      optional: true,
      options: [
        { value: 'credit', label: words.credit },
        { value: 'autoRenewal', label: words.autoRenewal },
      ],
      values: (values.extras ?? '').split('\n'),
    },
    {
      part: 'field',
      field: 'paragraph',
      name: 'nonStandardClauses',
      label: fields.nonStandardClauses,
      hint: words.clausesHint,
      optional: true,
      max: 2000,
      value: values.nonStandardClauses ?? '',
    },
  ];
}

/** The products of a contract, found among the organization's; none where it has none. */
export function productFields(values: Values, { language, organization }: Audience): Field[] {
  const { contractForm: words } = wordsIn(language);
  if (Object.keys(organization.contracts.products).length === 0) return [];
  return [
    {
      part: 'field',
      field: 'search several',
      search: 'products',
      name: 'products',
      label: words.fields.products,
      hint: words.productsHint,
      optional: true,
      values: linesOf(values.products).map((product) => ({ value: product, label: product })),
    },
  ];
}
