import type { Sheet, SheetRow, SheetTable } from '../../cards/sheet/sheet.ts';

/** A company approval's sheet in mid-cascade, in English; every part can be replaced. */
export function aSheet(parts: Partial<Sheet> = {}): Sheet {
  return {
    language: 'en',
    organization: 'Aurora Logistics',
    title: 'Approval sheet',
    process: 'Company approval',
    number: 'CA-2026-0001 / 5',
    subject: 'Northwind Traders Ltd',
    status: {
      label: 'Status',
      text: 'Running',
      tone: 'open',
      notes: ['Stage: Cascading approval', 'since 12 Nov 2026, 14:05 EET'],
    },
    facts: [
      { label: 'Country', value: 'Latvia' },
      { label: 'Legal form', value: 'Company' },
      { label: 'Tax id', value: 'LV40003000001' },
      { label: 'Registration number', value: '' },
      { label: 'Address', value: '12 Brīvības iela, Rīga, LV-1010' },
      { label: 'Bank', value: 'Swedbank AS, LV80 HABA 0551 0000 0000 1' },
      { label: 'Site', value: 'https://northwind-traders.example' },
      { label: 'Contact', value: 'Laura Ozola, laura.ozola@northwind-traders.example' },
      { label: 'Purpose', value: 'Transport of chilled goods between Riga and Almaty, from January 2027' },
      { label: 'Deal', value: 'D-1042' },
      { label: 'Initiator', value: 'Jan Novak, Sales Manager' },
      { label: 'Started', value: '11 Nov 2026, 09:10 EET' },
    ],
    tables: [votes(voteRows), checks, documents, stages, questions],
    foot: [
      { label: 'Package 2, SHA-256', value: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
      { label: 'Head of the audit chain', value: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae' },
      { label: 'Generated', value: '13 Nov 2026, 11:42 EET' },
    ],
    pageOf: 'Page {page} of {pages}',
    qr: {
      url: 'https://countersign.aurora-logistics.example/sheets/3mX9rPq2LkT7vWcY5bHd8Q',
      caption: 'Is this sheet current? Scan to see.',
    },
    generatedAt: '2026-11-13T09:42:00.000Z',
    ...parts,
  };
}

export function votes(rows: readonly SheetRow[]): SheetTable {
  return {
    title: 'Votes',
    columns: [
      { title: 'Role', width: 20 },
      { title: 'Approver', width: 18 },
      { title: 'Decision and remark', width: 30 },
      { title: 'Date and time', width: 21 },
      { title: 'Voted on', width: 11 },
    ],
    rows,
  };
}

/** A vote that has been cast. */
export function voteRow(role: string, name: string, decision = 'Approved', remark = ''): SheetRow {
  return {
    tone: decision === 'Rejected' ? 'bad' : 'good',
    cells: [
      { lead: role },
      { text: name },
      { lead: decision, text: remark },
      { text: '12 Nov 2026, 11:02 EET' },
      { text: 'package 2' },
    ],
  };
}

const voteRows: readonly SheetRow[] = [
  voteRow('Chief Accountant', 'Mei Chen'),
  {
    tone: 'good',
    cells: [
      { lead: 'Lawyer' },
      { text: 'Samuel Okafor', note: 'for Anna Petrova' },
      {
        lead: 'Approved with remarks',
        text: 'The charter names two directors: both must sign the contract, see clause 7.2.',
      },
      { text: '12 Nov 2026, 12:40 EET' },
      { text: 'package 2' },
    ],
  },
  {
    tone: 'open',
    cells: [
      { lead: 'Commercial Director' },
      { text: 'Luca Rossi' },
      { text: 'Pending', note: 'due 13 Nov 2026, 14:00 EET' },
      {},
      {},
    ],
  },
  {
    tone: 'void',
    cells: [{ lead: 'Financial Director' }, { text: 'Elena Sokolova' }, { text: 'Not asked yet' }, {}, {}],
  },
];

const checks: SheetTable = {
  title: 'Security check',
  columns: [
    { title: 'Check', width: 20 },
    { title: 'Outcome', width: 18 },
    { title: 'Flags and comment', width: 30 },
    { title: 'Answered', width: 21 },
    { title: 'Score', width: 11 },
  ],
  rows: [
    {
      tone: 'open',
      cells: [
        { lead: 'Check 1', text: 'Verification service' },
        { lead: 'Documents required' },
        { text: 'bank letter' },
        { text: '11 Nov 2026, 16:20 EET' },
        { text: '55 of 100' },
      ],
    },
    {
      tone: 'good',
      cells: [
        { lead: 'Check 2', text: 'Verification service' },
        { lead: 'Clear' },
        { text: 'No sanctions, no litigation; annual accounts filed.' },
        { text: '12 Nov 2026, 09:31 EET' },
        { text: '82 of 100' },
      ],
    },
  ],
};

const documents: SheetTable = {
  title: 'Documents, package 2',
  columns: [
    { title: 'Document', width: 20 },
    { title: 'File and SHA-256', width: 59 },
    { title: 'Filed', width: 21 },
  ],
  rows: ['charter', 'registration certificate', 'bank letter'].map((field, index) => ({
    tone: 'plain',
    cells: [
      { lead: field },
      {
        text: `northwind-${field.replaceAll(' ', '-')}.pdf, ${index + 1}84 KB`,
        note: `${index}7f3b1c9e5d2a48806`.padEnd(64, 'a4c1'),
      },
      { text: '12 Nov 2026, 09:30 EET' },
    ],
  })),
};

const stages: SheetTable = {
  title: 'Stages',
  columns: [
    { title: 'Stage', width: 29 },
    { title: 'Entered', width: 20 },
    { title: 'Left', width: 20 },
    { title: 'Working time', width: 13 },
    { title: 'Subproduct', width: 18 },
  ],
  rows: [
    ['New approval', '11 Nov 2026, 09:10 EET', '11 Nov 2026, 09:10 EET', '0 min', 'described and started'],
    ['Preparation', '11 Nov 2026, 09:10 EET', '11 Nov 2026, 16:18 EET', '6 h 8 min', 'complete package'],
    ['Security check', '11 Nov 2026, 16:18 EET', '11 Nov 2026, 16:20 EET', '2 min', 'documents required'],
    ['Preparation, 2nd time', '11 Nov 2026, 16:20 EET', '12 Nov 2026, 09:30 EET', '2 h 10 min', 'complete package'],
    ['Security check, 2nd time', '12 Nov 2026, 09:30 EET', '12 Nov 2026, 09:31 EET', '1 min', 'clear'],
    ['Cascading approval', '12 Nov 2026, 09:31 EET', '', '10 h 11 min', ''],
  ].map((texts) => ({ tone: 'plain', cells: texts.map((text, column) => (column === 0 ? { lead: text } : { text })) })),
};

const questions: SheetTable = {
  title: 'Questions and answers',
  columns: [
    { title: 'Question', width: 50 },
    { title: 'Answer', width: 50 },
  ],
  rows: [
    {
      tone: 'plain',
      cells: [
        {
          text: 'Do we already work with their sister company in Tallinn?',
          note: 'Anna Petrova to Jan Novak, 12 Nov 2026, 11:30 EET',
        },
        { text: 'No; the contact came from the fair in Almaty.', note: 'Jan Novak, 12 Nov 2026, 11:52 EET' },
      ],
    },
  ],
};
