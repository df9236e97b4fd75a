import { aPdf } from '../support/a-pdf.ts';
import type { ContractScene, ContractStory } from '../support/contract-scene.ts';

/** The first reminder to the third, and then it is the initiator’s. */
async function silence({ nothingIsHeard }: ContractScene): Promise<void> {
  for (let due = 0; due < 4; due += 1) await nothingIsHeard();
}

/** A counterparty that never answers. */
export const silentStories: readonly ContractStory[] = [
  {
    title: 'No answer after three reminders, and another contact',
    about: 'The initiator names somebody else, to whom the mail goes at once.',
    company: 'Skåne Frukt AB',
    known: {
      country: 'SE',
      taxId: 'SE556677889901',
      contactName: 'Lars Ek',
      contactEmail: 'lars@skane-frukt.example',
      approved: { daysAgo: 10 },
    },
    async play(scene) {
      await scene.startsContract('jan', { number: '51/26', subject: 'Apples to Rīga' });
      await silence(scene);
      await scene.person('jan').answers('Another contact', { name: 'Elsa Berg', email: 'elsa@skane-frukt.example' });
      await scene.counterparty('Elsa Berg', 'elsa@skane-frukt.example').approves();
      await scene.person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
  {
    title: 'No answer after three reminders, and one that was given elsewhere',
    about: 'They have agreed by letter: the initiator records that, with the letter as its proof.',
    company: 'Gotland Sten AB',
    known: {
      country: 'SE',
      taxId: 'SE556677889906',
      contactName: 'Nils Holm',
      contactEmail: 'nils@gotland-sten.example',
      approved: { daysAgo: 10 },
    },
    async play(scene) {
      await scene.startsContract('jan', { number: '52/26', subject: 'Stone to Ventspils' });
      await silence(scene);
      await scene.person('jan').dropsFile(await aPdf('letter.pdf', 'We agree with contract 52/26. Nils Holm'));
      await scene.person('jan').answers('Record an answer', { name: 'Nils Holm' });
      await scene.person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
  {
    title: 'A mail that comes back, and another contact',
    about:
      'The address does not exist. The lawyer hears why it takes longer, and the initiator names somebody else, to whom the mail goes at once.',
    company: 'Öland Frö AB',
    known: {
      country: 'SE',
      taxId: 'SE556677889914',
      contactName: 'Britta Lund',
      contactEmail: 'bounce.britta@oland-fro.example',
      approved: { daysAgo: 10 },
    },
    async play(scene) {
      await scene.startsContract('jan', { number: '53/26', subject: 'Seeds to Liepāja' });
      await scene.person('jan').answers('Another contact', { name: 'Olle Lund', email: 'olle@oland-fro.example' });
      await scene.counterparty('Olle Lund', 'olle@oland-fro.example').approves();
      await scene.person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
];
