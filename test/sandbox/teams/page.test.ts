import { describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import type { LiveEvent, PageTeams, PageTeamsMessage } from '../../../sandbox/page-api.ts';
import { startFakeApp } from '../support/fake-app.ts';
import { closeAfterTest, person, until } from '../support/sandbox.ts';
import { adaptive, cardAnswer, startTeams, withCard } from '../support/teams.ts';

async function started() {
  const bot = await startFakeApp();
  const all = await startTeams({ botUrl: bot.url });
  await all.teams.joinTeam('irina');
  await all.teams.as('anna').install();
  bot.heard.length = 0;
  const page = (handle: string) => {
    const as = person(all.sandbox, handle).id;
    const get = async <Shape>(what: string, query: Record<string, string> = {}) => {
      const answer = await fetch(`${all.sandbox.url}/sandbox/${what}?${new URLSearchParams({ as, ...query })}`);
      return (await answer.json()) as Shape;
    };
    return {
      teams: () => get<PageTeams>('teams'),
      messages: (conversation: string) => get<PageTeamsMessage[]>('teams/messages', { conversation }),
      async post(verb: string, body: object = {}) {
        const init = { method: 'POST', headers: { 'Content-Type': 'application/json' } };
        const answer = await fetch(`${all.sandbox.url}/sandbox/teams/${verb}`, {
          ...init,
          body: JSON.stringify({ as, ...body }),
        });
        return answer.json();
      },
      async upload(conversation: string, sample: string) {
        const form = new FormData();
        for (const [name, value] of Object.entries({ as, conversation, samples: sample, text: '' }))
          form.set(name, value);
        const answer = await fetch(`${all.sandbox.url}/sandbox/teams/upload`, { method: 'POST', body: form });
        return answer.json();
      },
      async live() {
        const told: LiveEvent[] = [];
        const socket = new WebSocket(`${all.sandbox.url.replace('http', 'ws')}/sandbox/live?as=${as}`);
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
      },
    };
  };
  return { ...all, bot, page, approvals: all.teams.channel('Approvals') };
}

describe('Teams on the page', () => {
  it('shows a person their chat with the bot and the channels that they are in', async () => {
    const { page } = await started();
    const { team, conversations } = await page('anna').teams();
    expect([team, ...conversations.map(({ name, kind, botIn }) => `${name} ${kind} ${botIn}`)]).toEqual([
      'Aurora Logistics',
      'General channel true',
      'Approvals channel true',
      'Countersign personal true',
    ]);
    expect((await page('oskar').teams()).conversations.map(({ kind }) => kind)).toEqual(['personal']);
    expect(await page('mei').post('install')).toEqual({ ok: true });
    expect((await page('mei').teams()).conversations.at(-1)).toMatchObject({ name: 'Countersign', botIn: true });
  });

  it('counts what others have said until the person has looked, each for themselves', async () => {
    const { page, approvals } = await started();
    const unread = async (handle: string) => (await page(handle).teams()).conversations.map((one) => one.unread);
    await page('anna').post('say', { conversation: approvals.id, text: 'Hello' });
    await until(async () => (await unread('mei'))[1] === 1);
    expect(await unread('anna')).toEqual([0, 0, 0]);
    const told = await page('mei').live();
    await page('mei').post('look', { conversation: approvals.id });
    await until(() => told.some(({ type }) => type === 'teams'));
    expect(await unread('mei')).toEqual([0, 0, 0]);
    expect((await unread('luca'))[1]).toBe(1);
  });

  it('takes files into the own chat where no conversation is named', async () => {
    const { page, bot } = await started();
    expect(await page('anna').upload('', 'charter.docx')).toEqual({ ok: true });
    await until(() => bot.heard.length === 1);
    expect(bot.heard[0]?.body).toMatchObject({ conversation: { conversationType: 'personal' } });
  });

  it('lets people write, and tells the open pages that something has changed', async () => {
    const { page, approvals, bot } = await started();
    const told = await page('mei').live();
    await page('anna').post('say', { conversation: approvals.id, text: '@Countersign help' });
    await until(() => told.some(({ type }) => type === 'teams') && bot.heard.length === 1);
    const [message] = await page('mei').messages(approvals.id);
    expect(message).toMatchObject({
      text: '<at>Countersign</at> help',
      from: { name: 'Anna Petrova', initials: 'AP', bot: false, me: false },
    });
    const reply = { conversation: approvals.id, text: 'and now?', root: message?.id };
    expect(await page('anna').post('say', reply)).toEqual({ ok: true });
    expect((await page('anna').messages(approvals.id))[1]).toMatchObject({ root: message?.id, from: { me: true } });
    expect(await page('oskar').post('say', reply)).toMatchObject({ ok: false });
  });

  it('shows each person their own view of a card, and what came of a click', async () => {
    const { page, approvals, bot, connector, teams } = await started();
    const refresh = { action: { type: 'Action.Execute', verb: 'refresh' }, userIds: [teams.as('anna').person.id] };
    const { body } = await connector(
      'POST',
      `v3/conversations/${approvals.id}/activities`,
      withCard(adaptive([{ type: 'TextBlock', text: 'For everyone' }], [], { refresh })),
    );
    const place = { conversation: approvals.id, message: String(body.id) };
    const cardsOf = async (handle: string) => JSON.stringify((await page(handle).messages(approvals.id))[0]?.cards);
    expect((await page('anna').messages(approvals.id))[0]?.asks).toBe(true);
    bot.answers.push(cardAnswer(adaptive([{ type: 'TextBlock', text: 'For Anna' }], [], { refresh })));
    await page('anna').post('look', { conversation: approvals.id });
    expect(await cardsOf('anna')).toContain('For Anna');
    expect(await cardsOf('mei')).toContain('For everyone');
    bot.answers.push({ status: 500 });
    await page('anna').post('execute', { ...place, action: { title: 'Approve', verb: 'vote', data: { a: '1' } } });
    expect(bot.heard.at(-1)?.body).toMatchObject({ value: { action: { verb: 'vote', data: { a: '1' } } } });
    expect((await page('anna').messages(approvals.id))[0]).toMatchObject({ notice: { kind: 'error' }, asks: false });
    expect(await page('anna').post('execute', { ...place, message: '1', action: { data: {} } })).toMatchObject({
      ok: false,
    });
  });

  it('takes files into the chat and into the channel’s folder', async () => {
    const { page, approvals, bot, teams } = await started();
    const chat = (await page('anna').teams()).conversations.at(-1)?.id ?? '';
    expect(await page('anna').upload(chat, 'charter.pdf')).toEqual({ ok: true });
    expect((await page('anna').messages(chat))[0]?.files).toMatchObject([{ name: 'charter.pdf' }]);
    await until(() => bot.heard.length === 1);
    expect(await page('anna').upload(approvals.id, 'charter.pdf')).toEqual({ ok: true });
    expect([...teams.world.files.values()].map(({ name, folder }) => [name, folder !== undefined])).toEqual([
      ['charter.pdf', false],
      ['charter.pdf', true],
    ]);
    expect(await page('anna').upload(chat, 'no-such-file')).toMatchObject({ ok: false });
  });
});
