import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { companyFound, newestForm, sends, texts } from './support/clients.ts';
import { startTeamsBot, type TeamsBot } from './support/teams-bot.ts';
import { typedContract } from './support/typed-contract.ts';

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot();
}, 120_000);
afterAll(() => bot.close(), 60_000);

const said = 'Choose one of the lines that the list offers.';

describe('a form in Teams', () => {
  it('says all that is wrong with it at once', async () => {
    const jan = bot.teams.as('jan');
    await jan.say('company Kurierdienst Lamna');
    const form = await newestForm(jan);
    await sends(jan, form, { country: 'DE', contactEmail: 'nobody' });
    const shown = await texts(jan);
    expect(shown).toContain('Fill this in.');
    expect(shown).toContain('Give the tax id or the registration number');
    expect(shown).toContain('This is not an e-mail address');
    expect(shown).toContain('3 fields above have to be corrected.');
    await jan.click('Cancel', {}, form);
  }, 60_000);

  it('takes over a company that was chosen and not applied before anything is sent', async () => {
    const jan = bot.teams.as('jan');
    await jan.say('contract');
    const form = await newestForm(jan);
    const company = await companyFound(jan, form, 'Northwind');
    await sends(jan, form, { ...typedContract, company });
    const shown = await texts(jan);
    expect(shown).toContain('New contract: 1 of 3');
    expect(shown).toContain('LV40003000007');
    expect(shown).toContain('E-mail of the contact');
    await sends(jan, form, {});
    expect(await texts(jan)).toContain('New contract: 2 of 3');
    await jan.click('Cancel', {}, form);
  }, 60_000);

  it('takes a name that was typed and not chosen as a new company’s, and nothing else that its lists do not offer', async () => {
    const jan = bot.teams.as('jan');
    await jan.say('contract');
    const form = await newestForm(jan);
    await sends(jan, form, { ...typedContract, company: 'Spedition Harz' });
    expect(await texts(jan)).toContain('Legal name *\nSpedition Harz');
    await sends(jan, form, { company: await companyFound(jan, form, 'Northwind') });
    await sends(jan, form, { deal: 'the one of last year' });
    expect(await texts(jan)).toContain(said);
    await jan.click('Cancel', {}, form);
  }, 60_000);
});
