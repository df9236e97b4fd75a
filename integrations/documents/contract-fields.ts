/** The fields of one of the sides of a contract. */
const side = {
  name: 'legal name',
  position: 'position of the one who signs',
  signatory: 'name of the one who signs',
  basis: 'what their power rests on, e.g. the Charter',
  taxId: 'tax id',
  registrationNumber: 'registration number',
  address: 'registered address',
  bank: 'bank, account, code',
  email: 'address for notices',
};

/** Fields by name: what a field holds in words, or the fields within it. */
export interface FieldTree {
  readonly [name: string]: string | FieldTree;
}

/** All fields that a contract's template may use; `docs/templates.md` lists them for those who write templates. */
export const contractFields = {
  number: "the contract's number",
  date: 'its date, written out',
  city: 'where it is concluded',
  subject: 'what it is about, in a sentence',
  our: side,
  company: side,
  amount: 'total, as written',
  currency: 'currency, e.g. EUR',
  paymentDays: 'days for payment',
  prepayment: 'prepayment, as written, e.g. 30%',
  creditLimit: 'credit limit, as written',
  validUntil: 'last day of the term, written out',
  autoRenewal: 'true when it is prolonged by itself',
  nonStandardClauses: 'clauses agreed besides the standard ones',
  products: {
    line: 'number of the line, from 1',
    name: 'product',
    unit: 'unit of measure',
    quantity: 'quantity',
    price: 'price of a unit',
    amount: 'amount of the line',
  },
} as const satisfies FieldTree;
