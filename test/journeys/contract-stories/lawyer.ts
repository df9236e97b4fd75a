import { aPdf } from '../support/a-pdf.ts';
import type { ContractStory } from '../support/contract-scene.ts';

const estonian = (taxId: string, contactName: string, contactEmail: string) => ({
  ...{ country: 'EE', taxId, contactName, contactEmail },
  approved: { daysAgo: 10 },
});

/** What the lawyer makes of the votes, and of what comes back. */
export const lawyerStories: readonly ContractStory[] = [
  {
    title: 'The General Manager does not sign',
    about: 'It goes back to the lawyer with the reason; she rejects it, and the deal fails.',
    company: 'Emajõe Puit OÜ',
    known: { ...estonian('EE101999008', 'Mart Puu', 'mart@emajoe-puit.example'), deal: 'D-131' },
    async play({ brought, approve, finalises, person }) {
      await brought('jan', { number: '31/26', subject: 'Timber to Pärnu', deal: 'D-131' });
      await approve('anna', 'mei', 'luca');
      await finalises();
      await person('olga').answers('Не подписано', { reason: 'Виктор не подпишет без банковской гарантии.' });
      await person('anna').answers('Отклонить', { reason: 'Гарантию они не дают.' });
    },
  },
  {
    title: 'A revision that changes the amount, and so who votes',
    about: 'From €10,000 on the Financial Director votes: she joins, and all vote again.',
    company: 'Lahemaa Talu OÜ',
    known: estonian('EE102111006', 'Piret Kask', 'piret@lahemaa-talu.example'),
    async play({ brought, approve, person, finalises }) {
      await brought('jan', { number: '32/26', subject: 'Milk to Narva' });
      await approve('anna', 'mei');
      await person('luca').answers('Reject', { reason: 'Two lorries a day are not in the price.' });
      await person('anna').answers('Вернуть на доработку', {
        reason: 'Цена за два рейса в день.',
        again: 'Только те, кто отклонил или сделал замечания',
      });
      await person('jan').dropsFile(await aPdf('contract 32-26 v2.pdf', 'Contract 32/26. Milk to Narva, twice a day.'));
      await person('jan').answers('Send on', { amount: '15,000.00' });
      await person('jan').looksThrough({ amount: '15,000.00' });
      await approve('luca', 'elena', 'mei', 'anna');
      await finalises();
      await person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
  {
    title: 'Finalised over a rejection',
    about: 'The lawyer says why; whoever rejected is told.',
    company: 'Soomaa Turvas OÜ',
    known: estonian('EE102222007', 'Liina Raba', 'liina@soomaa-turvas.example'),
    async play({ brought, approve, person }) {
      await brought('jan', { number: '33/26', subject: 'Peat to Riga' });
      await person('luca').answers('Reject', { reason: 'The margin is below 5 %.' });
      await approve('mei', 'anna');
      await person('anna').answers('Утвердить', {
        'over commercial director': 'Генеральный директор согласился на такую маржу.',
      });
      await person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
  {
    title: 'A rejection that nobody can finalise over',
    about: 'The Financial Director has a veto: the lawyer can only return it or reject it.',
    company: 'Vormsi Laevad OÜ',
    known: { ...estonian('EE102333008', 'Jaan Meri', 'jaan@vormsi-laevad.example'), deal: 'D-134' },
    async play({ brought, approve, person }) {
      await brought('nina', { number: '34/26', subject: 'Ferries to Vormsi', amount: '12,000.00', deal: 'D-134' });
      await approve('mei', 'raj');
      await person('elena').answers('Отклонить', { reason: 'Предоплата ничем не обеспечена.' });
      await approve('anna');
      await person('anna').answers('Отклонить', { reason: 'Финансовый директор против, условия не меняют.' });
    },
  },
  {
    title: 'The initiator holds a role',
    about: 'The Commercial Director started it: his deputy votes for him.',
    company: 'Kihnu Paat OÜ',
    known: estonian('EE102444009', 'Leida Rand', 'leida@kihnu-paat.example'),
    async play({ brought, approve, person }) {
      await brought('luca', { number: '35/26', subject: 'Boats to Pärnu', products: 'chilled transport' });
      await approve('mei', 'petra', 'anna');
      await person('luca').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
  {
    title: 'The lawyer starts one herself',
    about: 'Her deputy votes in her place, and finalises: she decides nothing on her own contract.',
    company: 'Võrumaa Arhiiv OÜ',
    known: estonian('EE102555000', 'Tõnu Kivi', 'tonu@vorumaa-arhiiv.example'),
    async play({ brought, approve, person, finalises }) {
      await brought('anna', { number: '36/26', subject: 'Хранение архива' });
      await approve('mei', 'sam');
      await finalises('sam');
      await person('anna').answers('Withdraw', { reason: 'Конец примера.' });
    },
  },
];
