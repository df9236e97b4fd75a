import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../journeys/support/until.ts';
import { texts } from './support/clients.ts';
import { checkClear, giveDocuments, startCompany } from './support/start-company.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';

/** Of these the organization's file names no id. */
const unnamed = ['mei', 'luca', 'anna', 'elena'];

const documents = ['certificate-of-registration.pdf', 'tax-certificate.png', 'bank-letter.pdf'];

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot({
    ids: (handle, id) => (unnamed.includes(handle) ? null : id),
    organization: (text) => text.replace('administrators: [irina]', 'administrators: [irina, sam]'),
    installed: false,
  });
  const { people } = bot.teams.world;
  const [greta, oskar, victor] = ['greta', 'oskar', 'victor'].map((handle) => people.get(handle));
  // A guest and somebody of another tenant say that they are Anna.
  if (greta) greta.email = 'anna@aurora-logistics.example';
  if (oskar) oskar.userPrincipalName = 'anna@aurora-logistics.example';
  // Two members have Elena's e-mail.
  if (victor) victor.email = 'elena@aurora-logistics.example';
  await bot.teams.installEverywhere();
}, 120_000);
afterAll(() => bot.close(), 60_000);

const suggestions = () => bot.connection.collection('identitySuggestions');
const asked = async (handle: string) =>
  (await bot.teams.as(handle).cards()).filter(({ buttons }) => buttons.includes('Yes, it is'));
const cardOf = async (handle: string, who: string) =>
  until(`the card about ${who}`, async () => (await asked(handle)).find(({ text }) => text.includes(who)));
const identities = (person: string) =>
  bot.connection.collection('identities').find({ person, platform: 'teams' }).toArray();

describe('somebody in Teams whose e-mail is a person’s', () => {
  it('is asked about once, each administrator; guests, other tenants and a doubtful e-mail never', async () => {
    await until('all to be asked', async () => {
      const open = await suggestions().find().toArray();
      return open.length > 0 && open.every((one) => one.asked.length === 2);
    });
    await bot.teams.leaveTeam('jan');
    await bot.teams.joinTeam('jan');
    await bot.quiet();
    for (const handle of ['irina', 'sam']) {
      const cards = await asked(handle);
      expect(cards.map(({ text }) => /Is (\w+ \w+) the/.exec(text)?.[1]).sort()).toEqual([
        'Anna Petrova',
        'Luca Rossi',
        'Mei Chen',
      ]);
    }
    const anna = bot.teams.as('anna').person;
    expect((await suggestions().find({ person: 'anna' }).toArray()).map(({ user }) => user)).toEqual([
      anna.aadObjectId,
    ]);
    expect(await suggestions().countDocuments({ person: 'elena' })).toBe(0);
  }, 60_000);

  it('is nobody until then, and is told why', async () => {
    const mei = bot.teams.as('mei');
    await mei.say('approval company');
    expect(await texts(mei)).toContain('An administrator has yet to confirm who you are');
    expect(await bot.connection.collection('openForms').countDocuments()).toBe(0);
    const elena = bot.teams.as('elena');
    await elena.say('approval list');
    expect(await texts(elena)).toContain('You are not among the people');
  }, 60_000);

  it('is not decided about by whoever is no administrator, however they came by the card', async () => {
    const { message, card } = await cardOf('irina', 'Mei Chen');
    const jan = bot.teams.as('jan');
    // The card is forwarded to Jan.
    const chat =
      jan.messages().at(-1)?.conversation ??
      [...bot.teams.world.conversations.values()].find(
        ({ kind, members }) => kind === 'personal' && members[0] === 'jan',
      )?.id;
    const forwarded = {
      ...message,
      conversation: String(chat),
      id: String(Number(message.id) + 1_000_000),
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    };
    bot.teams.world.messages.set(String(chat), [...jan.messages(), forwarded]);
    await jan.click('Yes, it is', {}, forwarded);
    expect(await texts(jan)).toContain('Only administrators decide who somebody is');
    expect(await identities('mei')).toEqual([]);
    expect(await suggestions().findOne({ person: 'mei' })).toMatchObject({ state: 'suggested', by: null });
  }, 60_000);

  it('is the person from the moment when an administrator says so, and the others see who did', async () => {
    const { message } = await cardOf('irina', 'Mei Chen');
    expect(await bot.teams.as('irina').click('Yes, it is', {}, message)).toMatchObject({ kind: 'card' });
    const mei = bot.teams.as('mei');
    expect(await identities('mei')).toMatchObject([{ tenant: mei.person.tenant, user: mei.person.aadObjectId }]);
    expect(await suggestions().findOne({ person: 'mei' })).toMatchObject({ state: 'confirmed', by: 'irina' });
    await until('the other card', async () =>
      (await texts(bot.teams.as('sam'))).includes('Mei Chen acts as Mei Chen (mei@aurora-logistics.example) in Teams'),
    );
    expect(await texts(bot.teams.as('sam'))).toContain('Irina');
    await mei.say('approval list');
    expect((await mei.cards()).at(-1)?.text).not.toContain('has yet to confirm');
  }, 60_000);

  it('is not asked about again after a no', async () => {
    const { message } = await cardOf('sam', 'Luca Rossi');
    await bot.teams.as('sam').click('No', {}, message);
    await until('the other card', async () => (await texts(bot.teams.as('irina'))).includes('is not Luca Rossi'));
    await bot.teams.leaveTeam('jan');
    await bot.teams.joinTeam('jan');
    const luca = bot.teams.as('luca');
    await luca.say('approval list');
    expect(await texts(luca)).toContain('You are not among the people');
    expect((await asked('irina')).map(({ text }) => text).join()).not.toContain('Luca');
    expect(await identities('luca')).toEqual([]);
  }, 60_000);

  it('votes after the yes', async () => {
    await startCompany(bot, { 'choice:legalForm': 'sole proprietor' });
    await giveDocuments(bot, documents);
    await checkClear(bot);
    await bot.teams.as('mei').click('Approve');
    expect((await bot.approval()).seats.flatMap(({ votes }) => votes)).toMatchObject([
      { by: 'mei', choice: 'approve' },
    ]);
  }, 60_000);
});
