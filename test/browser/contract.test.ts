import { describe, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inChromium } from './support/chromium.ts';
import { linkFromMail, press, startContract } from './support/contract-story.ts';
import { withCountersign } from './support/countersign.ts';
import { actAs, cardsThatSay, openConversation, pressOn } from './support/slack-page.ts';
import { openThread } from './support/story.ts';

const address = withCountersign();
const open = inChromium();

const company = 'Wide World Importers Inc.';
const contract = '12-A · Wide World Importers';

/** Who votes on it, with what the button says in their language. */
const voters = [
  ['Mei Chen', 'Approve'],
  ['Luca Rossi', 'Approve'],
  ['Raj Patel', 'Approve'],
  ['Petra Marek', 'Approve'],
  ['Anna Petrova', 'Согласовать'],
] as const;

describe('a contract, clicked through', () => {
  it('goes from the form over the counterparty, the votes and the signatures to the archive', async () => {
    const page = await open(address());
    await startContract(page, {
      typed: 'wide',
      company,
      number: '12-A',
      subject: 'Chilled goods to Warsaw',
      amount: '8 000,50',
    });
    const document = await approvedByTheCounterparty(page);

    for (const [name, approve] of voters) await press(page, name, contract, approve);
    await press(page, 'Anna Petrova', contract, 'Утвердить');
    await press(page, 'Olga Ivanova', contract, 'Сделано', 4);
    await press(page, 'Olga Ivanova', contract, 'Подписано');

    await attach(page, { name: 'signed.pdf', mimeType: 'application/pdf', buffer: document });
    await press(page, 'Jan Novak', contract, 'All is here');
    await actAs(page, 'Anna Petrova');
    await openConversation(page, /^Countersign/);
    await cardsThatSay(page, contract, 'тот же текст').first().waitFor();
    await press(page, 'Anna Petrova', contract, 'Сделано', 4);
    await press(page, 'Anna Petrova', contract, 'Всё верно');

    const thread = await openThread(page, contract);
    await thread.getByText('signed by both, checked and archived').first().waitFor();
  });
});

/** Reads the mail, approves on the page that it leads to, and answers with the document that was approved. */
async function approvedByTheCounterparty(page: Page): Promise<Buffer> {
  const thread = await openThread(page, contract);
  await thread.getByText('went to Laura Ozola').waitFor({ timeout: 40_000 });
  const link = await linkFromMail(page, 'Contract 12-A with Aurora Logistics SIA');
  const theirs = await open(link);
  await theirs.getByText('Waits for your answer').waitFor();
  const document = await theirs.request.get(`${link}/document`);
  await theirs.getByRole('link', { name: 'Approve…' }).click();
  await theirs.getByRole('checkbox').check();
  await theirs.getByRole('button', { name: 'Approve now' }).click();
  await theirs.getByText('There is nothing more to do here.').waitFor();
  return await document.body();
}

/** Gives the signed scan in the form as Jan: first a file that is none, then this one; waits until it was taken. */
async function attach(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await actAs(page, 'Jan Novak');
  await openConversation(page, /^Countersign/);
  await pressOn(page, contract, 'Attach');
  const form = page.getByRole('dialog', { name: 'Attach the originals' });
  const files = form.locator('input[type=file]');
  const send = form.getByRole('button', { name: 'Attach', exact: true });
  await files.setInputFiles({ ...file, buffer: Buffer.from('MZ this is a program') });
  await form.getByText(file.name).waitFor();
  await send.click();
  await form.getByText('not what its name says').waitFor();
  await form.getByRole('button', { name: `Remove ${file.name}` }).click();
  await files.setInputFiles(file);
  await form.getByText(file.name).waitFor();
  await send.click();
  await form.waitFor({ state: 'detached' });
  const thread = await openThread(page, contract);
  await thread.getByText(`${file.name}: taken as signed scan`).waitFor({ timeout: 40_000 });
}
