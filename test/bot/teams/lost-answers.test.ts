import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '../../journeys/support/until.ts';
import { startCompany } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot({ env: () => ({ LOST_ANSWER_SECONDS: '2' }) });
}, 120_000);
afterEach(() => bot.close(), 60_000);

const inChannel = () => bot.teams.messagesOf(bot.teams.channel('Approvals'));
const heads = () => inChannel().filter(({ root, deleted }) => root === undefined && !deleted);

describe('a card whose sending nobody answered', () => {
  it('is known as soon as somebody sees it, and is not sent again', async () => {
    bot.sandbox.faults.add({ kind: 'lose answer', method: 'teams create', times: 1 });
    await startCompany(bot);
    await until('the first head', () => heads().length > 0);
    await bot.teams.as('mei').cards(bot.teams.channel('Approvals'));
    await bot.quiet();
    expect(heads()).toHaveLength(1);
  }, 60_000);

  it('is sent again when nobody has seen it, and the one too many goes as soon as somebody does', async () => {
    bot.sandbox.faults.add({ kind: 'lose answer', method: 'teams create', times: 1 });
    await startCompany(bot);
    await bot.quiet();
    expect(heads()).toHaveLength(2);
    await bot.teams.as('mei').cards(bot.teams.channel('Approvals'));
    await until('the double to go', () => heads().length === 1);
    const post = await bot.connection.collection('posts').findOne({ key: 'card' });
    expect(heads()[0]?.id).toBe(post?.message);
  }, 60_000);

  it('goes once it can be taken back, where that failed at first', async () => {
    bot.sandbox.faults.add({ kind: 'lose answer', method: 'teams create', times: 1 });
    await startCompany(bot);
    await bot.quiet();
    bot.sandbox.faults.add({ kind: 'fail', method: 'teams delete', status: 503, times: 1 });
    const look = () => bot.teams.as('mei').cards(bot.teams.channel('Approvals'));
    await look();
    expect(heads()).toHaveLength(2);
    await look();
    expect(heads()).toHaveLength(1);
  }, 60_000);

  it('is not asked to go again of a client that cannot take messages back', async () => {
    bot.sandbox.faults.add({ kind: 'lose answer', method: 'teams create', times: 1 });
    await startCompany(bot);
    await bot.quiet();
    bot.sandbox.faults.add({ kind: 'fail', method: 'teams delete', status: 501 });
    const look = () => bot.teams.as('mei').cards(bot.teams.channel('Approvals'));
    await look();
    await look();
    expect(bot.teams.calls.filter(({ method }) => method === 'teams delete')).toHaveLength(1);
    expect(heads()).toHaveLength(2);
  }, 60_000);

  it('is sent once when the request itself was lost, and when Teams asks to wait', async () => {
    bot.sandbox.faults.add({ kind: 'fail', method: 'teams create', status: 429, retryAfter: 1, times: 1 });
    bot.sandbox.faults.add({ kind: 'lose request', method: 'teams create', times: 1 });
    await startCompany(bot);
    await bot.quiet();
    expect(heads()).toHaveLength(1);
  }, 60_000);

  it('goes through when the bot’s token has ended meanwhile', async () => {
    bot.teams.expireTokens();
    await startCompany(bot);
    await bot.quiet();
    expect(heads()).toHaveLength(1);
    expect(bot.teams.calls.filter(({ method }) => method === 'teams login').length).toBeGreaterThan(1);
  }, 60_000);
});

describe('Teams’ limits', () => {
  it('are kept by the bot’s own queue', async () => {
    await bot.close();
    bot = await startTeamsBot({ teams: { rateLimit: 1 }, env: () => ({ TEAMS_RATE: '1' }) });
    await startCompany(bot);
    await bot.quiet();
    expect(bot.teams.calls.filter(({ answer }) => answer?.status === 429)).toEqual([]);
    expect(heads()).toHaveLength(1);
  }, 90_000);
});
