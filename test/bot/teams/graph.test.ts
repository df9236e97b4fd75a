import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { filesIn } from '../../../sandbox/teams/files.ts';
import { folderOf } from '../../../sandbox/teams/find.ts';
import { BOT } from '../../../sandbox/teams/model.ts';
import { aPdf } from '../../journeys/support/a-pdf.ts';
import { until } from '../../journeys/support/until.ts';
import { newestForm, sends, texts } from './support/clients.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';
import { startContract } from './support/typed-contract.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot({
    // A stranger is somebody whom the organization's file does not know in Teams.
    ids: (handle, id) => (handle === 'tom' ? null : id),
    env: ({ teams }) => ({ TEAMS_GRAPH_URL: `${teams?.addresses().graph}/v1.0` }),
  });
}, 120_000);
afterAll(() => bot.close(), 60_000);

const channel = () => bot.teams.channel('Approvals');
const inFolder = () => filesIn(bot.teams.world, folderOf(channel().id));
const sheets = () => inFolder().filter(({ name }) => name.includes('-sheet-'));
const given = async (name: string, text: string) => ({ name, bytes: Buffer.from((await aPdf(name, text)).bytes) });
const openTasks = async () => (await bot.approval()).tasks.filter(({ state }) => state.is === 'open');
const openVotes = async () => (await openTasks()).filter(({ kind }) => kind === 'vote');
const offers = async () => (await bot.approval()).offers.map(({ name, by }) => ({ name, by }));
const approves = (handle: string) => {
  const voter = bot.teams.as(handle);
  return voter.click(voter.person.locale.startsWith('ru') ? 'Согласовать' : 'Approve');
};

/** Waits until the bot has looked at all that lies in the channel's folder. */
async function looked(): Promise<void> {
  const { connection } = bot;
  await until('a look into the folder', async () => {
    const done = await connection.collection('teamsFolder').find({ done: true }).toArray();
    const ids = done.map(({ _id }) => String(_id));
    return inFolder()
      .filter(({ by }) => by !== BOT)
      .every(({ id, version }) => ids.some((one) => one.includes(id) && one.endsWith(`,${version}"`)));
  });
  await bot.quiet();
}

/** Waits until the bot has looked into the folder twice more. */
async function looksAgain(): Promise<void> {
  const looks = () => bot.teams.calls.filter(({ path }) => path.endsWith('/children')).length;
  const before = looks();
  await until('two more looks', () => looks() >= before + 2);
  await bot.quiet();
}

/** The bytes of the file to which the newest card in the channel leads. */
async function behindTheCard(): Promise<Buffer> {
  const link = await bot.teams.as('anna').link('Open the file in Teams', 'sheet');
  return Buffer.from(await (await fetch(link)).arrayBuffer());
}

describe('the channel’s folder', () => {
  it('takes the document from whoever is asked for it, and from nobody else', async () => {
    const { teams } = bot;
    teams.as('jan').putIntoChannel(channel(), await given('early.pdf', 'Nothing waits for it.'));
    await looked();
    const jan = teams.as('jan');
    await startContract(bot);
    expect(await openTasks()).toMatchObject([{ kind: 'revise', holder: 'jan' }]);

    teams.as('tom').putIntoChannel(channel(), await given('stranger.pdf', 'Of a stranger.'));
    teams.as('luca').putIntoChannel(channel(), await given('other.pdf', 'Of somebody who is not asked.'));
    jan.putIntoChannel(channel(), await given('contract 13-26.pdf', 'Contract 13/26.'));
    await until('the votes', async () => (await openVotes()).length > 0);
    await looked();
    expect(await offers()).toEqual([{ name: 'contract 13-26.pdf', by: 'jan' }]);
    expect(await texts(jan)).toContain('You put this into the channel’s folder: contract 13-26.pdf.');
  }, 120_000);

  it('has the current sheet after each vote, and the thread leads to it', async () => {
    await until('the sheet', () => sheets().length === 1);
    for (let votes = await openVotes(); votes.length > 0; votes = await openVotes()) {
      for (const { holder } of votes) {
        const [before] = sheets();
        await approves(holder ?? '');
        await until('the next sheet', () => sheets().length === 1 && sheets()[0]?.id !== before?.id);
        await bot.quiet();
        const [current, ...others] = sheets();
        expect(others).toEqual([]);
        const stored = bot.teams.world.bytes.get(current?.id ?? '');
        expect(stored?.subarray(0, 5).toString()).toBe('%PDF-');
        expect(await behindTheCard()).toEqual(stored);
      }
    }
  }, 120_000);

  it('takes the signed original from the lawyer, once, and keeps it among the documents', async () => {
    const { teams } = bot;
    const anna = teams.as('anna');
    await anna.click('Утвердить');
    await sends(anna, await newestForm(anna), {});
    await bot.quiet();
    const olga = teams.as('olga');
    for (let times = 0; times < 4; times += 1) {
      await olga.click('Сделано');
      await bot.quiet();
    }
    await olga.click('Подписано');
    await bot.quiet();
    expect(await openTasks()).toMatchObject([{ kind: 'return originals', holder: 'jan' }]);

    const original = await given('signed contract 13-26.pdf', 'Contract 13/26, signed by both sides.');
    anna.putIntoChannel(channel(), original);
    await until('the original', async () => (await bot.approval()).documents.some(({ by }) => by === 'anna'));
    await looked();
    const first = await offers();
    await looksAgain();
    expect(await offers()).toEqual(first);
    expect(first.filter(({ by }) => by === 'anna')).toEqual([{ name: original.name, by: 'anna' }]);
    expect(await texts(anna)).toContain('Вы положили в папку канала: signed contract 13-26.pdf.');
    const filed = (await bot.approval()).documents.find(({ by }) => by === 'anna');
    expect(filed).toMatchObject({ file: { name: original.name, size: original.bytes.length } });
  }, 240_000);
});
