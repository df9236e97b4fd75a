import { readFileSync } from 'node:fs';
import { aPdf } from '../support/a-pdf.ts';
import type { ContractStory } from '../support/contract-scene.ts';

const scan = readFileSync(new URL('../../../sandbox/samples/files/directors-authority.jpg', import.meta.url));

/** A contract that the initiator brings. */
export const ownStories: readonly ContractStory[] = [
  {
    title: 'A contract of its own with ten approvers',
    about:
      'They vote in any order. One rejects and one remarks: the lawyer returns it, and only those two vote on the second revision.',
    company: 'Altyn Dala LLP',
    known: {
      country: 'KZ',
      taxId: '120340009876',
      contactName: 'Dana Serikova',
      contactEmail: 'dana@altyn-dala.example',
      approved: { daysAgo: 10 },
    },
    async play({ startsContract, approve, person, finalises, signedByUs, returns, checked }) {
      await startsContract('jan', {
        number: '13/26',
        subject: 'Grain and fruit from Almaty to Rīga',
        amount: '120,000.00',
        standard: 'own',
        deferral: '45',
        extras: 'credit',
        nonStandardClauses: 'Disputes are heard in Almaty.',
        products: 'chilled transport\ncustoms brokerage\nroad transport',
      });
      await person('jan').dropsFile(await aPdf('agreement 13-26.pdf', 'Agreement 13/26. Penalty: 10 % of the price.'));
      await approve('victor', 'raj', 'mei');
      await person('luca').answers('Reject', { reason: 'A penalty of 10 % is more than the margin.' });
      await approve('nina', 'david', 'petra');
      await person('karim').answers('Согласовать с замечаниями', { remark: 'Кредит не больше €20,000.' });
      await approve('elena', 'anna');
      await person('anna').answers('Вернуть на доработку', {
        reason: 'Неустойка не больше 5 %.',
        again: 'Только те, кто отклонил или сделал замечания',
      });
      await person('jan').dropsFile(
        await aPdf('agreement 13-26 v2.pdf', 'Agreement 13/26. Penalty: 5 % of the price.'),
      );
      await person('jan').answers('Send on', {});
      await approve('karim', 'luca');
      await finalises();
      await signedByUs();
      await returns('jan', { name: 'signed 13-26.jpg', bytes: scan });
      await checked();
    },
  },
  {
    title: 'Signed by e-signature, at the operator by hand',
    about:
      'The assistant sends it to the operator and notes the envelope; the initiator brings the file that both have signed.',
    company: 'Rheinhafen Lager GmbH',
    known: {
      country: 'DE',
      taxId: 'DE811777008',
      contactName: 'Uta Brandt',
      contactEmail: 'uta@rheinhafen-lager.example',
      approved: { daysAgo: 10 },
    },
    async play({ startsContract, approve, person, finalises, returns, checked }) {
      await startsContract('jan', {
        number: '14/26',
        subject: 'A hall in Duisburg',
        standard: 'own',
        signing: 'e-signature',
        products: 'warehousing',
      });
      const document = await aPdf('hall 14-26.pdf', 'Contract 14/26. A hall in Duisburg.');
      await person('jan').dropsFile(document);
      await approve('anna', 'mei', 'raj', 'luca');
      await finalises();
      await person('olga').answers('Отметить конверт', { envelope: 'EDM-7741', state: 'отправлен' });
      await person('olga').pressesEach('Сделано', 2);
      await person('olga').answers('Отметить конверт', { envelope: 'EDM-7741', state: 'подписан нами' });
      await person('olga').presses('Подписано');
      await returns('jan', { ...document, name: 'hall 14-26 signed by both.pdf' });
      await checked();
    },
  },
  {
    title: 'A supplementary agreement',
    about:
      'It names the contract that it changes, and is routed by what that comes to then: the Financial Director votes too.',
    company: 'Liepa Foods SIA',
    known: {
      country: 'LV',
      taxId: 'LV40203511007',
      contactName: 'Ieva Liepa',
      contactEmail: 'ieva@liepa-foods.example',
      approved: { daysAgo: 10 },
    },
    async play({ brought, approve, finalises, signedByUs, returns, checked, stage }) {
      const [changed] = await stage.approvals();
      await brought('jan', {
        documentType: 'Supplementary agreement',
        changesApproval: changed?.number ?? '',
        number: '11/26-1',
        subject: 'Deliveries on Sundays too',
        amount: '4,000.00',
        changesTotal: '12,000.00',
      });
      await approve('elena', 'luca', 'mei', 'anna');
      await finalises();
      await signedByUs();
      await returns('jan', await aPdf('signed 11-26-1.pdf', ''));
      await checked();
    },
  },
];
