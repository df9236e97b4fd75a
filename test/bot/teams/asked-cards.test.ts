import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Message } from '../../../sandbox/teams/model.ts';
import { companyAtVote } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
  await companyAtVote(bot);
}, 120_000);
afterAll(() => bot.close(), 60_000);

describe('a card that somebody asked for, in Teams', () => {
  it('shows at once what its buttons did, and has none left that decide nothing', async () => {
    const mei = bot.teams.as('mei');
    await mei.say('list');
    await mei.click('Vote');
    const asked = (await mei.cards()).at(-1)?.message;
    expect(await mei.click('Approve', {}, asked)).toMatchObject({ kind: 'card' });
    await bot.quiet();
    expect((await mei.cards()).find(({ message }) => message.id === asked?.id)?.text).toContain('You approved');
  }, 60_000);

  it('shows to whoever looks again what has happened meanwhile', async () => {
    const anna = bot.teams.as('anna');
    const { number } = await bot.approval();
    const waits = (await anna.cards()).find(({ buttons }) => buttons.includes('Согласовать'))?.message;
    await anna.say(`show ${number}`);
    const asked = (await anna.cards()).at(-1)?.message;
    expect(asked?.id).not.toBe(waits?.id);
    await anna.click('Согласовать', {}, waits);
    await bot.quiet();
    await anna.refresh(asked as Message);
    const shown = (await anna.cards()).find(({ message }) => message.id === asked?.id);
    expect(shown?.text).toContain('Далее: Финансовый директор');
    expect(shown?.buttons).not.toContain('Согласовать');
  }, 60_000);
});
