import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { inChromium } from './support/chromium.ts';
import { moveClock, onSomeMorning, openChatOf } from './support/clock.ts';
import { withCountersign } from './support/countersign.ts';
import { cardsThatSay, cardsWith, choose, write } from './support/slack-page.ts';
import { collectAndSend, follow, openThread, start } from './support/story.ts';

const address = withCountersign();
const open = inChromium();

const company = 'Northwind Traders SIA';

/** What the bot has said about the vote in the open conversation. */
const said = (page: Page, words: string): Locator => cardsThatSay(page, company, words);

/** Reminders that still ask, alone or in the summary of a morning. */
const reminders = (page: Page): Locator =>
  cardsWith(page, company, 'Approve').filter({ hasText: 'Still waiting for you: vote' });

describe('a vote that nobody gives', () => {
  it('is reminded of, put off, asked of the deputy, told to the supervisor, and given from a reminder', async () => {
    const page = await open(address());
    await start(page, { typed: 'northw', name: company, purpose: 'Chilled goods to Warsaw' });
    await collectAndSend(page, company);
    await follow(page, 'Mei Chen', 'vote');

    await onSomeMorning(page, 'Mei Chen', reminders(page).first());
    await putOff(page);
    await standInFor(page);
    await hurried(page);

    await openChatOf(page, 'Mei Chen');
    const asked = await reminders(page).count();
    await reminders(page).last().getByRole('button', { name: 'Approve', exact: true }).click();
    await said(page, 'Done by Mei Chen: Vote of Chief Accountant')
      .nth(asked - 1)
      .waitFor();
    expect(await reminders(page).count()).toBe(0);
    await openChatOf(page, 'Elena Sokolova');
    await said(page, 'Выполнено, Mei Chen').first().waitFor();
  }, 240_000);
});

/** Mei puts it off for an hour, and is reminded again when that is over. */
async function putOff(page: Page): Promise<void> {
  const before = await reminders(page).count();
  await choose(reminders(page).last(), 'Remind me later', '', 'In one hour');
  await page.getByText('You will be reminded again today').waitFor();
  await reminders(page).last().getByText('put off until').waitFor();
  await moveClock(page, '+1 hour');
  await reminders(page).nth(before).waitFor();
}

/** Mei goes away, so that her deputy is asked at once or when he begins to work; then she is back. */
async function standInFor(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Home' }).click();
  await page.getByRole('button', { name: 'I am away…' }).click();
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'I am away', exact: true }).click();
  await form.getByText('Chief Accountant: Tomasz Zielinski stands in').waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await onSomeMorning(page, 'Tomasz Zielinski', said(page, 'Mei Chen is away until').first());

  await openChatOf(page, 'Mei Chen');
  await write(page, '/approval back');
  await page.getByText('Your tasks are yours again.').waitFor();
  await openChatOf(page, 'Tomasz Zielinski');
  await said(page, 'either of you votes').first().waitFor();
}

/** Elena is told, and so is the thread; she has Mei reminded. */
async function hurried(page: Page): Promise<void> {
  const told = said(page, 'Mei Chen: срок прошёл').first();
  await onSomeMorning(page, 'Elena Sokolova', told);
  const thread = await openThread(page, company);
  await thread.getByText('Overdue with Mei Chen: Vote of Chief Accountant. Elena Sokolova has been told.').waitFor();
  await openChatOf(page, 'Mei Chen');
  const before = await reminders(page).count();
  await openChatOf(page, 'Elena Sokolova');
  await told.getByRole('button', { name: 'Напомнить сейчас' }).first().click();
  await page.getByText('Напоминание ушло: Mei Chen.').waitFor();
  await openChatOf(page, 'Mei Chen');
  await reminders(page).nth(before).waitFor();
}
