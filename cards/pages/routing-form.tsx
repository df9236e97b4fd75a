import { documentTypes, paymentTerms } from '../../flows/contract-form.ts';
import type { Organization } from '../../flows/facts.ts';
import { wordsIn } from '../words/words.ts';
import {
  type Choice,
  control,
  type Filled,
  foundId,
  LineField,
  RoutingField,
  SelectField,
  TickFields,
} from './routing-fields.tsx';

interface Props {
  organization: Organization;
  filled: Filled;
}

/** The form of a made-up contract: what the rules look at, and nothing else. */
export function MadeUpForm({ organization, filled }: Props) {
  const { routing, contractForm, contract } = wordsIn(organization.language);
  const { fields } = contractForm;
  return (
    <form method="get" action={`#${foundId}`} className="sheet box form">
      <h2>{routing.madeUp}</h2>
      <div className="fields">
        <SelectField
          name="initiator"
          label={routing.initiator}
          choices={people(organization, filled)}
          empty
          filled={filled}
        />
        <SelectField
          name="documentType"
          label={fields.documentType}
          choices={documentTypes.map((type) => ({ value: type, label: contract.kinds[type] }))}
          filled={filled}
        />
        <LineField
          name="amount"
          label={fields.amount}
          hint={contractForm.amountHint}
          max={20}
          keyboard="decimal"
          className="half"
          filled={filled}
        />
        <SelectField
          name="currency"
          label={fields.currency}
          choices={currencies(organization, filled)}
          className="half"
          filled={filled}
        />
        <LineField
          name="changesTotal"
          label={fields.changesTotal}
          hint={routing.totalHint}
          max={20}
          keyboard="decimal"
          className="of-agreement"
          filled={filled}
        />
        <SelectField
          name="paymentTerms"
          label={fields.paymentTerms}
          choices={paymentTerms.map((terms) => ({ value: terms, label: contract.payment[terms] }))}
          filled={filled}
        />
        <LineField
          name="prepayment"
          label={fields.prepayment}
          max={4}
          keyboard="numeric"
          className="half"
          filled={filled}
        />
        <LineField
          name="deferral"
          label={fields.deferral}
          max={6}
          keyboard="numeric"
          className="half"
          filled={filled}
        />
        <TickFields
          name="extras"
          label={fields.extras}
          choices={[
            { value: 'credit', label: contractForm.credit },
            { value: 'autoRenewal', label: contractForm.autoRenewal },
          ]}
          filled={filled}
        />
        <RoutingField
          name="nonStandardClauses"
          label={fields.nonStandardClauses}
          hint={routing.clausesHint}
          filled={filled}
        >
          <textarea
            {...control({ name: 'nonStandardClauses', hint: routing.clausesHint, filled })}
            rows={2}
            maxLength={2000}
            defaultValue={filled.values.nonStandardClauses ?? ''}
          />
        </RoutingField>
        <SelectField
          name="standard"
          label={fields.standard}
          choices={(['standard', 'own'] as const).map((which) => ({ value: which, label: routing.documents[which] }))}
          filled={filled}
        />
        <LineField name="country" label={routing.country} hint={routing.countryHint} max={2} filled={filled} />
        <TickFields name="products" label={fields.products} choices={products(organization, filled)} filled={filled} />
        <button type="submit" className="button">
          {routing.try}
        </button>
      </div>
    </form>
  );
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
