import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { texts } from './support/clients.ts';
import { checkClear, giveDocuments, startCompany } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
}, 120_000);
afterAll(() => bot.close(), 60_000);

const times = (text: string, word: string) => text.split(word).length - 1;

describe('an approval of which its initiator alone sees everything, in their own chat', () => {
  it('says what comes after the last document, and which approval each line is about', async () => {
    const { teams } = bot;
    const jan = teams.as('jan');
    await startCompany(bot, { 'choices:confidential': 'yes' });
    await giveDocuments(bot);
    const given = await texts(jan);
    expect(times(given, 'All documents are here. The card that lists them sends them to the check.')).toBe(1);
    expect(given).not.toContain('in their own chat');
    await checkClear(bot);
    await teams.as('mei').click('Approve');
    await bot.quiet();
    const { number } = await bot.approval();
    const lines = (await jan.cards()).map(({ text }) => text);
    const voted = lines.filter((line) => line.includes('Mei Chen (Chief Accountant) approved'));
    expect(voted).toEqual([expect.stringContaining(number)]);
  }, 120_000);

  it('says each thing once', async () => {
    const { teams } = bot;
    await teams.as('anna').click('Отклонить');
    await teams.as('anna').click('Отклонить', { 'text:reason': 'Нет лицензии.' });
    await bot.quiet();
    expect((await bot.approval()).status).toBe('failure');
    const ends = (await teams.as('jan').cards()).filter(({ text }) => text.includes('Lamna is not approved\n'));
    expect(ends).toHaveLength(1);
    expect(ends[0]?.text).toContain((await bot.approval()).number);
  }, 60_000);
});
