import { describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { Page } from 'playwright-core';
import { startBolt } from '../sandbox/support/bolt.ts';
import { channel, person, until } from '../sandbox/support/sandbox.ts';
import { inChromium } from './support/chromium.ts';
import { choose, write } from './support/slack-page.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (name: string) => ({ text: plain(name), value: name });

const FORM = {
  type: 'modal' as const,
  callback_id: 'form',
  title: plain('New company'),
  submit: plain('Start'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'company',
      label: plain('Company'),
      element: { type: 'external_select' as const, action_id: 'company', min_query_length: 2 },
    },
    {
      type: 'input' as const,
      block_id: 'name',
      label: plain('Legal name'),
      element: { type: 'plain_text_input' as const, action_id: 'name' },
    },
    {
      type: 'input' as const,
      block_id: 'until',
      label: plain('Wanted until'),
      element: { type: 'datepicker' as const, action_id: 'until' },
    },
  ],
};

/** An app with one command, one form and one card; what it was told is kept. */
async function startApp() {
  const heard: string[] = [];
  const gate = { open: (): void => undefined };
  const listen = (app: App) => {
    app.command('/approval', async ({ ack, client, body }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: FORM });
    });
    app.options('company', async ({ ack, options }) => {
      heard.push(`search ${options.value}`);
      await ack({ options: ['Northwind Traders', 'Nordic Freight'].map(option) });
    });
    app.view('form', async ({ ack, view }) => {
      const { company, name, until } = view.state.values;
      heard.push(
        `form ${company?.company?.selected_option?.value} ${name?.name?.value} ${until?.until?.selected_date}`,
      );
      if (name?.name?.value === 'Taken') await ack({ response_action: 'errors', errors: { name: 'Taken already.' } });
      else await ack();
    });
    app.view({ type: 'view_closed', callback_id: 'form' }, async ({ ack }) => {
      heard.push('closed');
      await ack();
    });
    app.action('approve', async ({ ack }) => {
      heard.push('approve');
      await new Promise<void>((resolve) => {
        gate.open = resolve;
      });
      await ack();
    });
    app.action('reject', async ({ ack }) => {
      heard.push('reject');
      await ack();
    });
  };
  const { sandbox, app } = await startBolt('http', listen, { seed: false });
  const jan = person(sandbox, 'jan');
  const approvals = channel(sandbox, 'approvals');
  return { sandbox, app, heard, gate, jan, approvals, home: `${sandbox.url}/?as=${jan.id}&channel=${approvals}` };
}

const card = [
  {
    type: 'actions' as const,
    elements: [
      { type: 'button' as const, action_id: 'approve', text: plain('Approve'), style: 'primary' as const },
      {
        type: 'button' as const,
        action_id: 'reject',
        text: plain('Reject'),
        confirm: { title: plain('Reject it?'), text: plain('It ends.'), confirm: plain('Yes'), deny: plain('No') },
      },
    ],
  },
];

const open = inChromium();

describe('a form', () => {
  async function opened(): Promise<{ page: Page; heard: string[] }> {
    const { home, heard } = await startApp();
    const page = await open(home);
    await write(page, '/approval company');
    await page.getByRole('dialog', { name: 'New company' }).waitFor();
    return { page, heard };
  }

  it('searches as one types, asks once for a pause in typing, and is filled by the keyboard', async () => {
    const { page, heard } = await opened();
    const company = page.getByRole('combobox', { name: 'Company' });
    await company.pressSequentially('nor');
    await page.getByRole('option', { name: 'Northwind Traders' }).waitFor();
    await company.press('ArrowDown');
    await company.press('Enter');
    expect(await company.inputValue()).toBe('Nordic Freight');
    expect(heard).toEqual(['search nor']);
  });

  it('shows errors at its fields and keeps what was typed', async () => {
    const { page, heard } = await opened();
    const name = page.getByRole('textbox', { name: 'Legal name' });
    await name.fill('Taken');
    await page.getByRole('button', { name: 'Start' }).click();
    expect(await page.getByText('Please complete this required field.').count()).toBe(2);
    await choose(page, 'Company', 'no', 'Northwind Traders');
    await page.getByRole('button', { name: /Wanted until/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Taken already.').waitFor();
    expect(await name.inputValue()).toBe('Taken');
    await name.fill('Northwind Traders');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(heard.at(-1)).toMatch(/^form Northwind Traders Northwind Traders \d{4}-\d\d-\d\d$/);
  });

  it('closes on Escape, tells the app and gives the focus back', async () => {
    const { page, heard } = await opened();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Message #approvals' }).and(page.locator(':focus')).waitFor();
    await until(() => heard.includes('closed'));
  });
});

describe('a button', () => {
  it('waits for the answer, and takes a double click as one', async () => {
    const { app, home, approvals, heard, gate } = await startApp();
    await app.client.chat.postMessage({ channel: approvals, text: 'Your vote', blocks: card });
    const page = await open(home);
    const approve = page.getByRole('button', { name: 'Approve' });
    await approve.dblclick();
    await page.locator('button[aria-busy="true"]').waitFor();
    gate.open();
    await page.locator('button[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(heard).toEqual(['approve']);
  });

  it('asks once more where the app wants it', async () => {
    const { app, home, approvals, heard } = await startApp();
    await app.client.chat.postMessage({ channel: approvals, text: 'Your vote', blocks: card });
    const page = await open(home);
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByRole('dialog', { name: 'Reject it?' }).getByRole('button', { name: 'No' }).click();
    expect(heard).toEqual([]);
    await page.getByRole('button', { name: 'Reject' }).click();
    await page.getByRole('dialog', { name: 'Reject it?' }).getByRole('button', { name: 'Yes' }).click();
    await page.getByRole('button', { name: 'Reject' }).and(page.locator('[aria-busy="false"]')).waitFor();
    expect(heard).toEqual(['reject']);
  });
});

describe('a conversation', () => {
  it('shows at once what others write, and counts it where one is not', async () => {
    const { sandbox, home, approvals, jan } = await startApp();
    const page = await open(home);
    const anna = person(sandbox, 'anna');
    await anna.say(approvals, 'Good morning, @Jan Novak & all');
    await page.getByRole('article', { name: 'Anna Petrova' }).getByText('Good morning, @Jan Novak & all').waitFor();
    await page.getByRole('button', { name: /^general/ }).click();
    await anna.say(approvals, 'One more, @Jan Novak');
    await page.getByRole('button', { name: /^approvals 1 mentions/ }).waitFor();
    await page.goBack();
    await page.getByText('One more,').waitFor();
    await page.getByRole('button', { name: /^approvals$/ }).waitFor();
    expect((await jan.state()).channels.find(({ id }) => id === approvals)).toMatchObject({ unread: 0, mentions: 0 });
  });

  it('takes a dropped file with a text into a thread', async () => {
    const { app, home, approvals } = await startApp();
    const root = await app.client.chat.postMessage({ channel: approvals, text: 'The documents, please' });
    const page = await open(`${home}&thread=${root.ts}`);
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await page.getByRole('button', { name: 'Sample files' }).click();
    await page.getByRole('button', { name: /^PDF bank-letter.pdf/ }).dragTo(thread.getByRole('log'));
    await page.keyboard.press('Escape');
    const reply = thread.getByRole('textbox', { name: 'Reply…' });
    await reply.fill('The bank letter');
    await reply.press('Enter');
    const sent = thread.getByRole('article', { name: 'Jan Novak' });
    await sent.getByText('The bank letter').waitFor();
    await sent.getByRole('link', { name: 'Download bank-letter.pdf' }).waitFor();
    await page.getByRole('button', { name: /1 reply/ }).waitFor();
  });
});
