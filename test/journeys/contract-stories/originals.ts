import { aPdf } from '../support/a-pdf.ts';
import type { ContractScene, ContractStory } from '../support/contract-scene.ts';

const polish = (taxId: string, contactName: string, contactEmail: string) => ({
  ...{ country: 'PL', taxId, contactName, contactEmail },
  approved: { daysAgo: 10 },
});

/** Until the paper is on its way, and does not come back. */
async function gone(
  { brought, approve, finalises, signedByUs, person }: ContractScene,
  answers: { number: string; subject: string; deal?: string },
) {
  await brought('jan', answers);
  await approve('anna', 'mei', 'luca');
  await finalises();
  await signedByUs();
  await person('jan').answers('Note where the paper is', {
    copiesSent: '2',
    carrier: 'DHL',
    tracking: '00340434',
    sentOn: '2026-11-02',
    expectedOn: '2026-11-16',
  });
  await person('jan').answers('They do not return', { reason: 'DHL lost the parcel, and they do not sign again.' });
}

/** Originals that never return. */
export const originalsStories: readonly ContractStory[] = [
  {
    title: 'Originals that never return, and the lawyer ends it',
    about: 'The contract fails with the reason, and the deal with it.',
    company: 'Bursztyn Port sp. z o.o.',
    known: { ...polish('PL5263333337', 'Adam Nowak', 'adam@bursztyn-port.example'), deal: 'D-141' },
    async play(scene) {
      await gone(scene, { number: '41/26', subject: 'Berths in Gdynia', deal: 'D-141' });
      await scene.person('anna').answers('Завершить', { reason: 'Без оригиналов договора нет.' });
    },
  },
  {
    title: 'Originals that come in a form, one of them not what its name says',
    about: 'It is explained at its field, and the right one is taken and archived.',
    company: 'Kaszuby Drewno sp. z o.o.',
    known: polish('PL5265555550', 'Piotr Lis', 'piotr@kaszuby-drewno.example'),
    async play(scene) {
      const { brought, approve, finalises, signedByUs, person, checked } = scene;
      await brought('jan', { number: '43/26', subject: 'Timber from Gdynia' });
      await approve('anna', 'mei', 'luca');
      await finalises();
      await signedByUs();
      const bytes = Buffer.from('MZ this is a program');
      await person('jan').attaches('Attach', { 'signed scan': { name: 'signed 43-26.pdf', bytes } });
      await person('jan').attaches('Attach', { 'signed scan': await aPdf('signed 43-26.pdf', '') });
      await person('jan').presses('All is here');
      await checked();
    },
  },
  {
    title: 'Originals that never return, and a scan is enough',
    about: 'The lawyer makes do with a scan; the paper stays owed in the ledger.',
    company: 'Warta Chłodnie sp. z o.o.',
    known: polish('PL5264444448', 'Zofia Mazur', 'zofia@warta-chlodnie.example'),
    async play(scene) {
      await gone(scene, { number: '42/26', subject: 'Cold stores in Poznań' });
      await scene.person('anna').answers('Принять скан', { reason: 'Скан есть, бумагу дошлют.' });
      await scene.returns('jan', await aPdf('scan 42-26.pdf', ''));
      await scene.person('anna').pressesEach('Сделано', 2);
      await scene.person('anna').answers('Вернуть', { reason: 'Нет второй страницы.' });
      await scene.returns('jan', await aPdf('scan 42-26 complete.pdf', '', ''));
      await scene.checked();
    },
  },
];
