import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../journeys/support/until.ts';
import { texts } from './support/clients.ts';
import { companyDocuments, fileOfSample } from './support/samples.ts';
import { startCompany } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
  // The organization's file has them the other way round.
  for (const [handle, locale] of [
    ['jan', 'ru-RU'],
    ['anna', 'en-US'],
  ] as const) {
    bot.teams.as(handle).person.locale = locale;
  }
}, 120_000);
afterAll(() => bot.close(), 60_000);

describe('the language of a person in Teams', () => {
  it('is that of their client in every answer, from the first one on', async () => {
    await bot.teams.as('jan').say('approval help');
    expect(await texts(bot.teams.as('jan'))).toContain('проводит компанию через согласование');
    await bot.teams.as('anna').say('approval list');
    expect(await texts(bot.teams.as('anna'))).toContain('Nothing waits for you');
  }, 60_000);

  it('is that of their client too where they are spoken to unasked, as long as they have used the bot once', async () => {
    const { teams } = bot;
    const jan = teams.as('jan');
    jan.person.locale = 'en-US';
    await startCompany(bot);
    await bot.quiet();
    expect(await texts(jan)).toContain('Send me the files here');
    jan.person.locale = 'ru-RU';
    await jan.upload(await Promise.all(companyDocuments.map(fileOfSample)));
    await until('the documents', async () => (await bot.approval()).documents.length === companyDocuments.length);
    await bot.quiet();
    await jan.click('Отправить на проверку');
    await until('the votes', async () => (await bot.approval()).tasks.some(({ kind }) => kind === 'vote'));
    await bot.quiet();
    await teams.as('mei').click('Approve');
    await bot.quiet();
    expect(await texts(teams.as('anna'))).toContain('Your vote: Kurierdienst Lamna');
    // The thread is everybody's.
    expect(await texts(teams.as('mei'), teams.channel('Approvals'))).toContain('Mei Chen (Chief Accountant) approved');
  }, 120_000);

  it('is that of the organization’s file where nothing tells another', async () => {
    const found = await bot.connection.collection('identities').find({ locale: null }).toArray();
    expect(found.map(({ person }) => person)).toContain('elena');
    await bot.teams.as('anna').click('Approve');
    await bot.quiet();
    await bot.teams.as('luca').click('Approve');
    await bot.quiet();
    expect(await texts(bot.teams.as('elena'))).toContain('Ваш голос: Kurierdienst Lamna');
  }, 60_000);

  it('is nothing that a client makes up', async () => {
    const { person } = bot.teams.as('luca');
    for (const locale of ['', '{"$gt":""}', 'x'.repeat(4_000)]) {
      await bot.teams.forge('luca', { activity: { locale, entities: [] } });
    }
    const found = await bot.connection.collection('identities').findOne({ user: person.aadObjectId });
    expect(found?.locale).toBe(person.locale);
  }, 60_000);
});
