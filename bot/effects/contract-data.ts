import { amountText, calendarDay } from '../../cards/contract-facts.ts';
import type { ContractForm } from '../../flows/contract-form.ts';
import type { Language, Organization } from '../../flows/facts.ts';
import type { CrmCompany } from '../../integrations/crm/crm.ts';
import type { TemplateData } from '../../integrations/documents/template.ts';

/** Of a line of the products: what only the template asks for. */
const columns = ['unit', 'quantity', 'price', 'amount'];

/** What a contract's template is filled in with, written out as it is to be read, the company's details from the form or else the CRM; '' for what nobody has said. */
export function contractData(
  { form, company: known }: { form: ContractForm; company: CrmCompany | null },
  { contracts }: Organization,
  language: Language,
): TemplateData {
  const our = contracts.entities[form.entity];
  const { company, signatory, besides = {} } = form;
  const detail = (name: 'taxId' | 'registrationNumber' | 'address' | 'bank') =>
    company[name] || known?.[name] || (besides[`company.${name}`] ?? '');
  return {
    number: form.number,
    date: calendarDay(form.date, language),
    city: our?.city ?? '',
    subject: form.subject,
    our: { ...our },
    company: {
      name: company.name,
      position: signatory.position,
      signatory: signatory.name,
      basis: signatory.basis,
      taxId: detail('taxId'),
      registrationNumber: detail('registrationNumber'),
      address: detail('address'),
      bank: detail('bank'),
      email: company.contactEmail,
    },
    amount: amountText(form.amount, language),
    currency: form.currency,
    paymentDays: String(form.deferral),
    prepayment: form.prepayment > 0 ? `${form.prepayment}%` : '',
    validUntil: form.until === null ? '' : calendarDay(form.until, language),
    autoRenewal: form.autoRenewal,
    nonStandardClauses: form.nonStandardClauses,
    creditLimit: besides.creditLimit ?? '',
    products: form.products.map((name, index) => ({
      line: String(index + 1),
      name,
      ...Object.fromEntries(columns.map((column) => [column, besides[`products[${index + 1}].${column}`] ?? ''])),
    })),
  };
}
