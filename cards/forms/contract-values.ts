import type { ContractForm } from '../../flows/contract-form.ts';
import { readAmount, readCount } from './read-amount.ts';

/** What stands in a form's fields, by name; several ticks stand on lines of their own. */
export type Values = Readonly<Record<string, string>>;

/** What stands on lines of its own, empty ones left out. */
export const linesOf = (text = '') => text.split('\n').filter((one) => one !== '');
const orNull = (day = '') => (day === '' ? null : day);

/** The company that was chosen, where the CRM knows it; else ''. */
export const companyInCrm = ({ company = '', known }: Values): string => (known === 'yes' ? company : '');

/** The conditions as their fields say them, for `contractForm` to look through. */
export function conditionsIn(values: Values) {
  const extras = linesOf(values.extras);
  return {
    amount: readAmount(values.amount ?? ''),
    currency: values.currency ?? '',
    paymentTerms: values.paymentTerms ?? '',
    prepayment: readCount(values.prepayment ?? '', 0),
    deferral: readCount(values.deferral ?? '', 0),
    credit: extras.includes('credit'),
    autoRenewal: extras.includes('autoRenewal'),
    until: orNull(values.until),
    nonStandardClauses: values.nonStandardClauses ?? '',
  };
}

export const productsIn = (values: Values) => ({ products: linesOf(values.products) });

/** What the fields of conditions and products show of a contract. */
export function conditionValues(form: ContractForm): Values {
  const { amount, currency, paymentTerms, prepayment, deferral, credit, autoRenewal, until } = form;
  return {
    amount: String(amount),
    currency,
    paymentTerms,
    prepayment: prepayment === 0 ? '' : String(prepayment),
    deferral: deferral === 0 ? '' : String(deferral),
    extras: [credit ? 'credit' : '', autoRenewal ? 'autoRenewal' : ''].filter((one) => one !== '').join('\n'),
    until: until ?? '',
    nonStandardClauses: form.nonStandardClauses,
    products: form.products.join('\n'),
    ...(form.changes ? { changesTotal: String(form.changes.total) } : {}),
  };
}
