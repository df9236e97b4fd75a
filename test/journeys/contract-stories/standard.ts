import { aPdf } from '../support/a-pdf.ts';
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
    async play({ startsContract, contact, approve, person, finalises, signedByUs, returns, checked }) {
      await startsContract('jan', {
        number: '11/26',
        subject: 'Chilled goods to Rīga',
        deal: 'D-101',
      });
      const bytes = await contact.document();
      await contact.approves();
      await approve('mei', 'luca', 'petra', 'anna');
      await finalises();
      await signedByUs();
      await returns('jan', { name: 'signed 11-26.pdf', bytes });
      await checked();
      await person('jan').reads('Details');
    },
  },
  {
    title: 'A protocol of disagreement, and a second revision',
    about: 'The counterparty wants more time to pay. The lawyer answers with a new revision, to which they agree.',
    company: 'Kurland Bakery OÜ',
    known: {
      country: 'EE',
      taxId: 'EE101777006',
      contactName: 'Tiina Saar',
      contactEmail: 'tiina@kurland-bakery.example',
      approved: { daysAgo: 10 },
    },
    async play({ startsContract, contact, approve, person, finalises, signedByUs, returns, checked }) {
      await startsContract('jan', {
        number: '12/26',
        subject: 'Bread to Tallinn every night',
      });
      await contact.disagrees({ clause: '4.2', ours: '20 days', theirs: '30 days' });
      await person('anna').answers('Ответить новой редакцией', {
        reason: 'Срок оплаты 30 дней, остальное без изменений.',
      });
      const second = await aPdf(
        '12-26 revision 2.pdf',
        'Contract 12/26. Bread to Tallinn every night. Payment within 30 days.',
      );
      await person('jan').dropsFile(second);
      await person('jan').answers('Send on', { deferral: '30' });
      await person('jan').looksThrough({ deferral: '30' });
      await contact.approves();
      await approve('luca', 'mei', 'anna', 'petra');
      await finalises();
      await signedByUs();
      await returns('jan', await aPdf('signed 12-26.pdf', ''));
      await checked();
    },
  },
  {
    title: 'A protocol of disagreement in a file, which is accepted',
    about: 'The counterparty returns their protocol as a PDF. It joins the contract, and the votes are asked for.',
    company: 'Saaremaa Laevad OÜ',
    known: {
      country: 'EE',
      taxId: 'EE101777014',
      contactName: 'Mart Kask',
      contactEmail: 'mart@saaremaa-laevad.example',
      approved: { daysAgo: 10 },
    },
    async play({ startsContract, contact, approve, person, finalises, signedByUs, returns, checked }) {
      await startsContract('jan', { number: '13/26', subject: 'Ferries to Kuressaare' });
      await contact.returnsProtocol(await aPdf('protocol 13-26.pdf', 'Clause 4.2. Ours: 20 days. Theirs: 25 days.'));
      await person('anna').answers('Принять', { reason: 'Срок оплаты 25 дней нам подходит.' });
      await approve('mei', 'luca', 'petra', 'anna');
      await finalises();
      await signedByUs();
      await returns('jan', await aPdf('signed 13-26.pdf', ''));
      await checked();
    },
  },
];
