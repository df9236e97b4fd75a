import { expect, it } from '@jest/globals';
import { counterpartyMail, type MailContent } from '../../cards/counterparty-mail.ts';
import { contractForm } from '../support/contracts.ts';

const content: MailContent = {
  language: 'en',
  form: contractForm(),
  our: 'Aurora Logistics SIA',
  contact: 'Laura <Ozola>',
  revision: 1,
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
