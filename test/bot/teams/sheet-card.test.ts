import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { remove } from '../../../sandbox/teams/messages.ts';
import type { Message } from '../../../sandbox/teams/model.ts';
import { companyAtVote } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
  await companyAtVote(bot);
}, 120_000);
afterAll(() => bot.close(), 60_000);

const inThread = () => bot.teams.messagesOf(bot.teams.channel('Approvals'));
const names = (message: unknown) => /[A-Z]+-\d{4}-\d+-sheet-\d+\.pdf/.exec(JSON.stringify(message))?.[0];
const sheetCards = () => inThread().filter((message) => !message.deleted && names(message));
const newest = async () => {
  const [sheet] = await bot.connection.collection('sheets').find().sort({ version: -1 }).limit(1).toArray();
  return sheet?.file.name as string;
};

async function theCard(): Promise<Message> {
  const [card, ...others] = sheetCards();
  if (!card) throw new Error('there is no card for the sheet');
  expect(others).toEqual([]);
  expect(names(card)).toBe(await newest());
  return card;
}

describe('the card for the sheet', () => {
  it('is one from the first version on, names the current one, and leaves no deleted message behind', async () => {
    const { id } = await theCard();
    const before = await newest();
    await bot.teams.as('mei').click('Approve');
    await bot.quiet();
    expect(await newest()).not.toBe(before);
    expect((await theCard()).id).toBe(id);
    expect(inThread().filter(({ deleted }) => deleted)).toEqual([]);
  }, 60_000);

  it('names it also where nobody answered the change', async () => {
    const { id } = await theCard();
    bot.sandbox.faults.add({ kind: 'lose answer', method: 'teams update', times: 6 });
    await bot.teams.as('anna').click('Согласовать с замечаниями');
    await bot.teams.as('anna').click('Согласовать', { 'text:remark': 'Устав вступил в силу в марте 2026.' });
    await bot.quiet();
    bot.sandbox.faults.clear();
    const lost = bot.teams.calls.filter(({ answer, body }) => answer === undefined && names(body));
    expect(lost.map(({ method }) => method)).toContain('teams update');
    expect((await theCard()).id).toBe(id);
  }, 60_000);

  it('comes again once somebody has deleted it, once though nobody answered its sending', async () => {
    const deleted = await theCard();
    remove(bot.teams.world, deleted);
    bot.sandbox.faults.add({ kind: 'lose answer', method: 'teams send', times: 6 });
    await bot.teams.as('luca').click('Approve');
    await bot.quiet();
    bot.sandbox.faults.clear();
    const lost = bot.teams.calls.filter(({ answer, body }) => answer === undefined && names(body));
    expect(lost.map(({ method }) => method)).toContain('teams send');
    await bot.teams.as('mei').cards(bot.teams.channel('Approvals'));
    expect((await theCard()).id).not.toBe(deleted.id);
  }, 60_000);
});
