import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { inChromium } from './support/chromium.ts';
import { withCountersign } from './support/countersign.ts';
import { actAs } from './support/slack-page.ts';

const address = withCountersign();
const open = inChromium();

/** How long it may take on a busy machine until what follows from a click is seen. */
const SEEN_MS = 40_000;
const company = 'Fjordline Cold Storage AS';
const samples = [
  'certificate-of-registration.pdf',
  'charter.docx',
  'tax-certificate.png',
  'directors-authority.jpg',
  'bank-letter.pdf',
].map((name) => `sandbox/samples/files/${name}`);

/** Becomes somebody who sits in Teams and has said a word to the bot there. */
async function inTeams(page: Page, name: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Slack', exact: true }).click();
  await actAs(page, name);
  await page.getByRole('button', { name: 'Teams', exact: true }).click();
  await page.getByRole('button', { name: 'Countersign' }).click();
  await page.getByRole('textbox', { name: 'Type a message' }).fill(words);
  await page.keyboard.press('Enter');
}

/** The newest card that has these words. */
const cardWith = (page: Page, words: string): Locator =>
  page.locator('.ac-adaptiveCard').filter({ hasText: words }).last();

describe('a company approval in Microsoft Teams, clicked through', () => {
  it('is started by a form, gets its documents, and is voted on where each person is', async () => {
    const page = await open(address());
    await inTeams(page, 'Mei Chen', 'approval list');
    await cardWith(page, 'Waits for me').waitFor();

    await inTeams(page, 'Jan Novak', 'approval company');
    const form = cardWith(page, 'New company approval');
    await form.locator('input').first().pressSequentially('fjord', { delay: 50 });
    await page.getByText(`${company} · NO`).last().click();
    await form.getByRole('button', { name: 'Apply' }).click();
    const filled = cardWith(page, 'Filled in from the CRM');
    await filled.getByRole('button', { name: 'Start', exact: true }).click();
    await filled.getByText('Fill this in.').first().waitFor();
    await filled.locator('textarea').first().fill('Cold storage in Bergen');
    await filled.getByRole('button', { name: 'Start', exact: true }).click();

    const documents = cardWith(page, `Documents for ${company}`);
    await documents.waitFor({ timeout: SEEN_MS });
    // The demo has another approval that waits for files from Jan.
    const [number = ''] = /CA-\d{4}-\d{4}/.exec((await documents.textContent()) ?? '') ?? [];
    await page.getByRole('textbox', { name: 'Type a message' }).fill(number);
    await page.locator('input[type=file]').last().setInputFiles(samples);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    const send = page.getByRole('button', { name: 'Send to the check' }).last();
    await send.click({ timeout: SEEN_MS });
    await send.waitFor({ state: 'detached', timeout: SEEN_MS });

    await page.getByRole('button', { name: 'Approvals' }).click();
    await cardWith(page, `Company approval: ${company}`).waitFor();

    await inTeams(page, 'Mei Chen', 'list');
    const vote = cardWith(page, `Your vote: ${company}`);
    await vote.getByRole('button', { name: 'Approve', exact: true }).click({ timeout: SEEN_MS });
    await cardWith(page, `You approved: ${company}`).waitFor({ timeout: SEEN_MS });
    expect(await vote.count()).toBe(0);

    // Who is in Slack has the next card there.
    await page.getByRole('button', { name: 'Slack', exact: true }).click();
    await actAs(page, 'Anna Petrova');
    await page
      .getByRole('button', { name: /^Countersign/ })
      .first()
      .click();
    await page
      .getByRole('article', { name: 'Countersign' })
      .filter({ hasText: company })
      .last()
      .waitFor({ timeout: SEEN_MS });
  }, 240_000);
});
