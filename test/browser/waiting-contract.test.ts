import { describe, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { inChromium } from './support/chromium.ts';
import { answer, dropFiles, press, sayWhat, startContract } from './support/contract-story.ts';
import { withCountersign } from './support/countersign.ts';
import { cardsThatSay, openConversation } from './support/slack-page.ts';
import { crmSays, openThread } from './support/story.ts';

const address = withCountersign();
const open = inChromium();

const refused = {
  typed: 'anchor',
  company: 'Black Anchor Shipping LLC',
  number: '91/26',
  subject: 'Bulk charter',
  deal: 'Bulk charter Newark',
};
const asked = ['certificate-of-registration.pdf', 'charter.docx', 'tax-certificate.png', 'directors-authority.jpg'];
const samples = [...asked, 'bank-letter.pdf'].map((name) => `sandbox/samples/files/${name}`);

describe('a contract whose company was never approved, clicked through', () => {
  it('leads to the approval of its company and back, and fails with it and its deal', async () => {
    const page = await open(address());
    await startContract(page, { ...refused, amount: '8 000' });
    const thread = await openThread(page, 'Contract: 91/26');
    await follow(thread, 'CA-', 'Company approval: Black Anchor');
    await follow(thread, 'DA-', 'Contract: 91/26');

    const second = await sayWhat(page, { ...refused, number: '№ 0091-26', subject: 'Another one' }, 'Petra Marek');
    await second.getByText('is already used').waitFor();
    await second.getByRole('link', { name: 'DA-' }).click();
    await thread.getByText('Contract: 91/26').waitFor();
    await page.keyboard.press('Escape');

    await answer(page, 'Jan Novak', refused.company, 'Complete and start', 'Start', async () => undefined);
    await dropFiles(page, 'Company approval: Black Anchor', samples);
    await press(page, 'Jan Novak', refused.company, 'Send to the check');
    await answer(page, 'Anna Petrova', refused.company, 'Подтвердить отказ', 'Подтвердить', async (form) => {
      await form.getByRole('textbox').fill('The owner is listed.');
    });

    await openThread(page, 'Contract: 91/26');
    await thread.getByText('The company is not valid: The owner is listed.').waitFor({ timeout: 40_000 });
    await follow(thread, 'CA-', 'confirmed the refusal');
    await crmSays(page, refused.company, /Failed.*Bulk charter.*The owner is listed/s);
  });

  it('is withdrawn, and the approval of its company goes on without it', async () => {
    const page = await open(address());
    const contract = { typed: 'northw', company: 'Northwind Traders SIA', number: '92/26', subject: 'Chilled goods' };
    await startContract(page, { ...contract, amount: '8 000' });
    const thread = await openThread(page, 'Contract: 92/26');
    await thread.getByRole('button', { name: 'More actions' }).first().click();
    await page.getByRole('menuitem', { name: 'Withdraw' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox').fill('They carry it themselves.');
    await form.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await form.waitFor({ state: 'detached' });

    await openThread(page, 'Company approval: Northwind');
    await thread.getByText('was withdrawn and waits for this approval no more').waitFor({ timeout: 40_000 });
    await thread.getByText('A contract waits for this').waitFor({ state: 'detached' });
    await openConversation(page, /^Countersign/);
    await cardsThatSay(page, contract.company, 'filled in from a contract that was withdrawn').waitFor();
  });
});

/** Clicks the first link in a thread that leads to another approval, and waits until that one's thread says something. */
async function follow(thread: Locator, number: string, says: string): Promise<void> {
  await thread.getByRole('link', { name: number }).first().click({ timeout: 40_000 });
  await thread.getByText(says).first().waitFor();
}
