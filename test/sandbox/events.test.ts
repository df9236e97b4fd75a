import { describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../models/mongod/ports.ts';
import { events, signedBySlack, startFakeApp } from './support/fake-app.ts';
import { channel, person, slackClient, startSandbox, until } from './support/sandbox.ts';

async function start(options: Parameters<typeof startSandbox>[0] = {}) {
  const app = await startFakeApp();
  const sandbox = await startSandbox({ botUrl: app.url, ...options });
  return { app, sandbox, approvals: channel(sandbox, 'approvals'), jan: person(sandbox, 'jan') };
}

describe('events', () => {
  it('are signed and carry the message as Slack shows it', async () => {
    const { app, sandbox, approvals, jan } = await start();
    await jan.say(approvals, 'Hello @Mei Chen & <all>');
    const [heard] = await until(() => events(app, 'message').length > 0 && events(app, 'message'));
    expect(app.heard.every((one) => signedBySlack(sandbox.secrets.signingSecret, one))).toBe(true);
    expect(heard?.body).toMatchObject({
      type: 'event_callback',
      team_id: sandbox.workspace.team.id,
      event_id: expect.stringMatching(/^Ev/),
    });
    expect(heard?.event).toMatchObject({
      channel: approvals,
      channel_type: 'group',
      user: jan.id,
      text: `Hello <@${person(sandbox, 'mei').id}> &amp; &lt;all&gt;`,
      ts: expect.stringMatching(/^\d{10}\.\d{6}$/),
    });
  });

  it('come only from where the app is', async () => {
    const { app, sandbox, approvals, jan } = await start();
    await jan.say(channel(sandbox, 'sales'), 'not for the app');
    await jan.say(approvals, 'for the app');
    await until(() => events(app, 'message').length > 0);
    expect(events(app, 'message').map(({ event }) => event.text)).toEqual(['for the app']);
  });

  it('come again when they are not taken, three times, and say why', async () => {
    const { app, approvals, jan } = await start();
    app.answers.push({ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 });
    await jan.say(approvals, 'hello');
    await until(() => app.heard.length === 4);
    expect(app.heard.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
    expect(app.heard[1]?.headers['x-slack-retry-reason']).toBe('http_error');
    expect(new Set(app.heard.map(({ body }) => body.event_id)).size).toBe(1);
  });

  it('come again when the answer is late', async () => {
    const { app, approvals, jan } = await start({ answerMs: 40 });
    app.answers.push({ afterMs: 120 });
    await jan.say(approvals, 'hello');
    await until(() => app.heard.length === 2);
    expect(app.heard[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
  });

  it('do not come again when the app forbids it', async () => {
    const { app, sandbox, approvals, jan } = await start();
    app.answers.push({ status: 500, headers: { 'X-Slack-No-Retry': '1' } });
    await jan.say(approvals, 'hello');
    await until(() => app.heard.length === 1 && sandbox.eventsUnderway() === 0);
    expect(app.heard).toHaveLength(1);
  });

  it('can be made to come twice, and the last one once more', async () => {
    const { app, sandbox, approvals, jan } = await start();
    sandbox.faults.add({ kind: 'duplicate deliveries' });
    await jan.say(approvals, 'hello');
    await until(() => app.heard.length === 2);
    sandbox.faults.add({ kind: 'redeliver last event' });
    await until(() => app.heard.length === 3);
    expect(new Set(app.heard.map(({ body }) => body.event_id)).size).toBe(1);
  });

  it('tell of files, with one message for all that were dropped together', async () => {
    const { app, sandbox, approvals, jan } = await start();
    const root = await jan.say(approvals, 'the thread');
    await jan.upload(approvals, { name: 'charter.pdf', bytes: Buffer.from('%PDF-1.4 x') }, String(root.ts));
    const [shared] = await until(() => events(app, 'file_shared').length > 0 && events(app, 'file_shared'));
    const message = events(app, 'message').find(({ event }) => event.subtype === 'file_share')?.event;
    expect(message).toMatchObject({
      thread_ts: root.ts,
      files: [{ id: shared?.event.file_id, name: 'charter.pdf', mimetype: 'application/pdf', size: 10 }],
    });
    expect(shared?.event).toMatchObject({ channel_id: approvals, user_id: jan.id });
    await slackClient(sandbox).chat.postMessage({ channel: approvals, text: 'own' });
    await until(() => events(app, 'message').some(({ event }) => event.bot_id === sandbox.workspace.app.botId));
  });
});

describe('interactions', () => {
  it('carry everything that Slack’s do', async () => {
    const { app, sandbox, approvals, jan } = await start();
    const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' }, value: 'v' };
    const { ts = '' } = await slackClient(sandbox).chat.postMessage({
      channel: approvals,
      text: 'card',
      blocks: [{ type: 'actions', block_id: 'row', elements: [button] }],
      metadata: { event_type: 'countersign', event_payload: { approval: 'a1' } },
    } as never);
    await jan.click({ channel: approvals, ts }, { block_id: 'row', action_id: 'go', value: 'forged' });
    const payload = app.heard.find(({ body }) => body.type === 'block_actions')?.body;
    expect(payload).toMatchObject({
      type: 'block_actions',
      enterprise: null,
      is_enterprise_install: false,
      api_app_id: sandbox.workspace.app.id,
      team: { id: sandbox.workspace.team.id, domain: 'aurora-logistics' },
      user: { id: jan.id, username: 'jan', name: 'jan', team_id: sandbox.workspace.team.id },
      container: { type: 'message', message_ts: ts, channel_id: approvals, is_ephemeral: false },
      channel: { id: approvals, name: 'privategroup' },
      message: { ts, text: 'card', blocks: [{ block_id: 'row' }] },
      state: { values: {} },
      response_url: expect.stringContaining(sandbox.url),
      trigger_id: expect.any(String),
      actions: [{ type: 'button', block_id: 'row', action_id: 'go', value: 'v', action_ts: expect.any(String) }],
    });
  });

  it('leave the person with Slack’s words and the form as it was when the app does not answer', async () => {
    const { app, sandbox, jan } = await start({ answerMs: 40 });
    await jan.shortcut('start_company_approval');
    const trigger = String(app.heard.at(-1)?.body.trigger_id);
    const view = {
      type: 'modal' as const,
      title: { type: 'plain_text' as const, text: 'Form' },
      submit: { type: 'plain_text' as const, text: 'Send' },
      blocks: [],
    };
    const opened = await slackClient(sandbox).views.open({ trigger_id: trigger, view });
    const id = opened.view?.id ?? '';
    for (const answer of [
      { status: 500 },
      { afterMs: 120 },
      { body: { response_action: 'errors', errors: { nowhere: 'x' } } },
    ]) {
      app.answers.push(answer);
      expect(await jan.submit(id)).toEqual({ ok: false, error: 'We had some trouble connecting. Try again?' });
    }
    expect((await jan.state()).views).toHaveLength(1);
    expect(await jan.submit(id)).toEqual({ ok: true });
    expect((await jan.state()).views).toEqual([]);
  });

  it('say that a command failed when nobody is there', async () => {
    const sandbox = await startSandbox({ botUrl: `http://127.0.0.1:${await findFreePort()}` });
    const jan = person(sandbox, 'jan');
    await jan.say(channel(sandbox, 'approvals'), '/approval list');
    await jan.say(channel(sandbox, 'approvals'), '/nothing');
    const [failure, unknown] = await jan.messages(channel(sandbox, 'approvals'));
    expect(failure).toMatchObject({
      text: '/approval failed with the error "dispatch_failed"',
      ephemeral: true,
      user: 'USLACKBOT',
    });
    expect(unknown?.text).toContain('/nothing is not a valid command.');
  });

  it('are answered by a response URL five times, and no more', async () => {
    const { app, approvals, jan } = await start();
    await jan.say(approvals, '/approval list');
    const url = String(app.heard.find(({ body }) => body.command)?.body.response_url);
    const answer = (body: object) =>
      fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    for (let use = 1; use <= 5; use += 1) expect((await answer({ text: `answer ${use}` })).status).toBe(200);
    const sixth = await answer({ text: 'one too many' });
    expect([sixth.status, await sixth.text()]).toEqual([404, 'used_url']);
    expect((await jan.messages(approvals)).filter((message) => message.ephemeral)).toHaveLength(5);
  });
});
