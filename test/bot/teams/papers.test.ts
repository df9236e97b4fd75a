import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consentIn } from '../../../sandbox/teams/acting/upload.ts';
import { aPdf } from '../../journeys/support/a-pdf.ts';
import { until } from '../../journeys/support/until.ts';
import { texts } from './support/clients.ts';
import { companyDocuments, fileOfSample } from './support/samples.ts';
import { companyAtVote } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';
import { startContract } from './support/typed-contract.ts';

/** As long as a name may be here. */
const longName = `Договор перевозки ${'зерна и фруктов '.repeat(6)}.pdf`;

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
}, 120_000);
afterAll(() => bot.close(), 60_000);

/** The files that somebody is asked about in their own chat, by name. */
const asked = (handle: string) =>
  bot.teams
    .as(handle)
    .messages()
    .flatMap((message) => consentIn(message)?.name ?? []);

async function startedContract(): Promise<Buffer> {
  const jan = bot.teams.as('jan');
  await startContract(bot);
  const bytes = Buffer.from((await aPdf('contract', 'Contract 13/26.')).bytes);
  await jan.upload([{ name: longName, bytes }]);
  await until('the votes', async () => (await bot.approval()).tasks.some(({ kind }) => kind === 'vote'));
  await bot.quiet();
  return bytes;
}

describe('what is decided on', () => {
  it('is offered to a voter in their own chat, and put into their OneDrive as it is', async () => {
    const bytes = await startedContract();
    const mei = bot.teams.as('mei');
    expect(await mei.click('Document', {}, 'Your vote')).toEqual({ kind: 'message', text: 'See the message below.' });
    expect(asked('mei')).toEqual([longName]);
    expect(await texts(mei)).not.toContain('on its way');
    const file = await mei.answerConsent('accept');
    expect(bot.teams.world.bytes.get(file?.id ?? '')).toEqual(bytes);
    expect(await texts(mei)).not.toContain('This offer is over');
  }, 120_000);

  it('is given by a link to whoever declines', async () => {
    const luca = bot.teams.as('luca');
    await luca.click('Document', {}, 'Your vote');
    await until('the question', () => asked('luca').length > 0);
    await luca.answerConsent('decline');
    const response = await fetch(await luca.link('Open the document'));
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(response.headers.get('content-disposition')).toContain('filename');
  }, 60_000);

  it('comes to the own chat also of whoever asks in the channel, and to nobody who has no part in it', async () => {
    const channel = bot.teams.channel('Approvals');
    const [head] = await bot.teams.as('jan').cards(channel);
    if (!head) throw new Error('there is no head');
    const before = bot.teams.messagesOf(channel).length;
    expect(await bot.teams.as('jan').click('Document', {}, head.message)).toEqual({
      kind: 'message',
      text: 'The answer is in your own chat with Countersign.',
    });
    await until('the question', () => asked('jan').length > 0);
    expect(bot.teams.messagesOf(channel)).toHaveLength(before);
    expect(await bot.teams.as('karim').click('Document', {}, head.message)).toMatchObject({ kind: 'message' });
    expect(asked('karim')).toEqual([]);
  }, 60_000);

  it('are a company’s documents, all of them', async () => {
    await companyAtVote(bot);
    const mei = bot.teams.as('mei');
    const before = asked('mei').length;
    await mei.click('Documents', {}, 'Your vote: Kurierdienst Lamna');
    await until('the questions', () => asked('mei').length === before + companyDocuments.length);
    expect(asked('mei').slice(before).sort()).toEqual([...companyDocuments].sort());
    const file = await mei.answerConsent('accept');
    const { bytes } = await fileOfSample(file?.name ?? '');
    expect(bot.teams.world.bytes.get(file?.id ?? '')).toEqual(bytes);
  }, 120_000);
});
