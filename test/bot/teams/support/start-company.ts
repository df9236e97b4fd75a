import { until } from '../../../journeys/support/until.ts';
import { companyDocuments, fileOfSample } from './samples.ts';
import type { TeamsBot } from './teams-bot.ts';

/** Jan starts the approval of a company that the CRM does not know; `more` is what he fills in besides. */
export async function startCompany(
  { teams }: Pick<TeamsBot, 'teams'>,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const jan = teams.as('jan');
  await jan.say('company Kurierdienst Lamna');
  await jan.click('Start', {
    'choice:country': 'DE',
    'text:taxId': 'DE 297 445 018',
    'text:purpose': 'Parcels to Bremen',
    ...more,
  });
}

/** Jan gives all documents that the approval asks for. */
export async function giveDocuments(bot: TeamsBot, documents: readonly string[] = companyDocuments): Promise<void> {
  await bot.quiet();
  await bot.teams.as('jan').upload(await Promise.all(documents.map(fileOfSample)));
  await until('the documents', async () => (await bot.approval()).documents.length === documents.length);
  await bot.quiet();
}

/** Jan sends them to the check, which is clear: the first vote is asked for. */
export async function checkClear(bot: TeamsBot): Promise<void> {
  await bot.teams.as('jan').click('Send to the check');
  await until('the votes', async () => (await bot.approval()).tasks.some(({ kind }) => kind === 'vote'));
  await bot.quiet();
}

/** All of this up to the first vote. */
export async function companyAtVote(bot: TeamsBot): Promise<void> {
  await startCompany(bot);
  await giveDocuments(bot);
  await checkClear(bot);
}
