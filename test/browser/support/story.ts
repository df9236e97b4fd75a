import type { Locator, Page } from 'playwright-core';
import { actAs, cardsThatSay, cardsWith, choose, openConversation, pressOn, write } from './slack-page.ts';

/** How long it may take on a busy machine until what follows from a click is seen. */
const SEEN_MS = 40_000;

export interface Newcomer {
  typed: string;
  name: string;
  purpose: string;
}

/** Starts an approval as Jan with the slash command, for a company that the CRM knows, and opens its thread. */
export async function start(page: Page, { typed, name, purpose }: Newcomer): Promise<Locator> {
  await actAs(page, 'Jan Novak');
  await openConversation(page, 'approvals');
  await write(page, '/approval company');
  const form = page.getByRole('dialog', { name: 'New company approval' });
  await choose(form, 'Company', typed, name);
  await form.getByText(`Filled in from the CRM: ${name}`).waitFor();
  await form.getByRole('textbox', { name: 'Purpose' }).fill(purpose);
  await form.getByRole('button', { name: 'Start' }).click();
  await form.waitFor({ state: 'detached' });
  return await openThread(page, name);
}

/** Opens the thread of a company's newest approval in #approvals. */
export async function openThread(page: Page, company: string): Promise<Locator> {
  await openConversation(page, 'approvals');
  const channel = page.getByRole('log', { name: 'Messages in #approvals' });
  const root = channel.getByRole('article').filter({ hasText: company }).last();
  await root.getByRole('button', { name: /repl(y|ies)/ }).click({ timeout: SEEN_MS });
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByText(company).first().waitFor();
  return thread;
}

/** Waits until the led line sends somebody to do something, and goes there. */
export async function follow(page: Page, name: string, toDo: string): Promise<void> {
  const line = page.getByRole('status').filter({ hasText: toDo });
  const here = page.getByRole('button', { name: `Acting as ${name}` });
  const words = (await here.isVisible()) ? toDo : `act as ${name}`;
  await line.filter({ hasText: words }).waitFor({ timeout: SEEN_MS });
  await line.getByRole('button', { name: /go there/i }).click();
  await here.waitFor();
}

/** Drops the samples that the led line asks for, and sends them to the check when they were taken. */
export async function collectAndSend(page: Page, company: string): Promise<void> {
  await page.getByRole('button', { name: /^Drop (all \d|it)$/ }).click();
  await follow(page, 'Jan Novak', 'send the documents to the check');
  await pressOn(page, company, 'Send to the check');
  await cardsThatSay(page, company, 'went to the security check').first().waitFor();
}

/** The voters in their order, with what the button says in their language. */
export const CASCADE = [
  { name: 'Mei Chen', approve: 'Approve' },
  { name: 'Anna Petrova', approve: 'Согласовать' },
  { name: 'Luca Rossi', approve: 'Approve' },
  { name: 'Elena Sokolova', approve: 'Согласовать' },
] as const;

/** Goes to the next voter, who approves. */
export async function approve(page: Page, company: string, voter: (typeof CASCADE)[number]): Promise<void> {
  await follow(page, voter.name, 'vote');
  await pressOn(page, company, voter.approve);
  await cardsWith(page, company, voter.approve).first().waitFor({ state: 'detached' });
}

/** What the page's elements are to these tests, which know no DOM. */
interface Labelled {
  getAttribute(name: string): string | null;
}

/** Waits until exactly one sheet stands in a thread, and none that was seen before; answers its name. */
export async function newSheetIn(thread: Locator, seen: readonly string[]): Promise<string> {
  const link = thread.getByRole('link', { name: /^Open .*-sheet-\d+\.pdf$/ });
  let standing: string[] = [];
  await until(
    async () => {
      // Read at once: the older one may be gone a moment later.
      standing = await link.evaluateAll((all) =>
        (all as unknown as Labelled[]).map((one) => one.getAttribute('aria-label') ?? ''),
      );
      return standing.length === 1 && !seen.includes(standing[0] ?? '');
    },
    () => `No new sheet took the place of ${seen.at(-1)}: ${standing}`,
  );
  return standing[0] ?? '';
}

/** Looks at the CRM page until it says this of a company, and closes it. */
export async function crmSays(page: Page, company: string, words: string | RegExp): Promise<void> {
  const card = page.frameLocator('iframe[title="CRM"]').getByRole('article').filter({ hasText: company });
  const button = page.getByRole('button', { name: 'CRM', exact: true });
  await until(
    async () => {
      await button.click();
      await card.waitFor();
      const found = await card.filter({ hasText: words }).count();
      await button.click();
      return found === 1;
    },
    () => `The CRM does not say ${words} of ${company}.`,
  );
}

/** Waits for something that a page does not announce. */
export async function until(holds: () => Promise<boolean>, otherwise: () => string): Promise<void> {
  const end = Date.now() + SEEN_MS;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
