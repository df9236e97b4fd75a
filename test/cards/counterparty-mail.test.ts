import { describe, expect, it } from '@jest/globals';
import { counterpartyMail, type MailContent } from '../../cards/counterparty-mail.ts';
import { contractForm, fileNamed } from '../support/contracts.ts';

const content: MailContent = {
  language: 'en',
  form: contractForm(),
  our: 'Aurora Logistics SIA',
  contact: 'Laura <Ozola>',
  revision: 1,
  before: null,
  reminder: 0,
  link: 'https://countersign.example/counterparty/token?a=1&b=2',
  // 00:30 on the next day in Riga.
  until: Date.parse('2027-01-24T22:30:00Z'),
  timeZone: 'Europe/Riga',
};

it('says until which day of ours the link is good, and what somebody wrote as they wrote it', () => {
  const { text, html } = counterpartyMail(content);
  for (const words of [text, html]) expect(words).toContain('25 January 2027');
  expect(text).toContain(content.link);
  expect(html).toContain('Laura &lt;Ozola&gt;');
  expect(html).toContain('href="https://countersign.example/counterparty/token?a=1&amp;b=2"');
});

it('calls a supplementary agreement by its name', () => {
  const form = contractForm({ documentType: 'supplementary agreement', number: '1' });
  const mails = (['en', 'ru'] as const).map((language) => counterpartyMail({ ...content, language, form }));
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Supplementary agreement 1 with Aurora Logistics SIA: please read and answer',
    'Дополнительное соглашение 1, Aurora Logistics SIA: просим ознакомиться и ответить',
  ]);
  expect(mails.map(({ text }) => text)).toEqual([
    expect.stringContaining('here is supplementary agreement 1: '),
    expect.stringContaining('Направляем дополнительное соглашение 1: '),
  ]);
});

const clause = { clause: '7.2', ours: '10 %', theirs: '5 %', agreed: '7 %' };
const protocol = { is: 'protocol', name: 'Laura', at: 1, file: null, decision: null } as const;

describe('the mail of a later revision', () => {
  it('is told from the first by its subject, and so is its reminder', () => {
    const subjects = (['en', 'ru'] as const).map((language) =>
      [1, 2].map((revision) =>
        [0, 1].map((reminder) => counterpartyMail({ ...content, language, revision, reminder }).subject),
      ),
    );
    expect(subjects).toEqual([
      [
        [
          'Contract 12-A/26 with Aurora Logistics SIA: please read and answer',
          'Reminder: contract 12-A/26 with Aurora Logistics SIA',
        ],
        [
          'Contract 12-A/26 with Aurora Logistics SIA, revision 2: please read and answer',
          'Reminder: contract 12-A/26 with Aurora Logistics SIA, revision 2',
        ],
      ],
      [
        [
          'Договор 12-A/26, Aurora Logistics SIA: просим ознакомиться и ответить',
          'Напоминание: договор 12-A/26, Aurora Logistics SIA',
        ],
        [
          'Договор 12-A/26, Aurora Logistics SIA, редакция 2: просим ознакомиться и ответить',
          'Напоминание: договор 12-A/26, Aurora Logistics SIA, редакция 2',
        ],
      ],
    ]);
  });

  it.each([
    [
      { ...protocol, clauses: [clause, { ...clause, agreed: '' }] },
      'It answers your protocol of disagreement: of 2 clauses, 1 has an agreed wording.',
    ],
    [
      { ...protocol, clauses: [], file: fileNamed('protocol.pdf') },
      'It answers your protocol of disagreement, protocol.pdf.',
    ],
    [{ is: 'approved', name: 'Laura', at: 1, recorded: null } as const, 'revision 1, which was approved'],
    [{ is: 'taken back', at: 1 } as const, 'revision 1, which needs no answer any more'],
  ])('says in short why there is one: %j', (answer, words) => {
    const { text, html } = counterpartyMail({ ...content, revision: 2, before: { revision: 1, answer } });
    for (const said of [text, html]) expect(said).toContain(words);
  });
});
