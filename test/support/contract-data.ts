import type { TemplateData } from '../../integrations/documents/template.ts';

const side = (name: string, signatory: string) => ({
  name,
  position: 'Director',
  signatory,
  basis: 'the Charter',
  taxId: 'LV40003000001',
  registrationNumber: '40003000001',
  address: '12 Brīvības iela, Rīga, LV-1010',
  bank: 'Swedbank AS, LV80 HABA 0551 0000 0000 1',
  email: 'office@aurora.example',
});

/** All that the demo contracts need; every part can be replaced. */
export function contractData(parts: TemplateData = {}): TemplateData {
  return {
    number: '2026/17-T',
    date: '12 November 2026',
    city: 'Riga',
    subject: 'transport of chilled goods between Riga and Almaty',
    our: side('Aurora Logistics SIA', 'Anna Petrova'),
    company: side('Northwind Traders Ltd', 'Лаура Озола'),
    amount: '48,600.00',
    currency: 'EUR',
    paymentDays: 30,
    validUntil: '31 December 2027',
    products: [
      { line: 1, name: 'FTL Riga – Almaty', unit: 'trip', quantity: 12, price: '3,500.00', amount: '42,000.00' },
      { line: 2, name: 'Customs transit T1', unit: 'document', quantity: 12, price: '550.00', amount: '6,600.00' },
    ],
    ...parts,
  };
}
