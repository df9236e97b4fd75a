import { documentTypes, paymentTerms } from '../../flows/contract-form.ts';
import type { Organization } from '../../flows/facts.ts';
import { wordsIn } from '../words/words.ts';
import { type Choice, control, type Filled, foundId, RoutingField, type Row, RowField } from './routing-fields.tsx';

interface Props {
  organization: Organization;
  filled: Filled;
}

/** The form of a made-up contract: what the rules look at, and nothing else. */
export function MadeUpForm({ organization, filled }: Props) {
  const { routing } = wordsIn(organization.language);
  return (
    <form method="get" action={`#${foundId}`} className="sheet box form">
      <h2>{routing.madeUp}</h2>
      <div className="fields">
        {rows(organization, filled).map((row) => (
          <RowField key={row.name} row={row} filled={filled} />
        ))}
        <button type="submit" className="button">
          {routing.try}
        </button>
      </div>
    </form>
  );
}

/** What is asked, in its order. */
function rows(organization: Organization, filled: Filled): Row[] {
  const { routing, contractForm, contract } = wordsIn(organization.language);
  const { fields, amountHint } = contractForm;
  const types = documentTypes.map((type) => ({ value: type, label: contract.kinds[type] }));
  const terms = paymentTerms.map((one) => ({ value: one, label: contract.payment[one] }));
  const extras = (['credit', 'autoRenewal'] as const).map((one) => ({ value: one, label: contractForm[one] }));
  const documents = (['standard', 'own'] as const).map((which) => ({ value: which, label: routing.documents[which] }));
  const decimal = { as: 'line', keyboard: 'decimal', max: 20 } as const;
  const whole = { as: 'line', keyboard: 'numeric', className: 'half' } as const;
  return [
    { name: 'initiator', label: routing.initiator, as: 'select', choices: people(organization, filled), empty: true },
    { name: 'documentType', label: fields.documentType, as: 'select', choices: types },
    { name: 'amount', label: fields.amount, hint: amountHint, className: 'half', ...decimal },
    {
      name: 'currency',
      label: fields.currency,
      as: 'select',
      choices: currencies(organization, filled),
      className: 'half',
    },
    {
      name: 'changesTotal',
      label: fields.changesTotal,
      hint: routing.totalHint,
      className: 'of-agreement',
      ...decimal,
    },
    { name: 'paymentTerms', label: fields.paymentTerms, as: 'select', choices: terms },
    { name: 'prepayment', label: fields.prepayment, max: 4, ...whole },
    { name: 'deferral', label: fields.deferral, max: 6, ...whole },
    { name: 'extras', label: fields.extras, as: 'ticks', choices: extras },
    {
      name: 'nonStandardClauses',
      label: fields.nonStandardClauses,
      hint: routing.clausesHint,
      as: 'paragraph',
      max: 2000,
    },
    { name: 'standard', label: fields.standard, as: 'select', choices: documents },
    { name: 'country', label: routing.country, hint: routing.countryHint, as: 'line', max: 2 },
    { name: 'products', label: fields.products, as: 'ticks', choices: products(organization, filled) },
  ];
}

/** The form that takes a past approval by its number. */
export function PastForm({ organization, filled }: Props) {
  const { routing } = wordsIn(organization.language);
  return (
    <form method="get" action={`#${foundId}`} className="sheet box">
      <RoutingField name="approval" label={routing.past} hint={routing.pastHint} filled={filled}>
        <div className="beside">
          <input
            {...control({ name: 'approval', hint: routing.pastHint, filled })}
            type="text"
            maxLength={40}
            defaultValue={filled.values.approval ?? ''}
            autoComplete="off"
          />
          <button type="submit" className="button">
            {routing.take}
          </button>
        </div>
      </RoutingField>
    </form>
  );
}

/** Those who work here, and whoever started the past approval. */
function people({ people }: Organization, { values }: Filled): Choice[] {
  return Object.values(people)
    .filter(({ id, active }) => active || id === values.initiator)
    .map(({ id, name, department }) => ({ value: id, label: `${name} · ${department}` }));
}

/** Those with a rate, and whichever the past approval has. */
function currencies({ contracts: { baseCurrency, rates } }: Organization, { values }: Filled): Choice[] {
  return choicesOf([baseCurrency, ...Object.keys(rates), values.currency ?? '']);
}

/** Those that are listed, and whichever the past approval has. */
function products({ contracts }: Organization, { values }: Filled): Choice[] {
  return choicesOf([...Object.keys(contracts.products), ...(values.products ?? '').split('\n')]);
}

const choicesOf = (values: readonly string[]): Choice[] =>
  [...new Set(values)].filter((value) => value !== '').map((value) => ({ value, label: value }));
