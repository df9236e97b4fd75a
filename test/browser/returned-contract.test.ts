import { describe, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { pdfOf } from '../support/pdf.ts';
import { inChromium } from './support/chromium.ts';
import { answer, dropDocument, press, startContract } from './support/contract-story.ts';
import { withCountersign } from './support/countersign.ts';
import { cardsThatSay } from './support/slack-page.ts';
import { openThread } from './support/story.ts';

const address = withCountersign();
const open = inChromium();

const contract = '77 · Wide World Importers';

/** Who approves it at first, with what the button says in their language; Luca rejects. */
const approvers = [
  ['Mei Chen', 'Approve'],
  ['Elena Sokolova', 'Согласовать'],
  ['Victor Lang', 'Approve'],
  ['David Stern', 'Approve'],
  ['Karim Aliyev', 'Согласовать'],
  ['Raj Patel', 'Approve'],
  ['Anna Petrova', 'Согласовать'],
] as const;

/** Who is asked about the second revision, which is smaller and gives no credit. */
const second = [
  ['Mei Chen', 'Approve'],
  ['Luca Rossi', 'Approve'],
  ['Raj Patel', 'Approve'],
  ['Anna Petrova', 'Согласовать'],
] as const;

describe('a contract that is not standard, clicked through', () => {
  it('is voted on by eight, returned over a rejection, and finalised with another route', async () => {
    const page = await open(address());
    const own = { deferral: '45', clauses: 'Disputes are heard in Boston.', product: ['sea', 'sea freight'] } as const;
    const said = {
      typed: 'wide',
      company: 'Wide World Importers Inc.',
      number: '77',
      subject: 'Sea freight to Boston',
    };
    await startContract(page, { ...said, amount: '120 000', own });
    await dropDocument(page, contract, { name: 'contract 77.pdf', buffer: await textOf('A penalty of 10 %.') });

    for (const [name, button] of approvers) await press(page, name, contract, button);
    await answer(page, 'Luca Rossi', contract, 'Reject', 'Reject', async (form) => {
      await form.getByRole('textbox').fill('A penalty of 10 % is more than the margin.');
    });
    await answer(page, 'Anna Petrova', contract, 'Вернуть на доработку', 'Вернуть', async (form) => {
      await form.getByRole('textbox').first().fill('Неустойка не больше 5 %.');
    });
    await dropDocument(page, contract, { name: 'contract 77 v2.pdf', buffer: await textOf('A penalty of 5 %.') });
    await answer(page, 'Jan Novak', contract, 'Send on', 'Send on', async (form) => {
      await form.getByRole('textbox', { name: 'Amount' }).fill('8 000');
      await form.getByRole('textbox', { name: 'Deferral' }).fill('20');
      await form.getByRole('checkbox', { name: 'gets a credit' }).uncheck();
      await form.getByRole('textbox', { name: 'Non-standard clauses' }).fill('');
      // What that changes is shown, and who votes; then it is sent again.
      await form.getByRole('button', { name: 'Send on', exact: true }).click();
      await form.getByText('vote, all at once:').waitFor();
    });

    await saidInThread(
      page,
      'No longer asked: Financial Director, General Manager, Financial Manager, Loan Supervisor.',
    );
    for (const [name, button] of second) await press(page, name, contract, button);
    await cardsThatSay(page, contract, 'Редакция 2 рядом с редакцией 1').first().waitFor({ timeout: 40_000 });
    await press(page, 'Anna Petrova', contract, 'Утвердить');
    await saidInThread(page, 'Anna Petrova finalised the document');
  });
});

async function saidInThread(page: Page, words: string): Promise<void> {
  const thread = await openThread(page, contract);
  await thread.getByText(words).first().waitFor({ timeout: 40_000 });
}

const textOf = async (text: string) => Buffer.from(await pdfOf([`Contract 77. ${text}`]));
