import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '../../journeys/support/a-pdf.ts';
import { until } from '../../journeys/support/until.ts';
import { chooses, newestForm, sends, texts } from './support/clients.ts';
import { fileOfSample } from './support/samples.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';
import { typedContract } from './support/typed-contract.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
}, 120_000);
afterAll(() => bot.close(), 60_000);

const openVotes = async () =>
  (await bot.approval()).tasks.filter(({ kind, state }) => kind === 'vote' && state.is === 'open');

describe('the approval of a contract, in Teams alone', () => {
  it('is filled in step by step in one card', async () => {
    const jan = bot.teams.as('jan');
    await jan.say('approval contract');
    const form = await newestForm(jan);
    await chooses(jan, form, 'company', 'Wide World');
    for (let step = 0; step < 4; step += 1)
      expect(await sends(jan, form, typedContract)).toMatchObject({ kind: 'card' });
    await bot.quiet();
    expect(await bot.approval()).toMatchObject({ process: 'contract', status: 'running', initiator: 'jan' });
    expect(jan.messages().filter(({ id }) => id === form.id)).toHaveLength(1);
    expect(await texts(jan)).toContain('New contract approval: done.');
  }, 120_000);

  it('goes through votes, the lawyer, the signature and the originals', async () => {
    const { teams } = bot;
    const jan = teams.as('jan');
    await jan.upload([
      { name: 'contract 13-26.pdf', bytes: Buffer.from((await aPdf('contract 13-26.pdf', 'Contract 13/26.')).bytes) },
    ]);
    await until('the votes', async () => (await openVotes()).length > 0);
    await bot.quiet();
    for (let votes = await openVotes(); votes.length > 0; votes = await openVotes()) {
      for (const { holder } of votes) {
        const voter = teams.as(holder ?? '');
        await voter.click(voter.person.locale.startsWith('ru') ? 'Согласовать' : 'Approve');
      }
      await bot.quiet();
    }
    await teams.as('anna').click('Утвердить');
    await sends(teams.as('anna'), await newestForm(teams.as('anna')), {});
    await bot.quiet();
    const olga = teams.as('olga');
    for (let times = 0; times < 4; times += 1) {
      await olga.click('Сделано');
      await bot.quiet();
    }
    await olga.click('Подписано');
    await bot.quiet();
    await jan.upload([await fileOfSample('directors-authority.jpg')]);
    await bot.quiet();
    await jan.click('All is here');
    await bot.quiet();
    expect(await texts(jan)).toContain('Grain and fruit');
    const approval = await bot.approval();
    expect(approval.documents.length).toBeGreaterThan(1);
    expect(approval.tasks.find(({ kind }) => kind === 'check documents')).toBeDefined();
  }, 240_000);
});
