import { until } from '../../../journeys/support/until.ts';
import { companyDocuments, fileOfSample } from './samples.ts';
import type { TeamsBot } from './teams-bot.ts';

/** Jan starts the approval of a company that the CRM does not know. */
export async function startCompany({ teams }: Pick<TeamsBot, 'teams'>): Promise<void> {
  const jan = teams.as('jan');
  await jan.say('company Kurierdienst Lamna');
  await jan.click('Start', {
    'choice:country': 'DE',
    'text:taxId': 'DE 297 445 018',
    'text:purpose': 'Parcels to Bremen',
  });
}

/** The same up to the first vote: its documents are given, and the check is clear. */
export async function companyAtVote(bot: TeamsBot): Promise<void> {
  await startCompany(bot);
  await bot.quiet();
  const jan = bot.teams.as('jan');
  await jan.upload(await Promise.all(companyDocuments.map(fileOfSample)));
  await until('the documents', async () => (await bot.approval()).documents.length === companyDocuments.length);
  await bot.quiet();
  await jan.click('Send to the check');
  await until('the votes', async () => (await bot.approval()).tasks.some(({ kind }) => kind === 'vote'));
  await bot.quiet();
}
