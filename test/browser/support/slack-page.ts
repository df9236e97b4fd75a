import type { Locator, Page } from 'playwright-core';

/** Chooses another person in the bar. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Acting as/ }).click();
  await page.getByRole('combobox', { name: 'Find a person' }).fill(name);
  await page.getByRole('option', { name }).first().click();
  await page.getByRole('button', { name: `Acting as ${name}` }).waitFor();
}

/** Opens a conversation from the sidebar. */
export async function openConversation(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Channels and direct messages' }).getByRole('button', { name }).click();
}

/** Writes a line into the open conversation. */
export async function write(page: Page, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: /^Message / });
  await box.fill(text);
  await box.press('Enter');
}

/** Types into a select's box and takes the choice by its words. */
export async function choose(around: Page | Locator, label: string, typed: string, choice: string): Promise<void> {
  const box = around.getByRole('combobox', { name: label });
  await box.click();
  await box.pressSequentially(typed);
  const page = 'page' in around ? around.page() : around;
  await page.getByRole('option', { name: choice }).first().click();
}

/** The cards about something in the open conversation with the bot that have a button, the oldest first: a reminder has those of its task. */
export const cardsWith = (page: Page, about: string, button: string): Locator =>
  page
    .getByRole('article', { name: 'Countersign' })
    .filter({ hasText: about })
    .filter({ has: page.getByRole('button', { name: button, exact: true }) });

/** The cards that say something about something. */
export const cardsThatSay = (page: Page, about: string, words: string): Locator =>
  page.getByRole('article', { name: 'Countersign' }).filter({ hasText: about }).filter({ hasText: words });

/** Presses a button of the newest card that has it. */
export async function pressOn(page: Page, about: string, button: string): Promise<void> {
  await cardsWith(page, about, button).last().getByRole('button', { name: button, exact: true }).first().click();
}
