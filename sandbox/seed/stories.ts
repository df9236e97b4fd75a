/** What a person does with an approval that another has started. */
export type Vote = { by: string; does: 'approve' } | { by: string; does: 'reject'; because: string };

/** One company approval, played as far as it goes. */
export interface Story {
  initiator: string;
  /** How long ago it began, in hours; those of the same time are played at once. */
  hoursAgo: number;
  /** The form's fields by their names. */
  company: Record<string, string>;
  /** Sample files, dropped together. */
  drops: string[];
  /** Whether the package is sent to the check. */
  sent: boolean;
  votes: Vote[];
}

const DOCUMENTS = [
  'certificate-of-registration.pdf',
  'charter.docx',
  'tax-certificate.png',
  'bank-letter.pdf',
  'directors-authority.jpg',
];

/** The last digit of a tax id chooses what the verification service answers; see verification/answers.ts. */
export const STORIES: Story[] = [
  {
    initiator: 'petra',
    hoursAgo: 76,
    company: company(
      'Fjordline Cold Storage AS',
      'NO',
      '918273640',
      'Sjøgata 4, Bergen',
      'Ingrid Dahl',
      'Warehousing of chilled goods',
    ),
    drops: DOCUMENTS,
    sent: true,
    votes: [approve('mei'), approve('anna'), approve('luca'), approve('elena')],
  },
  {
    initiator: 'nina',
    hoursAgo: 76,
    company: company(
      'Quayside Brokers Ltd',
      'GB',
      'GB 771 204 396',
      '12 Dock Road, Hull',
      'Oliver Marsh',
      'Customs brokerage in Hull',
    ),
    drops: DOCUMENTS,
    sent: true,
    votes: [
      approve('mei'),
      { by: 'anna', does: 'reject', because: 'The charter lets nobody sign for more than €5,000.' },
    ],
  },
  {
    initiator: 'raj',
    hoursAgo: 30,
    company: company(
      'Silk Route Carriers LLP',
      'KZ',
      '140540012348',
      '8 Abai Avenue, Almaty',
      'Dana Serikova',
      'Road transport Almaty–Riga',
    ),
    drops: DOCUMENTS,
    sent: true,
    votes: [approve('mei'), approve('anna')],
  },
  {
    initiator: 'nina',
    hoursAgo: 5,
    company: company(
      'Vistula Pallets sp. z o.o.',
      'PL',
      'PL 525 233 4411',
      'ul. Portowa 9, Gdynia',
      'Marta Lis',
      'Pallets for the Riga warehouse',
    ),
    drops: DOCUMENTS,
    sent: true,
    votes: [],
  },
  {
    initiator: 'raj',
    hoursAgo: 5,
    company: company(
      'Meridian Tyres SIA',
      'LV',
      'LV 4020 3344 553',
      'Krasta iela 77, Riga',
      'Edgars Liepa',
      'Tyres for the winter season',
    ),
    drops: DOCUMENTS,
    sent: true,
    votes: [],
  },
  {
    initiator: 'jan',
    hoursAgo: 5,
    company: company(
      'Baltic Amber Trade OÜ',
      'EE',
      'EE 101 550 876',
      'Sadama 5, Tallinn',
      'Liis Kask',
      'Parcels to Finland, weekly',
    ),
    drops: DOCUMENTS.slice(0, 2),
    sent: false,
    votes: [],
  },
];

function company(
  name: string,
  country: string,
  taxId: string,
  address: string,
  contactName: string,
  purpose: string,
): Record<string, string> {
  const contactEmail = `${contactName.split(' ')[0]?.toLowerCase()}@${(name.split(' ')[0] ?? '').toLowerCase()}.example`;
  return { name, country, legalForm: 'company', taxId, address, contactName, contactEmail, purpose };
}

function approve(by: string): Vote {
  return { by, does: 'approve' };
}
