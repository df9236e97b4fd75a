import { describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startBolt } from './support/bolt.ts';
import { channel, person, until } from './support/sandbox.ts';

const text = (words: string) => ({ type: 'plain_text' as const, text: words });
const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: text('A form'),
  submit: text('Send'),
  notify_on_close: true,
  blocks: [
    {
      type: 'input' as const,
      block_id: 'name',
      label: text('Name'),
      element: { type: 'plain_text_input' as const, action_id: 'in' },
    },
    {
      type: 'input' as const,
      block_id: 'company',
      optional: true,
      label: text('Company'),
      element: { type: 'external_select' as const, action_id: 'find', min_query_length: 1 },
    },
  ],
};

/** An app that uses each way in which Slack can call it. */
function listeners(heard: string[]) {
  return (app: App) => {
    app.command('/approval', async ({ command, ack, client, respond }) => {
      await ack(command.text === 'say' ? { text: 'said at once' } : undefined);
      if (command.text === 'later') await respond({ text: 'said later', response_type: 'in_channel' });
      if (command.text === 'form') await client.views.open({ trigger_id: command.trigger_id, view: form });
    });
    app.shortcut('start_company_approval', async ({ shortcut, ack, client }) => {
      await ack();
      await client.views.open({ trigger_id: shortcut.trigger_id, view: form });
    });
    app.view('form', async ({ ack, view, body }) => {
      const name = view.state.values.name?.in?.value ?? '';
      heard.push(`${body.user.name} sent ${name}`);
      if (name === 'wrong') await ack({ response_action: 'errors', errors: { name: 'Not that name.' } });
      else if (name === 'again') await ack({ response_action: 'update', view: { ...form, title: text('Once more') } });
      else if (name === 'more') await ack({ response_action: 'push', view: { ...form, title: text('On top') } });
      else if (name === 'all') await ack({ response_action: 'clear' });
      else await ack();
    });
    app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, body }) => {
      heard.push(`${body.user.name} closed`);
      await ack();
    });
    app.options('find', async ({ ack, options }) => {
      await ack({ options: [{ text: text(`${options.value}wind`), value: '1' }] });
    });
    app.message('card', async ({ say }) => {
      await say({
        text: 'a card',
        blocks: [
          {
            type: 'actions',
            elements: [{ type: 'button', action_id: 'yes', text: text('Yes'), value: '42', style: 'primary' }],
          },
        ],
      });
    });
    app.action('yes', async ({ ack, action, body, respond }) => {
      await ack();
      heard.push(`${body.user.id} chose ${'value' in action ? action.value : ''}`);
      await respond({ replace_original: true, text: 'decided' });
    });
    app.event('file_shared', async ({ event, client }) => {
      const { file } = await client.files.info({ file: event.file_id });
      heard.push(`file ${file?.name}`);
    });
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'section', text: text('Welcome') }] },
      });
    });
  };
}

async function start(mode: 'http' | 'socket'): Promise<{ sandbox: Sandbox; heard: string[]; approvals: string }> {
  const heard: string[] = [];
  const { sandbox } = await startBolt(mode, listeners(heard));
  return { sandbox, heard, approvals: channel(sandbox, 'approvals') };
}

describe.each(['http', 'socket'] as const)('a stock Bolt app by %s', (mode) => {
  it('answers commands at once, later, not at all', async () => {
    const { sandbox, approvals } = await start(mode);
    const jan = person(sandbox, 'jan');
    await jan.say(approvals, '/approval say');
    await jan.say(approvals, '/approval later');
    await until(async () => (await jan.messages(approvals)).length === 2);
    expect(await jan.messages(approvals)).toMatchObject([
      { text: 'said at once', ephemeral: true },
      { text: 'said later' },
    ]);
    expect(await person(sandbox, 'mei').messages(approvals)).toMatchObject([{ text: 'said later' }]);
  });

  it('opens a form, looks up its options, puts errors at its fields and takes it', async () => {
    const { sandbox, heard } = await start(mode);
    const jan = person(sandbox, 'jan');
    await jan.shortcut('start_company_approval');
    const view = await until(async () => (await jan.state()).views[0]);
    const name = (value: string) => ({ name: { in: { value } } });
    expect(await jan.submit(view.id)).toMatchObject({
      ok: false,
      errors: { name: 'Please complete this required field.' },
    });
    expect(await jan.options({ viewId: view.id }, 'company', 'find', 'North')).toMatchObject({
      options: [{ text: { text: 'Northwind' } }],
    });
    expect(await jan.submit(view.id, name('wrong'))).toMatchObject({ ok: false, errors: { name: 'Not that name.' } });
    expect((await jan.state()).views[0]).toMatchObject({ errors: { name: 'Not that name.' } });
    expect(await jan.submit(view.id, name('again'))).toEqual({ ok: true });
    expect((await jan.state()).views).toMatchObject([{ id: view.id, view: { title: { text: 'Once more' } } }]);
    expect(await jan.submit(view.id, name('more'))).toEqual({ ok: true });
    const [, top] = (await jan.state()).views;
    expect(top).toMatchObject({ pushed: true, view: { title: { text: 'On top' } } });
    expect(await jan.submit(top?.id ?? '', name('fine'))).toEqual({ ok: true });
    expect((await jan.state()).views).toHaveLength(1);
    expect(await jan.submit(view.id, name('all'))).toEqual({ ok: true });
    expect((await jan.state()).views).toEqual([]);
    expect(heard).toEqual(['wrong', 'again', 'more', 'fine', 'all'].map((word) => `jan sent ${word}`));
  });

  it('hears that a form was closed', async () => {
    const { sandbox, heard, approvals } = await start(mode);
    const jan = person(sandbox, 'jan');
    await jan.say(approvals, '/approval form');
    const view = await until(async () => (await jan.state()).views[0]);
    await jan.close(view.id);
    expect(heard).toEqual(['jan closed']);
  });

  it('posts a card, takes the click and replaces the card', async () => {
    const { sandbox, heard, approvals } = await start(mode);
    const mei = person(sandbox, 'mei');
    await mei.say(approvals, 'a card, please');
    const card = await until(async () => (await mei.messages(approvals)).find((message) => message.text === 'a card'));
    const [actions] = card.blocks as { block_id: string }[];
    expect(await mei.click(card, { block_id: actions?.block_id, action_id: 'yes' })).toEqual({ ok: true });
    await until(async () => (await mei.messages(approvals)).some((message) => message.text === 'decided'));
    expect(heard).toEqual([`${mei.id} chose 42`]);
  });

  it('hears of files and of an opened Home', async () => {
    const { sandbox, heard, approvals } = await start(mode);
    const mei = person(sandbox, 'mei');
    await mei.upload(approvals, { name: 'Устав.pdf', bytes: Buffer.from('%PDF-1.4') });
    await until(() => heard.includes('file Устав.pdf'));
    await mei.openHome();
    const home = await until(async () => (await mei.state()).home ?? undefined);
    expect(home.view.blocks).toMatchObject([{ text: { text: 'Welcome' } }]);
  });
});
