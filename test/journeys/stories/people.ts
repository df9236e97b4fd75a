import { documentsOf, type Story } from '../support/scene.ts';

/** What people do besides voting. */
export const peopleStories: readonly Story[] = [
  {
    title: 'Withdrawn',
    about: 'The initiator takes it back with a reason: the vote that was asked for is no longer required.',
    company: 'Obrt Kvarner',
    async play({ starts, brings, approve, person }) {
      const fields = { country: 'Croatia', taxId: 'HR 8134 5567 890', purpose: 'Ferries to Rijeka' };
      await starts('jan', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('jan', documentsOf.proprietor);
      await approve('mei');
      await person('jan').answers('Withdraw', { reason: 'They were bought by a company we know already.' });
    },
  },
  {
    title: 'Handed over',
    about: 'An administrator gives the Financial Director’s vote to the General Manager.',
    company: 'Klaipėdos uosto direkcija',
    async play({ stage, starts, brings, approve, person }) {
      const fields = { country: 'Lithuania', taxId: 'LT 1008 8776 56', purpose: 'Berths in Klaipėda' };
      await starts('nina', 'new', { ...fields, legalForm: 'public body' });
      await brings('nina', documentsOf.publicBody);
      await approve('mei', 'anna', 'luca');
      const [{ number = '' } = {}] = await stage.approvals();
      await person('irina').says(`/approval show ${number}`);
      await person('irina').answers('Hand over', { person: 'Victor', reason: 'Elena is in hospital.' });
      await approve('victor');
    },
  },
  {
    title: 'A question',
    about: 'The lawyer asks the initiator before she votes; question and answer stand in the thread.',
    company: 'Keramik Adler',
    async play({ starts, brings, approve, person }) {
      const fields = { country: 'Germany', taxId: 'DE 288 771 900', purpose: 'Tiles for the new terminal' };
      await starts('jan', 'new', { ...fields, legalForm: 'sole proprietor' });
      await brings('jan', documentsOf.proprietor);
      await person('mei').answers('Approve with remarks', { remark: 'Fine if they take 30 days.' });
      await person('anna').answers('Спросить', { person: 'Jan', text: 'Кто подпишет договор с их стороны?' });
      await person('jan').answers('Answer', { text: 'Herr Adler himself.' });
      await approve('anna', 'luca', 'elena');
    },
  },
  {
    title: 'Confidential',
    about: 'It lives in a private channel of its own, with only those in it who have to do with it.',
    company: 'Pärnu Sadam',
    async play({ starts, brings, approve }) {
      const fields = {
        country: 'Estonia',
        taxId: 'EE 102 233 449',
        purpose: 'A stake in the harbour',
        confidential: 'yes',
      };
      await starts('victor', 'new', { ...fields, legalForm: 'public body' });
      await brings('victor', documentsOf.publicBody);
      await approve('mei', 'anna', 'luca', 'elena');
    },
  },
  {
    title: 'Started twice',
    about: 'Somebody starts a company that is being approved already: the form says which approval to follow.',
    company: 'Drau Kraft AG',
    async play({ starts, person }) {
      const fields = { country: 'Austria', taxId: 'AT U66 889 906', purpose: 'Power for the chargers' };
      await starts('jan', 'new', fields);
      await starts('petra', 'known', { purpose: 'The same, for the other depot' });
      await person('jan').answers('Withdraw', { reason: 'End of the example.' });
    },
  },
];
