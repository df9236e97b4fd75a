import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../sandbox/json.ts';
import { invokeAt } from '../../../sandbox/teams/acting/execute.ts';
import { consentIn } from '../../../sandbox/teams/acting/upload.ts';
import type { Message } from '../../../sandbox/teams/model.ts';
import { until } from '../../journeys/support/until.ts';
import { texts } from './support/clients.ts';
import { startCompany } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

let bot: TeamsBot;
let number: string;
beforeAll(async () => {
  bot = await startTeamsBot();
  await startCompany(bot);
  await bot.quiet();
  ({ number } = await bot.approval());
}, 120_000);
afterAll(() => bot.close(), 60_000);

const jan = () => bot.teams.as('jan');
const uploads = () => bot.teams.calls.filter(({ method }) => method === 'teams upload');
const stored = () => [...bot.teams.world.files.values()].filter(({ by, size }) => by === 'jan' && size > 0);

/** Jan asks for the sheet; answers with the card that asks for his consent. */
async function asks(): Promise<Message> {
  await jan().say(`approval sheet ${number}`);
  const asked = jan()
    .messages()
    .findLast((message) => consentIn(message) !== undefined);
  if (!asked) throw new Error('no consent is asked for');
  return asked;
}

/** What Jan hears from a moment on, by files and by words. */
async function heard(since: Message): Promise<string> {
  const later = jan()
    .messages()
    .filter(({ id, deleted }) => Number(id) > Number(since.id) && !deleted);
  const files = later.flatMap(({ attachments }) =>
    attachments.map(({ contentType, name }) => `${contentType} ${name}`),
  );
  return [...files, await texts(jan())].join('\n');
}

/** Answers a card with what Teams itself would not send. */
function answers(handle: string, on: Message, value: JsonObject) {
  const { scene, world } = bot.teams;
  return scene.deliveries.send(invokeAt(world, bot.teams.as(handle).person, on, 'fileConsent/invoke', value));
}

const contextOf = (message: Message) => consentIn(message)?.content.acceptContext as JsonObject;

/** Where a file may be put for a person's consent. */
const uploadInfo = (uploadUrl: string) => ({
  uploadUrl,
  contentUrl: 'https://aurora.sharepoint.com/sheet.pdf',
  name: 'sheet.pdf',
  uniqueId: 'x',
  fileType: 'pdf',
});

const openedBy = async () => {
  const response = await fetch(await jan().link('Open the sheet'));
  return Buffer.from(await response.arrayBuffer())
    .subarray(0, 5)
    .toString();
};

describe('the sheet for a person', () => {
  it('asks for consent first, with its size, and is put into their OneDrive once they accept', async () => {
    const asked = await asks();
    expect(uploads()).toEqual([]);
    const { name, content } = consentIn(asked) ?? {};
    expect(name).toBe(`${number}-sheet-1.pdf`);
    const file = await jan().answerConsent('accept');
    const bytes = bot.teams.world.bytes.get(file?.id ?? '');
    expect(bytes?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes?.length).toBe(content?.sizeInBytes);
    expect(await heard(asked)).toContain(`application/vnd.microsoft.teams.card.file.info ${number}-sheet-1.pdf`);
    await until('the question to go', () => asked.deleted);
  }, 60_000);

  it('is put there once, however often the answer comes', async () => {
    const asked = await asks();
    const context = contextOf(asked);
    await jan().answerConsent('accept');
    const before = { uploads: uploads().length, stored: stored().length };
    await bot.teams.redeliver(
      bot.teams.delivered.findLast(({ activity }) => activity.name === 'fileConsent/invoke')?.activity.id,
    );
    const elsewhere = `${bot.teams.world.url()}/teams/upload/elsewhere`;
    await answers('jan', asked, { action: 'accept', context, uploadInfo: uploadInfo(elsewhere) });
    expect({ uploads: uploads().length, stored: stored().length }).toEqual(before);
    expect(await heard(asked)).toContain('This has been answered already.');
  }, 60_000);

  it('is not put there when they decline, and can be looked at all the same', async () => {
    const asked = await asks();
    const before = uploads().length;
    await jan().answerConsent('decline');
    expect(await heard(asked)).toContain('Nothing was put into your OneDrive.');
    expect(await openedBy()).toBe('%PDF-');
    expect(uploads()).toHaveLength(before);
    await until('the question to go', () => asked.deleted);
  }, 60_000);

  it('is handed out by a link where it cannot be put, or is to be put elsewhere than with Microsoft', async () => {
    const asked = await asks();
    bot.sandbox.faults.add({ kind: 'fail', method: 'teams upload', status: 503 });
    await jan().answerConsent('accept');
    expect(await heard(asked)).toContain('It could not be put into your OneDrive.');
    expect(await openedBy()).toBe('%PDF-');

    for (const host of ['files.elsewhere.example', '127.0.0.1:9']) {
      const again = await asks();
      const before = uploads().length;
      const elsewhere = uploadInfo(`https://${host}/upload`);
      await answers('jan', again, { action: 'accept', context: contextOf(again), uploadInfo: elsewhere });
      expect(uploads()).toHaveLength(before);
      expect(bot.log.join('\n')).toContain(`${host}, which is not Microsoft's`);
    }
    expect((await texts(jan())).match(/It could not be put/g)).toHaveLength(3);
  }, 60_000);

  it('is nobody else’s, and no made-up question is answered', async () => {
    const asked = await asks();
    const context = contextOf(asked);
    const before = uploads().length;
    await bot.teams.as('mei').say('help');
    const [meis] = bot.teams.as('mei').messages();
    if (!meis) throw new Error('Mei has no chat');
    const where = `${bot.teams.world.url()}/teams/upload/mei`;
    await answers('mei', meis, { action: 'accept', context, uploadInfo: uploadInfo(where) });
    expect(await texts(bot.teams.as('mei'))).toContain('This file was offered to somebody else.');
    const key = String(context.key).replace('"jan"', '"mei"');
    await answers('mei', meis, { action: 'accept', context: { ...context, key }, uploadInfo: uploadInfo(where) });
    expect(await texts(bot.teams.as('mei'))).toContain('This offer is over.');
    expect(uploads()).toHaveLength(before);
    expect(asked.deleted).toBeUndefined();
  }, 60_000);

  it('is offered for a day', async () => {
    const asked = await asks();
    await fetch(`${bot.teams.world.url()}/sandbox/clock`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ advanceMs: 25 * 3_600_000 }),
    });
    const before = uploads().length;
    await jan().answerConsent('accept');
    expect(await heard(asked)).toContain('This offer is over.');
    expect(uploads()).toHaveLength(before);
    await until('the question to go', () => asked.deleted);
  }, 60_000);
});
