import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../journeys/support/until.ts';
import { chooses, newestForm, texts } from './support/clients.ts';
import { companyDocuments, fileOfSample } from './support/samples.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
}, 120_000);
afterAll(() => bot.close(), 60_000);

describe('the approval of a company, in Teams alone', () => {
  it('is started by a command and a form that is filled from the CRM, and corrected at its fields', async () => {
    const jan = bot.teams.as('jan');
    await jan.say('approval company');
    const form = await newestForm(jan);
    await chooses(jan, form, 'company', 'Northwind');
    expect(await texts(jan)).toContain('LV40003000007');
    expect(await jan.click('Start', {}, form)).toMatchObject({ kind: 'card' });
    expect(await texts(jan)).toContain('Fill this in.');
    expect(await texts(jan)).toContain('One field above has to be corrected.');
    await jan.click('Start', { 'text:purpose~1': 'Transport of chilled goods' }, form);
    await bot.quiet();
    expect(await bot.approval()).toMatchObject({ status: 'running', initiator: 'jan' });
    // A form that was sent is not sent again by whoever still sees it.
    expect((await jan.cards()).find(({ message }) => message.id === form.id)?.text).toBe('New company approval: done.');
    const { cards } = jan;
    expect((await cards(bot.teams.channel('Approvals'))).at(0)?.text).toContain('Northwind Traders SIA');
  }, 120_000);

  it('gets its documents in the initiator’s own chat', async () => {
    const jan = bot.teams.as('jan');
    await jan.upload(await Promise.all(companyDocuments.map(fileOfSample)));
    await until('the documents', async () => (await bot.approval()).documents.length === companyDocuments.length);
    await bot.quiet();
    await jan.click('Send to the check');
    await until('the check', async () => (await bot.approval()).tasks.some(({ kind }) => kind === 'vote'));
    await bot.quiet();
  }, 120_000);

  it('shows each vote at once to the one who votes, and to everybody else', async () => {
    const { teams } = bot;
    expect(await teams.as('mei').click('Approve')).toMatchObject({ kind: 'card' });
    await bot.quiet();
    const mine = (await teams.as('mei').cards()).map(({ text }) => text).join('\n');
    expect(mine).toContain('You approved');
    expect(await texts(teams.as('jan'), teams.channel('Approvals'))).toContain('Mei Chen (Chief Accountant) approved');
    // A form beside it, sent or not, leaves the vote as open to change as it was made.
    await teams.as('mei').click('Change my vote');
    expect(await teams.as('mei').click('Reject')).toEqual({ kind: 'message', text: 'See the message below.' });
    await teams.as('mei').click('Cancel');
    expect(await texts(teams.as('mei'))).toContain('Change your vote');
    expect(await texts(teams.as('mei'))).toContain('Closed. Nothing was sent.');
    await teams.as('mei').click('Approve');
    await teams.as('anna').click('Согласовать с замечаниями');
    await teams.as('anna').click('Согласовать', { 'text:remark': 'Устав вступил в силу в марте 2026.' });
    await bot.quiet();
    await teams.as('luca').click('Approve');
    await bot.quiet();
    await teams.as('elena').click('Согласовать');
    await bot.quiet();
    expect(await bot.approval()).toMatchObject({ status: 'success' });
    expect(await texts(teams.as('jan'), teams.channel('Approvals'))).toContain('Approved until');
  }, 120_000);

  it('gives the sheet to whoever asks for it', async () => {
    const jan = bot.teams.as('jan');
    const { number } = await bot.approval();
    await jan.say(`approval sheet ${number}`);
    const file = await jan.answerConsent('accept');
    expect(
      bot.teams.world.bytes
        .get(file?.id ?? '')
        ?.subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await fetch(`${bot.url}/files/${'a'.repeat(32)}`)).status).toBe(404);
  }, 60_000);
});
