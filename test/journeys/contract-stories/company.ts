import type { ContractStory } from '../support/contract-scene.ts';

/** A contract with a company that is not approved. */
export const companyStories: readonly ContractStory[] = [
  {
    title: 'A company that was never approved',
    about: 'The contract starts the company’s approval, which its initiator completes, and goes on by its success.',
    company: 'Dzintars Glass SIA',
    known: {
      country: 'LV',
      taxId: 'LV40203522008',
      contactName: 'Māra Kalna',
      contactEmail: 'mara@dzintars-glass.example',
    },
    async play({ startsContract, person, brings, approve, contact, looksAt }) {
      await startsContract('jan', { number: '21/26', subject: 'Glass to Vilnius' });
      await person('jan').answers('Complete and start', {});
      await brings('jan');
      await approve('mei', 'anna', 'luca', 'elena');
      await contact.approves();
      await looksAt('jan', '21/26');
      await person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
  {
    title: 'Two contracts that wait for one company',
    about: 'The second contract joins the company approval that the first has started; both go on by its success.',
    company: 'Oderland Papier GmbH',
    known: {
      country: 'DE',
      taxId: 'DE811888009',
      contactName: 'Bernd Vogel',
      contactEmail: 'bernd@oderland-papier.example',
    },
    async play({ startsContract, brought, person, brings, approve, looksAt }) {
      await startsContract('jan', { number: '22/26', subject: 'Paper to Szczecin' });
      await brought('petra', { number: '23/26', subject: 'Paper to Rīga' });
      await person('jan').answers('Complete and start', {});
      await brings('jan');
      await approve('mei', 'anna', 'luca', 'elena');
      await looksAt('jan', '22/26');
      await person('jan').answers('Withdraw', { reason: 'End of the example.' });
      await looksAt('petra', '23/26');
      await person('petra').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
  {
    title: 'A company that is not valid',
    about:
      'There is no contract with it: the approval fails at once, and the deal with it, as a commercial person started it.',
    company: 'Grauer Anker GmbH',
    known: {
      country: 'DE',
      taxId: 'DE811999000',
      contactName: 'Ralf Kern',
      contactEmail: 'ralf@grauer-anker.example',
      refused: { daysAgo: 30, reason: 'Three claims in court.' },
      deal: 'D-124',
    },
    async play({ startsContract }) {
      await startsContract('jan', { number: '24/26', subject: 'Steel to Hamburg', deal: 'D-124' });
    },
  },
  {
    title: 'A company whose approval has expired, and that is refused now',
    about:
      'It must be approved anew; the check refuses it, the lawyer confirms that, and the contract fails with the reason.',
    company: 'Vistula Metal sp. z o.o.',
    known: {
      country: 'PL',
      taxId: 'PL5252333332',
      contactName: 'Ewa Lis',
      contactEmail: 'ewa@vistula-metal.example',
      approved: { daysAgo: 181 },
      deal: 'D-125',
    },
    async play({ startsContract, person, brings }) {
      await startsContract('nina', { number: '25/26', subject: 'Racks for the warehouse', deal: 'D-125' });
      await person('nina').answers('Complete and start', {});
      await brings('nina');
      await person('anna').answers('Подтвердить отказ', { reason: 'Владелец в санкционном списке.' });
    },
  },
  {
    title: 'Withdrawn while it waits for the company',
    about: 'The company approval that it has started goes on without it.',
    company: 'Hiiu Kalatööstus OÜ',
    known: {
      country: 'EE',
      taxId: 'EE101888007',
      contactName: 'Kaarel Mets',
      contactEmail: 'kaarel@hiiu-kala.example',
    },
    async play({ startsContract, person, brings, approve, looksAt }) {
      await startsContract('jan', { number: '26/26', subject: 'Fish to Rīga' });
      await person('jan').answers('Complete and start', {});
      await looksAt('jan', '26/26');
      await person('jan').answers('Withdraw', { reason: 'They carry it themselves.' });
      await brings('jan');
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
];
