import type { ContractText } from './contract-text.ts';

export const contractEn: ContractText = {
  file: 'contract-en.v2.docx',
  language: 'en-GB',
  name: 'Contract for transport services',
  title: 'CONTRACT FOR TRANSPORT SERVICES No. {number}',
  place: '{city}',
  date: '{date}',
  preamble: [
    '{our.name}, represented by {our.signatory}, {our.position}, acting on the basis of {our.basis} (the “Carrier”), and {company.name}, represented by {company.signatory}, {company.position}, acting on the basis of {company.basis} (the “Customer”), together the “Parties”, have concluded this contract as follows.',
  ],
  chapters: [
    {
      title: 'Subject of the contract',
      clauses: [
        {
          text: 'The Carrier organises and carries out the carriage of the Customer’s goods and related services, and the Customer pays for them: {subject}.',
        },
        {
          text: 'The services are listed in Annex 1, which is a part of this contract. A quantity or price that it leaves open is agreed in the order.',
        },
        {
          text: 'Each carriage is made on a written order of the Customer, which states:',
          list: [
            'the places and times of loading and unloading;',
            'the name, weight, volume and packing of the goods, and the temperature to be kept;',
            'the value of the goods and special requirements for the vehicle.',
          ],
        },
        {
          text: 'The Carrier confirms an order or declines it with a reason within four working hours. An order that is confirmed binds both Parties.',
        },
      ],
    },
    {
      title: 'Duties of the Carrier',
      clauses: [
        {
          text: 'The Carrier:',
          list: [
            'provides a vehicle that is technically sound, clean and fit for the goods;',
            'delivers the goods whole and in time, and informs the Customer without delay of anything that hinders it;',
            'insures its liability as carrier for at least EUR 500,000 for each event.',
          ],
        },
        {
          text: 'The Carrier may engage other carriers and answers for them as for itself. Goods of the Customer are not transhipped without the Customer’s consent.',
        },
        {
          text: 'International carriage by road is subject to the Convention on the Contract for the International Carriage of Goods by Road (CMR) of 19 May 1956.',
        },
      ],
    },
    {
      title: 'Duties of the Customer',
      clauses: [
        {
          text: 'The Customer presents the goods ready for carriage, packed and marked, with the documents needed for transport and for customs, and answers for their being complete and right.',
        },
        {
          text: 'Loading and unloading take up to 24 hours each for a full truck. The time beyond that is paid for at EUR 150 for each day begun.',
        },
        { text: 'An order that is cancelled less than 24 hours before loading is compensated with 20% of its price.' },
      ],
    },
    {
      title: 'Price and payment',
      clauses: [
        {
          text: 'The price of the services under this contract is {amount} {currency}, without value added tax, which is added at the rate that applies by law.',
        },
        {
          text: 'The Customer pays within {paymentDays} calendar days from the date of the invoice, by bank transfer to the account named in this contract. The day of payment is the day on which the money reaches that account.',
        },
        {
          onlyWith: 'prepayment?',
          text: 'The Customer pays {prepayment} of the price in advance, before the first loading; the advance is set off against the invoices that follow.',
        },
        {
          onlyWith: 'creditLimit?',
          text: 'Services are provided on credit up to {creditLimit} {currency} in all. Beyond this limit the Carrier may suspend them until the debt is paid.',
        },
        { text: 'For each day of delay the Party in delay pays 0.1% of the sum overdue, and no more than 10% of it.' },
      ],
    },
    {
      title: 'Liability and claims',
      clauses: [
        {
          text: 'The Carrier answers for loss of or damage to the goods from taking them over until delivery, within the limits of the CMR Convention for international carriage, and of the law for domestic carriage.',
        },
        {
          text: 'A claim is made in writing, with the documents that support it, within 30 days; the other Party answers within 30 days of receiving it.',
        },
        {
          text: 'Neither Party answers for what circumstances beyond its control have caused, if it informed the other Party within three days of their beginning.',
        },
        {
          text: 'Disputes that are not settled by negotiation are decided by the court at the place of the defendant’s registered office.',
        },
      ],
    },
    {
      title: 'Confidentiality and personal data',
      clauses: [
        {
          text: 'The Parties keep the terms of this contract and what they learn of each other’s business confidential during its term and for three years after it.',
        },
        {
          text: 'Personal data of the Parties’ employees are processed only for the performance of this contract and as the law on data protection allows.',
        },
      ],
    },
    {
      title: 'Term, changes and termination',
      clauses: [
        {
          text: 'The contract enters into force when both Parties have signed it and is valid until {validUntil}; as to settlements, until they are complete.',
        },
        {
          onlyWith: 'autoRenewal?',
          text: 'The contract is prolonged for one year each time, unless a Party declares at least 30 days before its end that it does not wish so.',
        },
        {
          text: 'Either Party may terminate the contract with 30 days’ notice in writing. Orders that are confirmed are carried out to their end.',
        },
        { text: 'Changes are valid when made in writing, as a supplementary agreement signed by both Parties.' },
        { onlyWith: 'nonStandardClauses?', text: '{nonStandardClauses}' },
        { text: 'The contract is made in two copies of equal force, one for each Party, or signed electronically.' },
      ],
    },
  ],
  sides: {
    title: 'Details and signatures of the Parties',
    our: {
      role: 'CARRIER',
      lines: [
        '{our.name}',
        'Registration number: {our.registrationNumber}',
        'Tax id: {our.taxId}',
        'Address: {our.address}',
        'Bank: {our.bank}',
        'E-mail: {our.email}',
      ],
      signature: ['{our.position}', '____________________ {our.signatory}'],
    },
    company: {
      role: 'CUSTOMER',
      lines: [
        '{company.name}',
        'Registration number: {company.registrationNumber}',
        'Tax id: {company.taxId}',
        'Address: {company.address}',
        'Bank: {company.bank}',
        'E-mail: {company.email}',
      ],
      signature: ['{company.position}', '____________________ {company.signatory}'],
    },
  },
  annex: {
    title: 'Annex 1. Services and prices',
    intro: 'to the contract for transport services No. {number} of {date}',
    columns: ['No.', 'Service', 'Unit', 'Quantity', 'Price', 'Amount'],
    total: 'Total without VAT',
    currency: 'Prices are in {currency}, without value added tax.',
  },
  page: 'Page ',
  of: ' of ',
};
