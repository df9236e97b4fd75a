import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '../../journeys/support/until.ts';
import { newestForm, sends, texts } from './support/clients.ts';
import { startCompany } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
afterEach(() => bot.close(), 60_000);

describe('somebody who has not added the app', () => {
  it('is written to once, the thread and the administrators hear of it, and gets the card on adding it', async () => {
    bot = await startTeamsBot();
    await startCompany(bot);
    await bot.quiet();
    await bot.teams.as('mei').uninstall();
    const jan = bot.teams.as('jan');
    await jan.click('Ask');
    const form = jan.messages().at(-1);
    if (!form) throw new Error('there is no form');
    await sends(jan, form, { person: 'mei', text: 'Have they paid before?' });
    const mails = () => bot.sandbox.mails.all().filter((mail) => JSON.stringify(mail).includes('mei@'));
    await until('the mail', () => mails().length > 0);
    const channel = bot.teams.channel('Approvals');
    await until('the line in the thread', async () =>
      (await texts(jan, channel)).includes('has not added the app Countersign'),
    );
    await until('an administrator to hear of it', async () =>
      bot.teams
        .as('irina')
        .messages()
        .some(({ summary }) => summary?.includes('Countersign')),
    );
    await bot.teams.as('mei').install();
    await until('the card', () => bot.teams.as('mei').messages().length > 0);
    const count = mails().length;
    await bot.quiet();
    expect(mails()).toHaveLength(count);
  }, 120_000);
});

describe('the sheet, where Graph may be used', () => {
  it('stands in the channel’s folder, the current one only', async () => {
    bot = await startTeamsBot({ env: ({ teams }) => ({ TEAMS_GRAPH_URL: `${teams?.addresses().graph}/v1.0` }) });
    await startCompany(bot);
    await bot.quiet();
    const sheets = () => [...bot.teams.world.files.values()].filter(({ folder }) => folder).map(({ name }) => name);
    await until('the sheet', () => sheets().length > 0);
    await bot.teams.as('jan').click('Withdraw');
    const form = await newestForm(bot.teams.as('jan'));
    await bot.teams.as('jan').click('form submit', { 'text:reason': 'Not needed' }, form);
    await bot.quiet();
    await until('the next one alone', () => sheets().length === 1 && !sheets()[0]?.endsWith('sheet-1.pdf'));
    expect(await bot.teams.as('jan').link('Open the file in Teams')).toContain('sites');
  }, 120_000);
});
