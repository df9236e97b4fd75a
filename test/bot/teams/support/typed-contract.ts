/** A contract of ours with our own document, as it is typed into the form's fields. */
export const typedContract = {
  entity: 'aurora-lv',
  date: '2026-10-01',
  number: '13/26',
  subject: 'Grain and fruit',
  amount: '8,000.00',
  paymentTerms: 'deferred',
  deferral: '20',
  until: '2027-12-31',
  standard: 'own',
  signing: 'paper',
  signatoryName: 'Ieva Liepa',
  signatoryPosition: 'Director',
  signatoryBasis: 'the Charter',
  products: 'chilled transport',
};
