import { documentsOf, type Story } from '../support/scene.ts';

const hour = 3_600_000;

export const withoutService: Story = {
  title: 'No service is connected, and a person decides at once',
  about: 'Nothing is asked and nothing waited for: the Financial Manager decides by hand.',
  company: 'Zielona Dolina sp. z o.o.',
  async play({ starts, brings, person, approve }) {
    await starts('jan', 'known', { purpose: 'Fruit from Gdańsk' });
    await brings('jan');
    await person('david').answers('Decide by hand', { outcome: 'clear', reason: 'Known to us for six years.' });
    await approve('mei', 'anna', 'luca', 'elena');
  },
};

/** What the verification service may answer, and what comes of it. */
export const checkStories: readonly Story[] = [
  {
    title: 'The check asks for one document more',
    about: 'The service wants a newer bank letter; Jan brings it, and the second check is clear.',
    company: 'Contoso Freight Ltd',
    async play({ starts, brings, approve }) {
      await starts('jan', 'known', { purpose: 'Sea freight from Felixstowe' });
      await brings('jan');
      await brings('jan', ['bank-letter.pdf']);
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
  {
    title: 'The check refuses, and the lawyer confirms it',
    about: 'Nobody votes: the company becomes non-valid.',
    company: 'Black Anchor Shipping LLC',
    async play({ starts, brings, person }) {
      await starts('jan', 'known', { purpose: 'Containers to Newark' });
      await brings('jan');
      await person('anna').answers('Подтвердить отказ', { reason: 'Владелец в санкционном списке.' });
    },
  },
  {
    title: 'The check refuses, and is asked anew',
    about: 'The lawyer orders a new check with the same documents; it refuses again, and she confirms.',
    company: 'Lars Holm Transport',
    async play({ starts, brings, person }) {
      const fields = { country: 'Norway', taxId: 'NO 918 442 312', purpose: 'Deliveries around Bergen' };
      await starts('petra', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('petra', documentsOf.proprietor);
      await person('anna').answers('Проверить ещё раз', { reason: 'Похоже на однофамильца.' });
      await person('anna').answers('Подтвердить отказ', { reason: 'Проверено дважды, это он.' });
    },
  },
  {
    title: 'The service is silent, and a person decides',
    about: 'After 24 hours the Financial Manager decides by hand, which the sheet says.',
    company: 'Zielona Dolina sp. z o.o.',
    async play({ stage, starts, brings, person, approve }) {
      await starts('jan', 'known', { purpose: 'Fruit from Gdańsk' });
      await brings('jan');
      await stage.wait('24 hours pass without an answer', stage.now() + 24 * hour + 60_000);
      await person('david').answers('Decide by hand', { outcome: 'clear', reason: 'Known to us for six years.' });
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
  {
    title: 'The answer comes late, and twice',
    about: 'The second copy changes nothing.',
    company: 'IP Alatau Trans',
    async play({ starts, brings, approve }) {
      const fields = { country: 'Kazakhstan', taxId: '850917402254', purpose: 'Road transport to Almaty' };
      await starts('raj', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('raj', documentsOf.proprietor);
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
  {
    title: 'The service sends no answer, and is asked',
    about: 'The answer is there when the bot asks for it.',
    company: 'IK Rīgas Saldētava',
    async play({ starts, brings, approve }) {
      const fields = { country: 'Latvia', taxId: 'LV40203344565', purpose: 'Cold storage in Riga' };
      await starts('jan', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('jan', documentsOf.balticProprietor);
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
];
