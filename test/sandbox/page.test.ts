import { describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import type { LiveEvent } from '../../sandbox/page-api.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { addPerson, changePerson } from '../../sandbox/workspace/change-people.ts';
import { events, startFakeApp } from './support/fake-app.ts';
import { channel, closeAfterTest, person, slackClient, startSandbox, until } from './support/sandbox.ts';

/** What a page of this person is told. */
async function look(sandbox: Sandbox, handle: string): Promise<LiveEvent[]> {
  const told: LiveEvent[] = [];
  const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/sandbox/live?as=${person(sandbox, handle).id}`);
  socket.on('message', (data) => told.push(JSON.parse(data.toString())));
  await new Promise((resolve) => socket.once('open', resolve));
  closeAfterTest({
    close: () =>
      new Promise((resolve) => {
        socket.once('close', resolve);
        socket.close();
      }),
  });
  return told;
}

const text = (event: LiveEvent) => ('message' in event ? event.message.text : '');

describe('the page', () => {
  it('shows a person the channels they are in, with what they have not read', async () => {
    const sandbox = await startSandbox();
    const approvals = channel(sandbox, 'approvals');
    const [mei, greta, oskar] = [person(sandbox, 'mei'), person(sandbox, 'greta'), person(sandbox, 'oskar')];
    await slackClient(sandbox).chat.postMessage({ channel: approvals, text: `for <@${mei.id}>` });
    await slackClient(sandbox).chat.postMessage({ channel: approvals, text: 'for all' });
    const names = async (who: typeof mei) => (await who.state()).channels.map(({ name }) => name);
    expect(await names(greta)).toEqual(['general', 'Countersign']);
    expect(await names(oskar)).toEqual(['general', 'sales', 'Countersign']);
    const seen = (await mei.state()).channels.find(({ id }) => id === approvals);
    expect(seen).toMatchObject({ unread: 2, mentions: 1 });
    await mei.read(approvals);
    expect((await mei.state()).channels.find(({ id }) => id === approvals)).toMatchObject({ unread: 0, mentions: 0 });
    await expect(greta.messages(approvals)).rejects.toThrow('404');
  });

  it('is told what happens, and only what its person may see', async () => {
    const sandbox = await startSandbox();
    const approvals = channel(sandbox, 'approvals');
    const [mei, oskar] = [await look(sandbox, 'mei'), await look(sandbox, 'oskar')];
    const client = slackClient(sandbox);
    const root = await client.chat.postMessage({ channel: approvals, text: 'root' });
    await client.chat.postMessage({ channel: approvals, text: 'reply', thread_ts: root.ts ?? '' });
    await client.chat.postEphemeral({ channel: approvals, user: person(sandbox, 'jan').id, text: 'for Jan' });
    await client.chat.update({ channel: approvals, ts: root.ts ?? '', text: 'changed' });
    await until(() => mei.some(({ type }) => type === 'channels') && mei.some((event) => text(event) === 'changed'));
    expect(
      mei.map((event) => [event.type, text(event)]).filter(([type]) => String(type).startsWith('message')),
    ).toEqual([
      ['message', 'root'],
      ['message', 'reply'],
      ['message changed', 'root'],
      ['message changed', 'changed'],
    ]);
    expect(oskar.filter(({ type }) => type.startsWith('message'))).toEqual([]);
  });

  it('answers only to this machine’s own pages', async () => {
    const sandbox = await startSandbox();
    const state = (headers: Record<string, string>) => fetch(`${sandbox.url}/sandbox/state`, { headers });
    expect((await state({ Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await state({ Origin: sandbox.url })).status).toBe(200);
  });

  it('lets nobody write where they are not', async () => {
    const sandbox = await startSandbox();
    const answer = await person(sandbox, 'oskar').say(channel(sandbox, 'approvals'), 'let me in');
    expect(answer).toEqual({ ok: false, error: 'Oskar Lind is not in this channel.' });
  });

  it('tells the app of people who change or come', async () => {
    const app = await startFakeApp();
    const sandbox = await startSandbox({ botUrl: app.url });
    const mei = sandbox.workspace.users.get(person(sandbox, 'mei').id);
    if (mei) changePerson(sandbox.workspace, mei, { title: 'Financial Controller', locale: 'ru-RU' });
    addPerson(sandbox.workspace, 'nora', 'Nora Vale', 'Trainee');
    await until(() => app.heard.length === 2);
    expect(events(app, 'user_change')[0]?.event.user).toMatchObject({
      id: mei?.id,
      locale: 'ru-RU',
      profile: { title: 'Financial Controller' },
    });
    expect(events(app, 'team_join')[0]?.event.user).toMatchObject({ real_name: 'Nora Vale' });
  });

  it('moves the clock, tells the bot so, and starts afresh', async () => {
    const app = await startFakeApp();
    const sandbox = await startSandbox({ botUrl: app.url });
    const jan = person(sandbox, 'jan');
    await jan.say(channel(sandbox, 'general'), 'hello');
    const order = (verb: string, body: object) =>
      fetch(`${sandbox.url}/sandbox/${verb}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    await order('clock', { advanceMs: 86_400_000 });
    expect(app.heard.at(-1)).toMatchObject({ path: '/sandbox/clock', body: { offsetMs: 86_400_000 } });
    expect(app.heard.at(-1)?.headers['x-countersign-signature']).toMatch(/^v1=[0-9a-f]{64}$/);
    await order('reset', {});
    expect(app.heard.slice(-2)).toMatchObject([
      { path: '/sandbox/reset' },
      { path: '/sandbox/clock', body: { offsetMs: 0 } },
    ]);
    expect(await jan.messages(channel(sandbox, 'general'))).toEqual([]);
  });

  it('shows the bot’s pages inside its own, and nowhere else', async () => {
    const app = await startFakeApp();
    const sandbox = await startSandbox({ botUrl: app.url });
    app.answers.push({
      body: 'Northwind',
      headers: { 'Content-Security-Policy': "form-action 'self'; frame-ancestors 'none'" },
    });
    const page = await fetch(`${sandbox.url}/sandbox/crm?q=north%26wind`);
    expect(await page.text()).toContain('Northwind');
    expect(page.headers.get('Content-Security-Policy')).toBe("form-action 'self'; frame-ancestors 'self'");
    expect(app.heard.at(-1)?.path).toBe('/crm?q=north%26wind');
    await fetch(`${sandbox.url}/sandbox/routing?products=a&products=b`);
    expect(app.heard.at(-1)?.path).toBe('/routing?products=a&products=b');
    await app.close();
    expect((await fetch(`${sandbox.url}/sandbox/crm`)).status).toBe(502);
  });
});
