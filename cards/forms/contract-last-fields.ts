import { signingMethods } from '../../flows/contract-form.ts';
import type { Audience } from '../audience.ts';
import type { Field } from '../form.ts';
import { wordsIn } from '../words/words.ts';
import { contractLine } from './contract-fields.ts';
import type { Values } from './contract-values.ts';

/** Where the document comes from, who signs it for the counterparty, how it is signed, and who may see it. */
export function lastFields(values: Values, { language }: Audience): Field[] {
  const { contractForm: words, contract, forms } = wordsIn(language);
  const { fields } = words;
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]): Field => {
    const value = values[name];
    return {
      part: 'field',
      field: 'choice',
      name,
      label,
      options: options.map(([key, text]) => ({ value: key, label: text })),
      ...(value ? { value } : {}),
    };
  };
  return [
    choice('standard', fields.standard, Object.entries(words.standard)),
    contractLine('signatoryName', fields.signatoryName, 200, values, { hint: words.signatoryHint, optional: true }),
    contractLine('signatoryPosition', fields.signatoryPosition, 200, values, {
      hint: words.positionHint,
      optional: true,
    }),
    contractLine('signatoryBasis', fields.signatoryBasis, 200, values, { hint: words.basisHint, optional: true }),
    choice(
      'signing',
      fields.signing,
      signingMethods.map((method) => [method, contract.signing[method]]),
    ),
    contractLine('copies', fields.copies, 2, { ...values, copies: values.copies || '2' }, { optional: true }),
    {
      part: 'field',
      field: 'checks',
      name: 'confidential',
      label: fields.confidential,
      optional: true,
      options: [{ value: 'yes', label: forms.company.confidentialOption }],
      values: values.confidential === 'yes' ? ['yes'] : [],
    },
  ];
}
