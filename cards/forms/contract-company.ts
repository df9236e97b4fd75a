import { legalForms } from '../../flows/company-form.ts';
import type { Audience } from '../audience.ts';
import type { Part } from '../card.ts';
import type { Field } from '../form.ts';
import { companyLine, countryName } from '../naming.ts';
import { wordsIn } from '../words/words.ts';
import { contractLine } from './contract-fields.ts';
import { type ShownStanding, standingParts } from './contract-standing.ts';
import { companyInCrm, type Values } from './contract-values.ts';

/** The counterparty: found in the CRM as one types; a new one says who it is. */
export function companyParts(values: Values, standing: ShownStanding | null, audience: Audience): (Part | Field)[] {
  const { contractForm: words } = wordsIn(audience.language);
  const { fields } = words;
  const name = values.companyName ?? '';
  return [
    {
      part: 'field',
      field: 'search',
      search: 'companies',
      name: 'company',
      label: fields.company,
      hint: words.companyHint,
      redraws: true,
      ...(values.company ? { value: { value: values.company, label: name } } : {}),
    },
    ...(values.company ? (companyInCrm(values) ? [knownLine(values, audience)] : newFields(values, audience)) : []),
    ...standingParts(standing, values, audience),
    ...(values.company
      ? [
          contractLine('contactName', fields.contactName, 200, values, { hint: words.contactHint, optional: true }),
          {
            part: 'field',
            field: 'email',
            name: 'contactEmail',
            label: fields.contactEmail,
            optional: true,
            value: values.contactEmail ?? '',
          } satisfies Field,
        ]
      : []),
  ];
}

function knownLine(values: Values, { language }: Audience): Part {
  const { country = '', taxId = '', registrationNumber = '' } = values;
  const legalForm = legalForms.find((form) => form === values.legalForm) ?? 'company';
  const text = companyLine({ country, legalForm, taxId, registrationNumber }, language);
  return { part: 'text', text, tone: 'quiet' };
}

function newFields(values: Values, { language }: Audience): Field[] {
  const { contractForm, terms } = wordsIn(language);
  const { fields } = contractForm;
  const { country } = values;
  return [
    contractLine('companyName', fields.companyName, 300, values),
    {
      part: 'field',
      field: 'search',
      search: 'countries',
      name: 'country',
      label: fields.country,
      ...(country ? { value: { value: country, label: countryName(country, language) } } : {}),
    },
    {
      part: 'field',
      field: 'choice',
      name: 'legalForm',
      label: fields.legalForm,
      options: legalForms.map((form) => ({ value: form, label: terms.legalForms[form] })),
      value: values.legalForm || 'company',
    },
    contractLine('taxId', fields.taxId, 40, values, { optional: true }),
    contractLine('registrationNumber', fields.registrationNumber, 40, values, { optional: true }),
  ];
}
