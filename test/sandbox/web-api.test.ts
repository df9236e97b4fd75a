import { describe, expect, it } from '@jest/globals';
import type { UsersListResponse } from '@slack/web-api';
import { channel, person, slackClient, startSandbox } from './support/sandbox.ts';

describe('the Web API, asked by Slack’s own client', () => {
  it('says who the bot is', async () => {
    const sandbox = await startSandbox();
    const me = await slackClient(sandbox).auth.test();
    expect(me).toMatchObject({
      ok: true,
      user: 'countersign',
      team: 'Aurora Logistics',
      user_id: sandbox.workspace.app.botUser,
    });
  });

  it('refuses a wrong token, no token and the token of the other kind, each in Slack’s word', async () => {
    const sandbox = await startSandbox();
    await expect(slackClient(sandbox, 'xoxb-wrong').auth.test()).rejects.toThrow('invalid_auth');
    await expect(slackClient(sandbox, sandbox.secrets.appToken).auth.test()).rejects.toThrow('not_allowed_token_type');
    const response = await fetch(`${sandbox.url}/api/auth.test`, { method: 'POST' });
    expect(await response.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  it('lists people page by page, with Slackbot that says it is no bot', async () => {
    const client = slackClient(await startSandbox());
    const members = [];
    let cursor = '';
    do {
      const page: UsersListResponse = await client.users.list({ limit: 4, cursor });
      members.push(...(page.members ?? []));
      cursor = page.response_metadata?.next_cursor ?? '';
    } while (cursor);
    expect(members).toHaveLength(19);
    expect(members.find(({ name }) => name === 'slackbot')).toMatchObject({ is_bot: false });
    expect(members.find(({ name }) => name === 'greta')).toMatchObject({ is_restricted: true });
  });

  it('finds a person by e-mail and tells the locale when asked', async () => {
    const client = slackClient(await startSandbox());
    const { user } = await client.users.lookupByEmail({ email: 'anna@aurora-logistics.example' });
    expect(user).toMatchObject({ real_name: 'Anna Petrova', tz: 'Europe/Riga' });
    const info = await client.users.info({ user: user?.id ?? '', include_locale: true });
    expect(info.user).toMatchObject({ locale: 'ru-RU' });
  });

  it('posts by channel, into a thread and to a person, and reads it back newest first', async () => {
    const sandbox = await startSandbox();
    const client = slackClient(sandbox);
    const approvals = channel(sandbox, 'approvals');
    const root = await client.chat.postMessage({
      channel: approvals,
      text: 'root',
      metadata: { event_type: 'card', event_payload: { n: 1 } },
    });
    const reply = await client.chat.postMessage({ channel: approvals, text: 'reply', thread_ts: root.ts ?? '' });
    const second = await client.chat.postMessage({ channel: approvals, text: 'second' });
    const direct = await client.chat.postMessage({ channel: person(sandbox, 'mei').id, text: 'to Mei' });
    expect(direct.channel).toMatch(/^D/);
    expect([root.ts, reply.ts, second.ts].map(Number)).toEqual(
      [root.ts, reply.ts, second.ts].map(Number).sort((a, b) => a - b),
    );
    const history = await client.conversations.history({ channel: approvals });
    expect(history.messages?.map(({ text }) => text)).toEqual(['second', 'root']);
    expect(history.messages?.[1]).toMatchObject({ reply_count: 1, latest_reply: reply.ts, thread_ts: root.ts ?? '' });
    expect(history.messages?.[1]).not.toHaveProperty('metadata');
    const withMetadata = await client.conversations.history({
      channel: approvals,
      include_all_metadata: true,
      oldest: root.ts ?? '',
      inclusive: true,
    });
    expect(withMetadata.messages?.[1]?.metadata).toEqual({ event_type: 'card', event_payload: { n: 1 } });
    const replies = await client.conversations.replies({ channel: approvals, ts: root.ts ?? '' });
    expect(replies.messages?.map(({ text }) => text)).toEqual(['root', 'reply']);
  });

  it('updates and deletes the bot’s own messages only, and no ephemeral ones', async () => {
    const sandbox = await startSandbox();
    const client = slackClient(sandbox);
    const mei = person(sandbox, 'mei');
    const approvals = channel(sandbox, 'approvals');
    const said = await mei.say(approvals, 'mine');
    await expect(client.chat.update({ channel: approvals, ts: String(said.ts), text: 'yours' })).rejects.toThrow(
      'cant_update_message',
    );
    const secret = await client.chat.postEphemeral({ channel: approvals, user: mei.id, text: 'only you' });
    await expect(client.chat.update({ channel: approvals, ts: secret.message_ts ?? '', text: 'x' })).rejects.toThrow(
      'message_not_found',
    );
    const own = await client.chat.postMessage({ channel: approvals, text: 'one' });
    await client.chat.update({ channel: approvals, ts: own.ts ?? '', text: 'two' });
    expect((await mei.messages(approvals)).map(({ text }) => text)).toEqual(['mine', 'only you', 'two']);
    expect((await person(sandbox, 'tom').messages(approvals)).map(({ text }) => text)).toEqual(['mine', 'two']);
    await client.chat.delete({ channel: approvals, ts: own.ts ?? '' });
    expect(await mei.messages(approvals)).toHaveLength(2);
  });

  it('lets the bot post only where it is, and join what is open', async () => {
    const sandbox = await startSandbox();
    const client = slackClient(sandbox);
    const general = channel(sandbox, 'general');
    await expect(client.chat.postMessage({ channel: general, text: 'hello' })).rejects.toThrow('not_in_channel');
    await expect(client.chat.postMessage({ channel: 'C0NOWHERE', text: 'hello' })).rejects.toThrow('channel_not_found');
    await client.conversations.join({ channel: general });
    await client.chat.postMessage({ channel: '#general', text: 'hello' });
    const { members } = await client.conversations.members({ channel: channel(sandbox, 'approvals') });
    expect(members).not.toContain(person(sandbox, 'greta').id);
    const own = await client.conversations.create({ name: 'ca-2026-0007', is_private: true });
    await client.conversations.invite({ channel: own.channel?.id ?? '', users: person(sandbox, 'mei').id });
    const state = await person(sandbox, 'mei').state();
    expect(state.channels.map(({ name }) => name)).toContain('ca-2026-0007');
  });
});
