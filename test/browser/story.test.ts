import { describe, expect, it } from '@jest/globals';
import { inChromium } from './support/chromium.ts';
import { moveClock } from './support/clock.ts';
import { withCountersign } from './support/countersign.ts';
import { actAs, cardsThatSay, openConversation, pressOn } from './support/slack-page.ts';
import { approve, CASCADE, collectAndSend, crmSays, follow, newSheetIn, openThread, start } from './support/story.ts';

const address = withCountersign();
const open = inChromium();

describe('a company approval, clicked through', () => {
  it('goes from the slash command through four votes to Approved in the CRM', async () => {
    const company = 'Northwind Traders SIA';
    const page = await open(address());
    let thread = await start(page, { typed: 'northw', name: company, purpose: 'Transport of chilled goods' });
    await collectAndSend(page, company);
    const sheets: string[] = [];
    for (const voter of CASCADE) {
      await approve(page, company, voter);
      thread = await openThread(page, company);
      await thread.getByText(`${voter.name} (`).first().waitFor();
      sheets.push(await newSheetIn(thread, sheets));
    }
    await thread.getByText(`${company} is approved until`).waitFor();
    expect(await thread.getByText('This file was deleted.').count()).toBe(0);
    await crmSays(page, company, 'Approved until');
  });

  it('ends in Failure when the security check refuses and the lawyer confirms it', async () => {
    const company = 'Black Anchor Shipping LLC';
    const page = await open(address());
    await start(page, { typed: 'anchor', name: company, purpose: 'Containers from Newark' });
    await collectAndSend(page, company);
    await follow(page, 'Anna Petrova', 'decide what the card asks');
    await cardsThatSay(page, company, 'sanctions list').first().waitFor();
    await pressOn(page, company, 'Подтвердить отказ');
    const form = page.getByRole('dialog', { name: 'Подтвердить отказ' });
    await form.getByRole('textbox', { name: 'Причина' }).fill('The owner is listed.');
    await form.getByRole('button', { name: 'Подтвердить', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await crmSays(page, company, 'Non-valid company');
  });

  it('ends in Failure when an approver rejects, and asks for the reason', async () => {
    const company = 'Fabrikam GmbH';
    const reason = 'Their bank is not the one of the letter.';
    const page = await open(address());
    await start(page, { typed: 'fabri', name: company, purpose: 'Machine parts' });
    await collectAndSend(page, company);
    await follow(page, 'Mei Chen', 'vote');
    await pressOn(page, company, 'Reject');
    const form = page.getByRole('dialog', { name: 'Reject' });
    await form.getByText('What follows').waitFor();
    await form.getByRole('button', { name: 'Reject' }).click();
    await form.getByText('Please complete this required field.').waitFor();
    await form.getByRole('textbox', { name: 'Why' }).fill(reason);
    await form.getByRole('button', { name: 'Reject' }).click();
    await form.waitFor({ state: 'detached' });
    const thread = await openThread(page, company);
    await thread.getByText(reason).first().waitFor();
    await crmSays(page, company, 'Non-valid company');
  });

  it('asks for more documents, refuses a wrong file, and is forgotten after 180 days', async () => {
    const company = 'Contoso Freight Ltd';
    const page = await open(address());
    const thread = await start(page, { typed: 'conto', name: company, purpose: 'Freight to Felixstowe' });
    await page.getByRole('button', { name: 'Sample files' }).click();
    await page.getByRole('button', { name: /The wrong one/ }).click();
    await thread.getByText(/charter\.pdf was not taken: what is inside is not what its name says/).waitFor();
    await page.keyboard.press('Escape');
    await collectAndSend(page, company);
    await follow(page, 'Jan Novak', 'drop the sample files');
    await collectAndSend(page, company);
    for (const voter of CASCADE) await approve(page, company, voter);
    await crmSays(page, company, 'Approved until');

    await actAs(page, 'Jan Novak');
    await moveClock(page, '+180 days');
    await crmSays(page, company, 'Not approved');
    await openConversation(page, /^Countersign/);
    await cardsThatSay(page, company, `The approval of ${company} has expired`).first().waitFor();
  });
});
