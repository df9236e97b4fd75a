import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newSigningKey } from '../../../sandbox/teams/signing.ts';
import { until } from '../../journeys/support/until.ts';
import { texts } from './support/clients.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
  await bot.teams.as('mei').say('help');
  await allIsSaid();
}, 120_000);
afterAll(() => bot.close(), 60_000);

/** How much is kept of anything, and how often the bot has called Teams. */
async function kept(): Promise<string> {
  const names = ['approvals', 'openForms', 'teamsConversations', 'teamsPosts', 'identities', 'seenSignatures'];
  const counts = await Promise.all(names.map((name) => bot.connection.collection(name).countDocuments()));
  return [...names.map((name, index) => `${name} ${counts[index]}`), `calls ${bot.teams.calls.length}`].join(', ');
}

/** The demo has a company whose approval ends soon, of which its manager hears a moment after the start. */
async function allIsSaid(): Promise<void> {
  await until('the word of the company', () =>
    bot.teams.calls.some(({ body }) => JSON.stringify(body ?? '').includes('approved only until')) ? true : undefined,
  );
  for (let before = ''; before !== (await kept()); await pause(1_000)) before = await kept();
}

describe('activities that Teams has not sent', () => {
  it.each([
    ['without a token', async () => ({ token: null })],
    ['with something that is no token', async () => ({ token: 'not.a.token' })],
    ['signed with another key under the same id', async () => ({ key: await newSigningKey('teams-1') })],
    ['signed with a key that nobody knows', async () => ({ key: await newSigningKey('teams-2') })],
    ['for another bot', async () => ({ claims: { audience: 'another bot' } })],
    ['for another service', async () => ({ claims: { serviceUrl: 'https://elsewhere.example/' } })],
    ['of another issuer', async () => ({ claims: { issuer: 'https://elsewhere.example' } })],
    ['with a token that has expired', async () => ({ claims: { notBefore: 1, expires: 2 } })],
    ['whose address was changed', async () => ({ activity: { serviceUrl: 'https://elsewhere.example/' }, claims: {} })],
    ['of another channel', async () => ({ activity: { channelId: 'emulator' } })],
  ])('%s get 401 and leave no trace', async (_what, forgery) => {
    const before = await kept();
    const made = await forgery();
    // The token still vouches for the address that Teams has.
    const claims =
      'activity' in made && 'claims' in made ? { claims: { serviceUrl: bot.teams.addresses().serviceUrl } } : {};
    expect(await bot.teams.forge('mei', { ...made, ...claims })).toMatchObject({ ok: false, status: 401 });
    expect(await kept()).toBe(before);
  });

  it('in the name of somebody else are refused without a trace', async () => {
    const anna = bot.teams.as('anna').person;
    const mei = bot.teams.as('mei').person;
    const before = await kept();
    for (const from of [
      { id: mei.id, name: 'Mei', aadObjectId: anna.aadObjectId },
      { id: anna.id, name: 'Anna', aadObjectId: mei.aadObjectId },
      { id: anna.id, name: 'Anna', aadObjectId: anna.aadObjectId },
    ]) {
      expect(await bot.teams.forge('mei', { activity: { from } })).toMatchObject({ ok: false, status: 403 });
    }
    expect(await kept()).toBe(before);
  });

  it('of another tenant are refused, also where only a part of them is', async () => {
    const before = await kept();
    const { tenant } = bot.teams.as('oskar').person;
    expect(await bot.teams.forge('mei', { activity: { channelData: { tenant: { id: tenant } } } })).toMatchObject({
      status: 403,
    });
    expect(await bot.teams.forge('oskar')).toMatchObject({ status: 403 });
    expect(await kept()).toBe(before);
  });
});

describe('who is in Teams', () => {
  it('acts only when they are of the organization: guests are told that they take no part', async () => {
    const greta = bot.teams.as('greta');
    await greta.install();
    await greta.say('approval company');
    expect(await texts(greta)).toMatch(/Guests take no part|not among the people/);
    expect(await bot.connection.collection('openForms').countDocuments({ owner: 'greta' })).toBe(0);
  });

  it('gets one answer to an activity that comes twice', async () => {
    const mei = bot.teams.as('mei');
    await mei.say('approval list');
    const before = mei.messages().length;
    expect(await bot.teams.redeliver()).toMatchObject({ ok: true });
    bot.sandbox.faults.add({ kind: 'duplicate deliveries', times: 1 });
    await mei.say('approval help');
    expect(mei.messages().length - before).toBe(2);
  });

  it('understands commands with or without the word, with a slash, in Russian, and says so when it does not', async () => {
    const anna = bot.teams.as('anna');
    for (const text of [
      'list',
      '/approval list',
      'approval список',
      'APPROVAL help',
      'show CA-2026-9999',
      'nonsense',
    ]) {
      const before = anna.messages().length;
      await anna.say(text);
      expect(anna.messages().length - before).toBe(2);
    }
    expect(await texts(anna)).toContain('nonsense');
    // A slash is Teams' own.
    expect(await texts(anna)).not.toContain('/approval');
  });

  it('is answered in their own chat when they ask in a channel or a group', async () => {
    const mei = bot.teams.as('mei');
    const channel = bot.teams.channel('Approvals');
    const before = mei.messages().length;
    await mei.sayIn(channel, '@Countersign approval list');
    expect(mei.messages().length - before).toBe(1);
    expect(bot.teams.messagesOf(channel).at(-1)?.text).toContain('in your own chat');
    const group = await bot.teams.group('mei', 'luca');
    await mei.sayIn(group, '@Countersign company');
    expect((await mei.cards()).at(-1)?.text ?? '').not.toBe('');
    expect(bot.teams.messagesOf(group).at(-1)?.text).toContain('form is in your own chat');
  });
});
