import type { Locator, Page } from 'playwright-core';
import { actAs, cardsWith, choose, openConversation, pressOn, write } from './slack-page.ts';
import { openThread, until } from './story.ts';

export interface NewContract {
  typed: string;
  company: string;
  number: string;
  subject: string;
  amount: string;
  /** A deal of the company in the CRM that it belongs to. */
  deal?: string;
  /** What makes it other than a standard contract on chilled transport; the initiator then brings its document. */
  own?: { deferral: string; clauses: string; product: readonly [typed: string, name: string] };
}

/** Starts a contract on paper, as Jan if nobody else is named: a standard one, if nothing else is said. */
export async function startContract(page: Page, contract: NewContract, by = 'Jan Novak'): Promise<void> {
  const form = await sayWhat(page, contract, by);
  const next = form.getByRole('button', { name: 'Next' });
  const field = (name: string) => form.getByRole('textbox', { name });

  await field('Amount').fill(contract.amount);
  await choose(form, 'Payment', 'defer', 'deferred');
  await field('Deferral').fill(contract.own?.deferral ?? '20');
  await pickDate(page, form);
  if (contract.own) {
    await form.getByRole('checkbox', { name: 'gets a credit' }).check();
    await field('Non-standard clauses').fill(contract.own.clauses);
  }
  await next.click();

  await choose(form, 'Products', ...(contract.own?.product ?? CHILLED));
  await page.keyboard.press('Tab');
  const [typed, document] = contract.own ? OWN : STANDARD;
  await choose(form, 'The document', typed, document);
  await field('Signatory of the company').fill('Laura Ozola');
  await field('Position of the signatory').fill('Director');
  await field('Authority of the signatory').fill('the Charter');
  await choose(form, 'How it is signed', 'paper', 'paper');
  await next.click();

  await form.getByText('all at once').waitFor();
  await form.getByRole('button', { name: 'Start', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Fills in the first step of a contract's form and sends it. */
export async function sayWhat(page: Page, contract: Omit<NewContract, 'amount'>, by: string): Promise<Locator> {
  await actAs(page, by);
  await openConversation(page, 'approvals');
  await write(page, '/approval contract');
  const form = page.getByRole('dialog').last();
  const field = (name: string) => form.getByRole('textbox', { name });

  await choose(form, 'Company', contract.typed, contract.company);
  await field('Contact person').fill('Laura Ozola');
  await field('E-mail of the contact').fill('laura@partner.example');
  await field('Number').fill(contract.number);
  await field('Subject').fill(contract.subject);
  await pickDate(page, form);
  await choose(form, 'Our side', 'Aur', 'Aurora');
  if (contract.deal) await choose(form, 'Deal', contract.deal.slice(0, 4), contract.deal);
  await form.getByRole('button', { name: 'Next' }).click();
  return form;
}

const CHILLED = ['chill', 'chilled transport'] as const;
const STANDARD = ['Our', 'Our standard contract'] as const;
const OWN = ['own', 'A document of its own'] as const;

/** The last day that the open month shows: later than what was picked before, or the same. */
async function pickDate(page: Page, form: Locator): Promise<void> {
  await form.getByText('Select a date').first().click();
  await page.getByRole('button', { name: 'Next month' }).click();
  // With its year, which tells it from the sandbox's clock at 28 minutes past.
  const days = page.getByRole('button', { name: /\b28\b.* \d{4}$/ });
  // The end of the month before may stand there too.
  await days.and(page.locator(':not(.other-month)')).click();
}

/** Presses a button of an approval's card in somebody's conversation with the bot, as often as told, and again in the form that asks whether. */
export async function press(page: Page, who: string, about: string, button: string, times = 1): Promise<void> {
  await actAs(page, who);
  await openConversation(page, /^Countersign/);
  const confirm = page.getByRole('dialog').getByRole('button', { name: button });
  for (let time = 0; time < times; time += 1) {
    const cards = cardsWith(page, about, button);
    const buttons = cards.getByRole('button', { name: button, exact: true });
    await buttons.first().waitFor({ timeout: 40_000 });
    const before = await buttons.count();
    await pressOn(page, about, button);
    let confirmed = false;
    await until(
      async () => {
        if (!confirmed && (await confirm.isVisible())) {
          confirmed = true;
          await confirm.click();
        }
        return (await buttons.count()) < before;
      },
      () => `"${button}" stayed on the card of ${who}.`,
    );
  }
}

/** Presses a button that opens a form, fills in what it asks for and sends it by its own button. */
export async function answer(
  page: Page,
  who: string,
  about: string,
  button: string,
  send: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await actAs(page, who);
  await openConversation(page, /^Countersign/);
  await cardsWith(page, about, button).last().waitFor({ timeout: 40_000 });
  await pressOn(page, about, button);
  const form = page.getByRole('dialog').last();
  await fill(form);
  await form.getByRole('button', { name: send, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Drops the document under approval into a contract's thread as Jan, and waits until it was taken. */
export async function dropDocument(page: Page, about: string, file: { name: string; buffer: Buffer }): Promise<void> {
  await actAs(page, 'Jan Novak');
  const thread = await openThread(page, about);
  await thread.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'application/pdf' });
  await thread.getByText(file.name).first().waitFor();
  await thread.getByRole('textbox').press('Enter');
  await thread.getByText(`${file.name}: taken as document`).waitFor({ timeout: 40_000 });
}

/** Drops the files of a company into its approval's thread as Jan, and waits until the last was taken. */
export async function dropFiles(page: Page, about: string, files: readonly string[]): Promise<void> {
  await actAs(page, 'Jan Novak');
  const thread = await openThread(page, about);
  const last = files.at(-1)?.split('/').at(-1) ?? '';
  await thread.locator('input[type=file]').setInputFiles(files);
  await thread.getByText(last).first().waitFor();
  await thread.getByRole('textbox').press('Enter');
  await thread.getByText(`${last}: taken as`).waitFor({ timeout: 40_000 });
}

/** The private link of the newest mail in the sandbox's mailbox. */
export async function linkFromMail(page: Page, subject: string): Promise<string> {
  await page.getByRole('button', { name: /^Mailbox/ }).click();
  const mails = page.frameLocator('iframe[title="Mailbox"]');
  await mails.getByText(subject).first().click();
  const link = mails.frameLocator('iframe').getByRole('link', { name: 'Read and answer' });
  const address = (await link.getAttribute('href')) ?? '';
  await page.getByRole('button', { name: /^Mailbox/ }).click();
  return address;
}
