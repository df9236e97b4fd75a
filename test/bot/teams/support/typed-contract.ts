import { chooses, newestForm, sends } from './clients.ts';
import type { TeamsBot } from './teams-bot.ts';

/** A contract of ours with our own document, as it is typed into the form's fields. */
export const typedContract = {
  entity: 'aurora-lv',
  date: '2026-10-01',
  number: '13/26',
  subject: 'Grain and fruit',
  amount: '8,000.00',
  paymentTerms: 'deferred',
  deferral: '20',
  until: '2027-12-31',
  standard: 'own',
  signing: 'paper',
  signatoryName: 'Ieva Liepa',
  signatoryPosition: 'Director',
  signatoryBasis: 'the Charter',
  products: 'chilled transport',
};

/** Jan starts it, with a company that is approved; it waits for its document. */
export async function startContract(bot: TeamsBot): Promise<void> {
  const jan = bot.teams.as('jan');
  await jan.say('approval contract');
  const form = await newestForm(jan);
  await chooses(jan, form, 'company', 'Wide World');
  for (let step = 0; step < 4; step += 1) await sends(jan, form, typedContract);
  await bot.quiet();
}
