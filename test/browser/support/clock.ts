import type { Locator, Page } from 'playwright-core';
import { actAs, openConversation } from './slack-page.ts';

/** How long it may take on a busy machine until what has become due is seen; what never comes costs as much. */
const DUE_SEEN_MS = 6_000;
/** Holidays may lie between. */
const MOST_MORNINGS = 8;

/** Moves the sandbox's clock by a button of its control. */
export async function moveClock(page: Page, move: string): Promise<void> {
  const clock = page.getByRole('button', { name: /^Clock/ });
  const shown = (await clock.getAttribute('aria-label')) ?? '';
  await clock.click();
  const button = page.getByRole('button', { name: move, exact: true });
  await button.click();
  await page.getByRole('button', { name: shown, exact: true }).waitFor({ state: 'detached' });
  await clock.click();
  await button.waitFor({ state: 'detached' });
}

/** Opens somebody's conversation with the bot. */
export async function openChatOf(page: Page, name: string): Promise<void> {
  await actAs(page, name);
  await openConversation(page, /^Countersign/);
}

/** Moves the clock on from working morning to working morning, until something is seen in somebody's conversation with the bot. */
export async function onSomeMorning(page: Page, name: string, wanted: Locator): Promise<void> {
  await openChatOf(page, name);
  for (let mornings = 0; !(await isSeen(wanted)); mornings += 1) {
    if (mornings === MOST_MORNINGS) throw new Error(`${name} was not told on any of ${mornings} mornings.`);
    await moveClock(page, 'To the next weekday, 9:00');
  }
}

const isSeen = (wanted: Locator): Promise<boolean> =>
  wanted.waitFor({ timeout: DUE_SEEN_MS }).then(
    () => true,
    () => false,
  );
