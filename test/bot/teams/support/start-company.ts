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
