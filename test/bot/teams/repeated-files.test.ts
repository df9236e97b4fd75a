import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../journeys/support/until.ts';
import { texts } from './support/clients.ts';
import { companyDocuments, fileOfSample } from './support/samples.ts';
import { startCompany } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
}, 120_000);
afterAll(() => bot.close(), 60_000);

const jan = () => bot.teams.as('jan');
const said = () => texts(jan());

/** Teams sends the message with the files again, as it does when the bot was killed before it had answered. */
async function comesAgain(): Promise<void> {
  const id = bot.teams.delivered.findLast(({ activity }) => JSON.stringify(activity).includes('bank-letter.pdf'))
    ?.activity.id;
  const found = bot.connection.collection<{ _id: string }>('teamsActivities');
  const changed = await found.updateOne({ _id: RegExp(`${id}$`) }, { $set: { done: false, leasedUntil: 0 } });
  expect(changed.modifiedCount).toBe(1);
  expect(await bot.teams.redeliver(id)).toMatchObject({ ok: true });
}

describe('files that Teams sends again', () => {
  it('are not taken twice, and it is said what they were taken as', async () => {
    await startCompany(bot);
    await bot.quiet();
    await jan().upload(await Promise.all(companyDocuments.map(fileOfSample)));
    const { number } = await bot.approval();
    expect(await said()).toContain(`For ${number}: ${companyDocuments.join(', ')}.`);
    await until('the documents', async () => (await bot.approval()).documents.length === companyDocuments.length);
    await bot.quiet();
    await jan().click('Send to the check');
    await bot.quiet();
    await comesAgain();
    expect(await said()).toContain(`For ${number} you had given this already.`);
    expect(await said()).toContain('bank-letter.pdf: taken as bank letter');
    expect((await bot.approval()).offers).toHaveLength(companyDocuments.length);
  }, 60_000);

  it('stay with the approval that has them, also when another waits for files by then', async () => {
    const first = (await bot.approval()).number;
    const words = `For ${first} you had given this already.`;
    const times = async () => (await said()).split(words).length - 1;
    const before = await times();
    await jan().say('company Spedition Harz');
    await jan().click('Start', {
      'choice:country': 'DE',
      'text:taxId': 'DE 811 907 980',
      'text:purpose': 'Parcels to Goslar',
    });
    await bot.quiet();
    await comesAgain();
    expect(await times()).toBe(before + 1);
    expect(await bot.approval()).toMatchObject({ status: 'running', offers: [] });
  }, 60_000);
});

describe('files for which several approvals wait', () => {
  it('go to the one that the person names in a form, once', async () => {
    await jan().say('company Kontor Elbe');
    await jan().click('Start', {
      'choice:country': 'DE',
      'text:taxId': 'DE 811 907 981',
      'text:purpose': 'Parcels to Hamburg',
    });
    await bot.quiet();
    const { number } = await bot.approval();
    await jan().upload([await fileOfSample('bank-letter.pdf')]);
    expect((await bot.approval(number)).offers).toEqual([]);
    expect(await said()).toContain('For which approval are these files?');
    await jan().click('Give them', { 'choice:number': number });
    expect(await said()).toContain(`For ${number}: bank-letter.pdf.`);
    await until('the document', async () => (await bot.approval(number)).documents.length === 1);
    expect(await said()).not.toContain('For which approval are these files?');
    await bot.quiet();
  }, 60_000);
});
