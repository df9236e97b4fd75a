/** What the fields of a contract's template are called, by their names there; `integrations/documents/contract-fields.ts` has them all. */
export const templateFieldsEn = {
  named: {
    template: 'a template in the counterparty’s language',
    PDF: 'a PDF, which could not be made of the document',
    number: 'number',
    date: 'date',
    city: 'our city',
    subject: 'subject',
    amount: 'amount',
    currency: 'currency',
    paymentDays: 'days for payment',
    prepayment: 'prepayment',
    creditLimit: 'credit limit',
    validUntil: 'valid until',
    autoRenewal: 'renewal',
    nonStandardClauses: 'non-standard clauses',
    products: 'products',
  } as Readonly<Record<string, string>>,
  /** Of a side of the contract. */
  ofSide: {
    name: 'legal name',
    position: 'position of the signatory',
    signatory: 'name of the signatory',
    basis: 'authority of the signatory',
    taxId: 'tax id',
    registrationNumber: 'registration number',
    address: 'address',
    bank: 'bank',
    email: 'e-mail',
  } as Readonly<Record<string, string>>,
  side: { our: (field: string) => `${field} (our side)`, company: (field: string) => `${field} (the company)` },
  /** Of a line of the products. */
  ofProduct: {
    line: 'number',
    name: 'name',
    unit: 'unit',
    quantity: 'quantity',
    price: 'price',
    amount: 'amount',
  } as Readonly<Record<string, string>>,
  product: (field: string, line: string) => `${field} of product ${line}`,
};
