import type { ContractStory } from '../support/contract-scene.ts';

/** A contract that is made from our template. */
export const standardStories: readonly ContractStory[] = [
  {
    title: 'A standard contract from the form to the archive',
    about:
      'The counterparty approves it by the mail, all vote, the lawyer finalises; signed on paper, back as a scan, checked, archived.',
    company: 'Liepa Foods SIA',
    known: {
      country: 'LV',
      taxId: 'LV40203511007',
      contactName: 'Ieva Liepa',
      contactEmail: 'ieva@liepa-foods.example',
      approved: { daysAgo: 10 },
      deal: 'D-101',
    },
    async play({ startsContract, contact, approve, person, signedByUs, returns, checked }) {
      await startsContract('jan', { number: '11/26', subject: 'Chilled goods to Rīga', deal: 'D-101' });
      const bytes = await contact.document();
      await contact.approves();
      await approve('mei', 'luca', 'petra', 'anna');
      await person('anna').answers('Утвердить', {});
      await signedByUs();
      await returns('jan', { name: 'signed 11-26.pdf', bytes });
      await checked();
      await person('jan').reads('Details');
    },
  },
];
